"""What the periodic report may say of security: reviews that were held, incidents that happened."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class SecurityReview(models.Model):
    """One security review (rà soát, kiểm tra): who looked, what was found, what was mended."""

    held_on = models.DateField(_("ngày rà soát"))
    reviewer = models.CharField(_("người rà soát"), max_length=150)
    scope = models.TextField(_("đã xem những gì"))
    findings = models.PositiveSmallIntegerField(_("số điểm yếu phát hiện"), default=0)
    mended = models.PositiveSmallIntegerField(_("số điểm yếu đã khắc phục"), default=0)
    note = models.TextField(_("ghi chú"), blank=True)

    class Meta:
        verbose_name = _("lần rà soát an toàn")
        verbose_name_plural = _("rà soát an toàn")
        ordering: ClassVar[list[str]] = ["-held_on"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(mended__lte=F("findings")), name="mended_at_most_findings"),
        ]

    def __str__(self) -> str:
        return f"{self.held_on:%d/%m/%Y}"

    def clean(self) -> None:
        super().clean()
        if self.mended is not None and self.findings is not None and self.mended > self.findings:
            raise ValidationError({"mended": _("Số đã khắc phục không thể nhiều hơn số phát hiện.")})


class Incident(models.Model):
    """A security incident (sự cố mất an toàn thông tin) and how it was handled."""

    happened_on = models.DateField(_("ngày xảy ra"))
    description = models.TextField(_("việc đã xảy ra"))
    handling = models.TextField(_("cách xử lý"), blank=True)
    closed_on = models.DateField(_("ngày xử lý xong"), null=True, blank=True)

    class Meta:
        verbose_name = _("sự cố")
        verbose_name_plural = _("sự cố an toàn thông tin")
        ordering: ClassVar[list[str]] = ["-happened_on"]

    def __str__(self) -> str:
        return f"{self.happened_on:%d/%m/%Y}"

    def clean(self) -> None:
        super().clean()
        if self.closed_on and self.happened_on and self.closed_on < self.happened_on:
            raise ValidationError({"closed_on": _("Ngày xử lý xong không thể trước ngày xảy ra.")})
