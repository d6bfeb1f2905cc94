from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from trangxa.core.dated import Dated


class Link(Dated):
    """A link to another site (liên kết website), shown on the home page between its two dates."""

    name = models.CharField(_("tên"), max_length=150)
    address = models.URLField(_("địa chỉ"), max_length=300)
    group = models.CharField(_("nhóm"), max_length=100, blank=True)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta(Dated.Meta):
        verbose_name = _("liên kết")
        verbose_name_plural = _("liên kết")
        ordering: ClassVar[list[str]] = ["order", "pk"]

    def __str__(self) -> str:
        return self.name
