from django import forms
from django.utils.translation import gettext_lazy as _

from trangxa.vitext import nfc

from ..texts import Slot

SLOT_LABELS = {
    Slot.NO_REQUEST: _("Mở đầu, khi không có văn bản yêu cầu"),
    Slot.DUTIES: _("I. Nhiệm vụ của Ban Biên tập"),
    Slot.NO_FUNDS_REASON: _("I. Lý do chưa có kinh phí"),
    Slot.OPERATION: _("III. Quản lý, vận hành"),
    Slot.SHORTCOMINGS: _("IV. Hạn chế, yếu kém và nguyên nhân"),
    Slot.PROPOSALS: _("V. Kiến nghị và đề xuất"),
    Slot.DIRECTIONS: _("VI. Định hướng"),
    Slot.CLOSING: _("Lời kết"),
}
# Where an editor may add an item; the others are parts of one sentence.
OPEN_SLOTS = (Slot.OPERATION, Slot.SHORTCOMINGS, Slot.PROPOSALS, Slot.DIRECTIONS)


class BodyField(forms.CharField):
    def __init__(self) -> None:
        super().__init__(
            label=_("Lời văn"),
            max_length=5000,
            widget=forms.Textarea({"rows": 3}),
            error_messages={"required": _("Hãy viết lời văn, hoặc tắt mục này.")},
        )

    def to_python(self, value: object) -> str:
        text = super().to_python(value) or ""
        return nfc(str(text)).replace("\r\n", "\n").strip()


class TextForm(forms.Form):
    body = BodyField()
    is_on = forms.BooleanField(label=_("In trong báo cáo"), required=False)


class AddedTextForm(forms.Form):
    slot = forms.ChoiceField(
        label=_("Phần"), choices=[(slot.value, SLOT_LABELS[slot]) for slot in OPEN_SLOTS]
    )
    body = BodyField()
    addressee = forms.CharField(
        label=_("Đề nghị cơ quan nào"), max_length=200, required=False, help_text=_("Chỉ dùng cho phần V.")
    )
