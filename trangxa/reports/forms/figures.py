from django import forms
from django.utils.translation import gettext_lazy as _

from trangxa.newsroom.forms import ReasonField

from .fields import DayField

_LARGEST = 10**15


class CorrectionForm(forms.Form):
    printed = forms.IntegerField(
        label=_("Số in trong báo cáo"),
        min_value=0,
        max_value=_LARGEST,
        error_messages={
            "required": _("Hãy ghi một số."),
            "invalid": _("Hãy ghi một số nguyên, không có dấu chấm."),
            "min_value": _("Số liệu không được âm. Hãy nhập số từ 0 trở lên."),
        },
    )
    reason = ReasonField(label=_("Lý do sửa"))


class IssueForm(forms.Form):
    number = forms.IntegerField(
        label=_("Số báo cáo"),
        min_value=1,
        max_value=99_999,
        error_messages={"required": _("Hãy ghi số báo cáo.")},
    )
    issued_on = DayField(label=_("Ngày ban hành"))
