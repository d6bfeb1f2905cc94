from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class DailyVisits(models.Model):
    """Visits of one day in Vietnam (lượt truy cập): readers only, staff and robots left out."""

    class Source(models.TextChoices):
        MEASURED = "do", _("đo trên trang")
        IMPORTED = "nhap", _("nhập từ hệ thống khác")

    day = models.DateField(_("ngày"), unique=True)
    visits = models.PositiveIntegerField(_("số lượt"))
    source = models.CharField(_("nguồn"), max_length=5, choices=Source, default=Source.MEASURED)

    class Meta:
        verbose_name = _("lượt truy cập trong ngày")
        verbose_name_plural = _("lượt truy cập theo ngày")
        ordering: ClassVar[list[str]] = ["-day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.visits}"
