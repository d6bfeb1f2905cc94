from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trangxa.documents.models import OfficialDocument

from ..defaults import new_report, requests_for_report, usual_start
from ..figures import PeriodKind
from ..models import Report
from ..models.report import ReportKind
from .fields import DayField, LinesField


class PeriodMixin(forms.Form):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        cut_off, start, kind = values.get("cut_off"), values.get("start"), values.get("kind")
        if cut_off and cut_off > timezone.localdate():
            self.add_error(
                "cut_off", _("Ngày chốt số liệu chưa tới. Hãy chọn hôm nay hoặc một ngày trước đó.")
            )
        if start and cut_off and start > cut_off:
            self.add_error("start", _("Ngày bắt đầu kỳ không thể sau ngày chốt số liệu."))
        if kind == PeriodKind.FREE and not start and "start" not in self.errors:
            self.add_error("start", _("Kỳ tự chọn cần có ngày bắt đầu."))
        if kind and cut_off and not start and "start" not in self.errors:
            values["start"] = usual_start(PeriodKind(kind), cut_off)
        return values


class NewReportForm(PeriodMixin):
    kind = forms.ChoiceField(label=_("Loại kỳ"), choices=ReportKind.choices)
    cut_off = DayField(label=_("Tính đến hết ngày"))
    start = DayField(
        label=_("Từ ngày"),
        required=False,
        help_text=_("Để trống thì lấy ngày đầu kỳ, hoặc ngày lập Ban Biên tập."),
    )
    requested_by = forms.ModelChoiceField(
        label=_("Văn bản yêu cầu báo cáo"),
        queryset=OfficialDocument.objects.none(),
        required=False,
        empty_label=_("Không có, báo cáo định kỳ"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["requested_by"].queryset = requests_for_report().defer("body")  # type: ignore[attr-defined]

    def report(self) -> Report:
        values = self.cleaned_data
        return new_report(
            values["cut_off"],
            kind=PeriodKind(values["kind"]),
            start=values["start"],
            requested_by=values["requested_by"],
        )


class ParametersForm(PeriodMixin, forms.ModelForm):  # type: ignore[type-arg]
    start = DayField(label=_("Từ ngày"), required=False)
    cut_off = DayField(label=_("Tính đến hết ngày"))
    issued_on = DayField(label=_("Ngày ban hành"), required=False, help_text=_("Để trống khi chưa ký."))
    number = forms.IntegerField(label=_("Số báo cáo"), required=False, min_value=1, max_value=99_999)
    addressees = LinesField(
        label=_("Kính gửi"),
        rows=2,
        help_text=_("Mỗi nơi một dòng."),
        error_messages={"required": _("Hãy ghi nơi kính gửi.")},
    )
    recipients = LinesField(
        label=_("Nơi nhận"),
        rows=6,
        required=False,
        help_text=_("Mỗi nơi một dòng; “Như trên” và “Lưu” tự có."),
    )
    archive = LinesField(label=_("Lưu"), rows=2, help_text=_("Mỗi nơi một dòng, dòng đầu là VT."))
    declared_visits = forms.IntegerField(
        label=_("Lượt truy cập mỗi ngày, do xã khai"),
        required=False,
        min_value=0,
        max_value=10_000_000,
        help_text=_("Chỉ in khi trong kỳ không có số máy đếm, và ghi rõ là số kê khai."),
    )

    class Meta:
        model = Report
        fields = (
            "kind",
            "start",
            "cut_off",
            "requested_by",
            "addressees",
            "number",
            "issued_on",
            "recipients",
            "archive",
            "signer_authority",
            "signer_deputy_for",
            "signer_position",
            "signer_name",
            "declared_visits",
            "declared_is_more",
            "declared_source",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["requested_by"].queryset = requests_for_report().defer("body")  # type: ignore[attr-defined]


_OPTIONS = {
    "items_by_genre": _("Ghi số tin, bài theo thể loại"),
    "category_prefix": _("Ghi chữ “Chuyên mục” trước mỗi tên"),
    "hide_empty_categories": _("Bỏ chuyên mục chưa có tin"),
    "amounts_in_words": _("Ghi số tiền bằng chữ"),
    "superior_in_head": _("Ghi cơ quan cấp trên ở đầu văn bản"),
    "channel_numbers": _("Ghi số lượng ở các mục khác"),
    "link_number": _("Ghi số liên kết"),
    "previous_period": _("Cột “Kỳ trước” và “Tăng/giảm” (ngoài mẫu)"),
    "targets": _("So với chỉ tiêu (ngoài mẫu)"),
    "documents_by_type": _("Số văn bản theo loại (ngoài mẫu)"),
    "items_by_month": _("Phụ lục: tin, bài theo tháng (ngoài mẫu)"),
    "items_by_unit": _("Phụ lục: tin, bài theo đơn vị (ngoài mẫu)"),
    "timeliness": _("Phụ lục: thời gian từ sự việc đến khi đăng (ngoài mẫu)"),
    "item_list": _("Phụ lục: danh mục tin, bài (ngoài mẫu)"),
}


class OptionsForm(forms.Form):
    item_word = forms.ChoiceField(
        label=_("Chữ dùng khi đếm"), choices=[("tin", "tin"), ("bài", "bài"), ("tin, bài", "tin, bài")]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in _OPTIONS.items():
            self.fields[name] = forms.BooleanField(label=label, required=False)
