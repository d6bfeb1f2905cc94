"""Views by page: by day while the month is open, by month afterwards."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageViews(models.Model):
    """Views of one page on one day (lượt xem trang), and by how many visitors."""

    day = models.DateField(_("ngày"))
    path = models.CharField(_("địa chỉ"), max_length=500)
    views = models.PositiveIntegerField(_("lượt xem"), default=0)
    visitors = models.PositiveIntegerField(_("người xem"), default=0)

    class Meta:
        verbose_name = _("lượt xem trang theo ngày")
        verbose_name_plural = _("lượt xem trang theo ngày")
        ordering: ClassVar[list[str]] = ["day", "path"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "path"], name="page_views_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.path}: {self.views}"


class MonthlyPageViews(models.Model):
    """Views of one page in a month that is over, under the names that it had then."""

    month = models.DateField(_("tháng"))
    path = models.CharField(_("địa chỉ"), max_length=500)
    title = models.CharField(_("tiêu đề"), max_length=255, blank=True)
    category = models.CharField(_("chuyên mục"), max_length=255, blank=True)
    unit = models.CharField(_("đơn vị"), max_length=255, blank=True)
    views = models.PositiveIntegerField(_("lượt xem"))

    class Meta:
        verbose_name = _("lượt xem trang theo tháng")
        verbose_name_plural = _("lượt xem trang theo tháng")
        ordering: ClassVar[list[str]] = ["month", "path"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["month", "path"], name="page_views_once_a_month"),
        ]

    def __str__(self) -> str:
        return f"{self.month:%m/%Y} {self.path}: {self.views}"
