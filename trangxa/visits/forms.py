"""Figures that a person types: of days that the portal did not measure, in months that are open."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from trangxa.visits.models import DailyVisits


class TypedVisitsForm(WagtailAdminModelForm):
    instance: DailyVisits

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day >= timezone.localdate():
            raise ValidationError(_("Chỉ nhập số liệu của ngày đã qua; hôm nay trang tự đếm."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.instance.pk and self.instance.is_measured and self.has_changed():
            raise ValidationError(
                _("Ngày này do trang tự đếm nên không sửa bằng tay. Cách đếm viết ở mục Thống kê truy cập.")
            )
        if not self.instance.pk:
            self.instance.source = DailyVisits.Source.IMPORTED
        return cleaned
