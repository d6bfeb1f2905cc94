"""The form of display settings. Its field names stand in the public address space, so they are Vietnamese."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from trangxa.theme.display import Display


class DisplayForm(forms.Form):
    chu = forms.ChoiceField(
        label=_("Cỡ chữ"),
        required=False,
        choices=[("", _("Thường")), ("large", _("To hơn")), ("larger", _("Rất to"))],
    )
    tuong_phan = forms.ChoiceField(
        label=_("Tương phản"),
        required=False,
        choices=[("", _("Thường")), ("high", _("Cao: chữ đen, nền trắng, viền đậm"))],
    )
    nen = forms.ChoiceField(
        label=_("Nền"),
        required=False,
        choices=[("", _("Theo cài đặt của máy")), ("light", _("Sáng")), ("dark", _("Tối"))],
    )

    @staticmethod
    def values_of(display: Display) -> dict[str, str]:
        return {"chu": display.text, "tuong_phan": display.contrast, "nen": display.theme}

    def groups(self) -> list[dict[str, Any]]:
        """Return each question with its answers, the given or stored one marked."""
        given = self.data if self.is_bound else self.initial
        return [
            {
                "name": name,
                "legend": field.label,
                "choices": [
                    {"value": value, "label": label, "checked": value == given.get(name, "")}
                    for value, label in field.choices  # type: ignore[attr-defined]
                ],
            }
            for name, field in self.fields.items()
        ]

    def chosen(self) -> Display:
        values = self.cleaned_data
        return Display(text=values["chu"], contrast=values["tuong_phan"], theme=values["nen"])
