from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from trangxa.vitext import nfc


class DayField(forms.DateField):
    """A day typed as dd/mm/yyyy."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(
            format="%d/%m/%Y",
            attrs={"placeholder": "dd/mm/yyyy", "inputmode": "numeric", "autocomplete": "off"},
        )
        messages = {
            "invalid": _("Hãy ghi một ngày có thật, viết như 01/11/2023."),
            "required": _("Hãy ghi ngày, viết như 01/11/2023."),
        }
        super().__init__(widget=widget, error_messages=messages, **kwargs)

    def to_python(self, value: Any) -> date | None:
        day: date | None = super().to_python(value)
        if day is not None and not 1900 <= day.year <= 2200:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class LinesField(forms.CharField):
    """A list, one entry a line."""

    longest_line = 250
    most_lines = 50

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows}), max_length=10_000, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value) or ""
        return [line for line in (" ".join(nfc(line).split()) for line in text.splitlines()) if line]

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.most_lines or any(len(line) > self.longest_line for line in value):
            raise forms.ValidationError(_("Nhiều nhất 50 dòng, mỗi dòng không quá 250 ký tự."))

    def run_validators(self, value: Any) -> None:
        """Lengths were looked at line by line."""
