from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trangxa.documents.kinds import KIND_CHOICES, symbol_key
from trangxa.documents.rules import Validity

EARLIEST_YEAR = 1945


class DocumentFilterForm(forms.Form):
    """Filters of the public list. A value that makes no sense is named in Vietnamese and not applied."""

    so = forms.CharField(label=_("Số, ký hiệu"), required=False, max_length=60)
    loai = forms.ChoiceField(
        label=_("Loại văn bản"), required=False, choices=[("", _("Tất cả")), *KIND_CHOICES]
    )
    nam = forms.IntegerField(
        label=_("Năm ban hành"),
        required=False,
        min_value=EARLIEST_YEAR,
        max_value=2200,
        localize=False,
        error_messages={"invalid": _("Năm gồm bốn chữ số, ví dụ 2023.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )
    hieu_luc = forms.ChoiceField(
        label=_("Tình trạng hiệu lực"), required=False, choices=[("", _("Tất cả")), *Validity.choices]
    )

    def apply(self, documents: QuerySet[Any]) -> QuerySet[Any]:
        if not self.is_bound:
            return documents
        self.is_valid()
        values = self.cleaned_data
        if values.get("so"):
            documents = documents.filter(number_key__startswith=symbol_key(values["so"]))
        if values.get("loai"):
            documents = documents.filter(kind=values["loai"])
        if values.get("nam"):
            year = values["nam"]
            documents = documents.filter(issued_on__range=(date(year, 1, 1), date(year, 12, 31)))
        if values.get("hieu_luc"):
            documents = documents.filter(_validity(Validity(values["hieu_luc"]), timezone.localdate()))
        return documents


def _validity(validity: Validity, day: date) -> Q:
    begun = Q(effective_on__lte=day) | Q(effective_on__isnull=True, issued_on__lte=day)
    if validity is Validity.NOT_YET_EFFECTIVE:
        return ~begun
    ended = Q(expires_on__lte=day)
    return begun & ended if validity is Validity.EXPIRED else begun & ~ended
