"""The figures of each day, and which months take no change any more."""

from datetime import date
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class DailyVisits(models.Model):
    """Visits of one day in Vietnam (lượt truy cập): readers only, staff and robots left out.

    A day that was measured has a row, also when nobody came; a day without a row was not measured. `views` (lượt
    xem) is unknown for days that were typed. Of both, `log_visits` and `log_views` came out of a server's log.
    """

    class Source(models.TextChoices):
        MEASURED = "do", _("đo trên trang")
        IMPORTED = "nhap", _("nhập từ hệ thống khác")

    day = models.DateField(_("ngày"), unique=True)
    visits = models.PositiveIntegerField(_("lượt truy cập"))
    views = models.PositiveIntegerField(_("lượt xem trang"), null=True, blank=True)
    source = models.CharField(_("nguồn"), max_length=5, choices=Source, default=Source.IMPORTED)
    log_visits = models.PositiveIntegerField(
        _("lượt truy cập từ nhật ký máy chủ"), db_default=0, editable=False
    )
    log_views = models.PositiveIntegerField(_("lượt xem từ nhật ký máy chủ"), db_default=0, editable=False)
    log_imported_at = models.DateTimeField(_("nạp nhật ký lúc"), null=True, editable=False)

    class Meta:
        verbose_name = _("lượt truy cập trong ngày")
        verbose_name_plural = _("lượt truy cập theo ngày")
        ordering: ClassVar[list[str]] = ["-day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.visits}"

    @property
    def is_measured(self) -> bool:
        return self.source == self.Source.MEASURED

    def clean(self) -> None:
        super().clean()
        before = DailyVisits.objects.filter(pk=self.pk).first() if self.pk else None
        if before is not None and before.figures == self.figures:
            return
        for one in (self, before):
            if one is not None and one.day and ClosedMonth.covers(one.day):
                raise ValidationError({"day": closed_sentence(one.day)})

    @property
    def figures(self) -> tuple[object, ...]:
        return self.day, self.visits, self.views, self.source


class ClosedMonth(models.Model):
    """A month whose figures are final (tháng đã khóa số liệu); `month` is its first day."""

    month = models.DateField(_("tháng"), primary_key=True)
    closed_at = models.DateTimeField(_("khóa lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("tháng đã khóa số liệu")
        verbose_name_plural = _("tháng đã khóa số liệu")
        ordering: ClassVar[list[str]] = ["-month"]

    def __str__(self) -> str:
        return f"{self.month:%m/%Y}"

    @classmethod
    def covers(cls, day: date) -> bool:
        return cls.objects.filter(month=day.replace(day=1)).exists()


def closed_sentence(day: date) -> str:
    return gettext(
        "Số liệu tháng %(month)s đã khóa từ ngày 4 tháng sau, không sửa được nữa, để báo cáo đã lập luôn khớp."
    ) % {"month": f"{day:%m/%Y}"}
