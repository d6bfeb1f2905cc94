"""What the board was given and what was asked of it: money, training, targets."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class FundingRecord(models.Model):
    """Money allocated to the portal, or paid as royalties, on one day (kinh phí)."""

    class Kind(models.TextChoices):
        ALLOCATED = "bo-tri", _("kinh phí được bố trí")
        ROYALTIES_PAID = "chi-tra", _("nhuận bút đã chi trả")

    kind = models.CharField(_("loại"), max_length=10, choices=Kind)
    day = models.DateField(_("ngày"))
    amount = models.PositiveBigIntegerField(_("số tiền (đồng)"))
    items = models.PositiveIntegerField(_("số tin, bài được trả"), null=True, blank=True)
    note = models.CharField(_("ghi chú"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("khoản kinh phí")
        verbose_name_plural = _("kinh phí")
        ordering: ClassVar[list[str]] = ["-day"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.day:%d/%m/%Y}"

    def clean(self) -> None:
        super().clean()
        if self.kind == self.Kind.ROYALTIES_PAID and not self.items:
            raise ValidationError({"items": _("Hãy ghi số tin, bài được trả nhuận bút.")})


class Training(models.Model):
    """A training that board members attended (tập huấn)."""

    day = models.DateField(_("ngày"))
    subject = models.CharField(_("nội dung"), max_length=200)
    organiser = models.CharField(_("đơn vị tổ chức"), max_length=150, blank=True)
    attendants = models.PositiveSmallIntegerField(_("số người dự"), default=1)

    class Meta:
        verbose_name = _("lớp tập huấn")
        verbose_name_plural = _("tập huấn")
        ordering: ClassVar[list[str]] = ["-day"]

    def __str__(self) -> str:
        return self.subject


class PublicationTarget(models.Model):
    """How many articles are to be published between two days (chỉ tiêu)."""

    first_day = models.DateField(_("từ ngày"))
    last_day = models.DateField(_("đến hết ngày"))
    articles = models.PositiveIntegerField(_("số tin, bài"))

    class Meta:
        verbose_name = _("chỉ tiêu tin, bài")
        verbose_name_plural = _("chỉ tiêu tin, bài")
        ordering: ClassVar[list[str]] = ["-first_day"]

    def __str__(self) -> str:
        return f"{self.first_day:%d/%m/%Y} – {self.last_day:%d/%m/%Y}: {self.articles}"

    def clean(self) -> None:
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("Ngày cuối không thể trước ngày đầu.")})
