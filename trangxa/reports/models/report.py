from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from trangxa.documents.models import OfficialDocument
from trangxa.vitext import format_date, period_name

from ..figures import PeriodKind, Settings, Signer
from ..figures.snapshot import from_data, to_data
from ..texts import ReportTexts, default_texts


class ReportState(models.TextChoices):
    DRAFT = "nhap", _("nháp")
    SUBMITTED = "trinh-ky", _("trình ký")
    ISSUED = "da-ban-hanh", _("đã ban hành")


class ReportKind(models.TextChoices):
    CUMULATIVE = PeriodKind.CUMULATIVE.value, _("lũy kế đến một ngày")
    MONTH = PeriodKind.MONTH.value, _("tháng")
    QUARTER = PeriodKind.QUARTER.value, _("quý")
    HALF_YEAR = PeriodKind.HALF_YEAR.value, _("6 tháng")
    YEAR = PeriodKind.YEAR.value, _("năm")
    FREE = PeriodKind.FREE.value, _("tự chọn ngày")


def usual_texts() -> dict[str, Any]:
    return default_texts().to_dict()


def usual_settings() -> dict[str, Any]:
    return dict(to_data(Settings()))


def usual_archive() -> list[str]:
    return ["VT"]


class Report(models.Model):
    """A periodic report: what a person chose for it and wrote in it. Its figures are counted anew while it is
    a draft; each version keeps those it was made with."""

    kind = models.CharField(_("loại kỳ"), max_length=10, choices=ReportKind, default=ReportKind.CUMULATIVE)
    start = models.DateField(_("từ ngày"), null=True, blank=True)
    cut_off = models.DateField(_("đến hết ngày (chốt số liệu)"))
    requested_by = models.ForeignKey(
        OfficialDocument,
        verbose_name=_("văn bản yêu cầu báo cáo"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    issued_on = models.DateField(_("ngày ban hành"), null=True, blank=True)
    number = models.PositiveIntegerField(_("số báo cáo"), null=True, blank=True)
    addressees = models.JSONField(_("kính gửi"), default=list, blank=True)
    recipients = models.JSONField(_("nơi nhận"), default=list, blank=True)
    archive = models.JSONField(_("lưu"), default=usual_archive, blank=True)
    signer_authority = models.CharField(
        _("thẩm quyền ký"), max_length=100, default=Signer.authority, blank=True
    )
    signer_position = models.CharField(_("chức vụ người ký"), max_length=100, default=Signer.position)
    signer_name = models.CharField(_("họ tên người ký"), max_length=100, blank=True)
    signer_deputy_for = models.CharField(
        _("ký thay (KT.) chức vụ"),
        max_length=100,
        blank=True,
        help_text=_("Ví dụ: Chủ tịch. Để trống khi không ký thay."),
    )
    options = models.JSONField(_("tùy chọn"), default=usual_settings, blank=True)
    texts = models.JSONField(_("lời văn"), default=usual_texts, blank=True)
    corrections = models.JSONField(_("số liệu sửa tay"), default=list, blank=True)
    declared_visits = models.PositiveIntegerField(_("lượt truy cập mỗi ngày (khai)"), null=True, blank=True)
    declared_is_more = models.BooleanField(_("ghi “trên”"), default=False)
    declared_source = models.CharField(_("căn cứ của số khai"), max_length=250, blank=True)
    state = models.CharField(_("trạng thái"), max_length=12, choices=ReportState, default=ReportState.DRAFT)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người lập"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("lập lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("báo cáo định kỳ")
        verbose_name_plural = _("báo cáo định kỳ")
        ordering: ClassVar[list[str]] = ["-cut_off", "-pk"]
        default_permissions = ("view",)
        permissions = (("prepare_report", "Lập báo cáo"),)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(start__isnull=True) | models.Q(start__lte=models.F("cut_off")),
                name="report_period_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"Báo cáo {self.period_phrase}"

    def clean(self) -> None:
        super().clean()
        if self.start and self.cut_off and self.start > self.cut_off:
            raise ValidationError({"start": _("Ngày bắt đầu kỳ không thể sau ngày chốt số liệu.")})

    @property
    def period_phrase(self) -> str:
        if self.kind == PeriodKind.CUMULATIVE or self.start is None:
            return f"tính đến ngày {format_date(self.cut_off)}"
        return period_name(self.start, self.cut_off)

    @property
    def written(self) -> ReportTexts:
        return ReportTexts.from_dict(self.texts)

    @property
    def switches(self) -> Settings:
        return from_data(Settings, self.options)

    @property
    def signer(self) -> Signer:
        return Signer(self.signer_authority, self.signer_position, self.signer_name, self.signer_deputy_for)

    @property
    def is_draft(self) -> bool:
        return self.state == ReportState.DRAFT
