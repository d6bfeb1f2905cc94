"""Sample values of the pattern page (mẫu giao diện)."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    name = forms.CharField(label=_("Họ và tên"), help_text=_("Ghi như trong căn cước."))
    phone = forms.CharField(
        label=_("Điện thoại"),
        min_length=10,
        error_messages={"min_length": _("Số điện thoại chưa đủ. Xin nhập 10 chữ số, ví dụ 0912 345 678.")},
    )
    note = forms.CharField(label=_("Ghi thêm"), required=False, widget=forms.Textarea(attrs={"rows": 3}))


TONES = [
    ("info", "info", _("Tin cho biết"), _("Xã nghỉ làm việc ngày 02/9.")),
    ("success", "check", _("Đã xong"), _("Xã đã nhận phản ánh. Xin chụp lại hoặc ghi lại mã này.")),
    ("warning", "alert", _("Cần để ý"), _("Thông báo này sắp hết hạn.")),
    ("danger", "alert", _("Chưa được"), _("Còn 2 chỗ cần sửa, phần khác vẫn được giữ.")),
    ("muted", "info", _("Đã qua"), _("Thông báo này đã hết hạn.")),
]

PATTERN_VALUES = {
    "tones": TONES,
    "empty_form": SampleForm(),
    "wrong_form": SampleForm({"name": "", "phone": "0912"}),
}
