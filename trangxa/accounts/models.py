from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index


class User(index.Indexed, AbstractUser):
    """A person with an account on the staff site (người dùng). A unit's contributor needs none.

    `last_name` is the family and middle name (họ và tên đệm), `first_name` the given name (tên).
    """

    position = models.CharField(_("chức vụ"), max_length=150, blank=True)
    phone = models.CharField(_("điện thoại"), max_length=30, blank=True)

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("first_name"),
        index.SearchField("last_name"),
        index.SearchField("username"),
        index.AutocompleteField("first_name"),
        index.AutocompleteField("last_name"),
        index.AutocompleteField("username"),
        index.FilterField("is_active"),
    ]

    class Meta:
        verbose_name = _("người dùng")
        verbose_name_plural = _("người dùng")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def get_full_name(self) -> str:
        return f"{self.last_name} {self.first_name}".strip()

    @property
    def full_name(self) -> str:
        return self.get_full_name()

    @full_name.setter
    def full_name(self, name: str) -> None:
        family, _space, given = name.strip().rpartition(" ")
        self.last_name, self.first_name = family, given
