from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class AskedQuery(models.Model):
    """What readers searched for on one day, and how often (điều đã tìm): nothing of who, nothing of when in the day.

    An empty text gathers the queries that are not kept: personal ones, and those beyond a day's number.
    """

    day = models.DateField(_("ngày"))
    text = models.CharField(_("điều đã tìm"), max_length=80, blank=True)
    # Without marks: what was typed in several ways is reported as one.
    words = models.CharField(max_length=200, blank=True)
    times = models.PositiveIntegerField(_("số lần"), default=0)
    # Of the last time.
    results = models.PositiveIntegerField(_("số kết quả"), default=0)
    tier = models.CharField(_("khớp kiểu gì"), max_length=20, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("điều đã tìm")
        verbose_name_plural = _("điều đã tìm")
        default_permissions: ClassVar[tuple[str, ...]] = ("view",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "text"], name="asked_query_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.text}: {self.times}"
