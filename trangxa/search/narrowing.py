"""What a search is narrowed to (lọc kết quả), as it stands in addresses: of the page, the API and the command."""

import re
from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.core.searchable import Kind, kinds
from trangxa.search.finding import Choice, Filters, Found
from trangxa.search.query import Query

KIND, CATEGORY, UNIT, YEAR = "loai", "chuyen-muc", "don-vi", "nam"
_KEY = re.compile(r"[a-z0-9-]{1,32}")
_YEAR = re.compile(r"[12][0-9]{3}")


def kind_named(name: str) -> Kind | None:
    """Return the kind of this slug or name, or None."""
    return next((kind for kind in kinds() if name in {kind.slug, kind.name}), None)


def filters_in(values: Mapping[str, str]) -> Filters:
    """Read filters from the values of an address; what makes no sense is left aside."""
    kind = kind_named(values.get(KIND, ""))
    return Filters(
        kind=kind.name if kind else "",
        category=_matching(_KEY, values.get(CATEGORY, "")),
        unit=_matching(_KEY, values.get(UNIT, "")),
        year=_matching(_YEAR, values.get(YEAR, "")),
    )


def query_values(query: Query, filters: Filters) -> dict[str, str]:
    """Return the values of the address that asks for the same."""
    kind = kind_named(filters.kind)
    values = {
        "q": query.text,
        KIND: kind.slug if kind else "",
        CATEGORY: filters.category,
        UNIT: filters.unit,
        YEAR: filters.year,
    }
    return {name: value for name, value in values.items() if value}


class NarrowingForm(forms.Form):
    """Filters as a plain form: what the results have is what can be chosen."""

    use_required_attribute = False

    def __init__(self, query: Query, filters: Filters, found: Found) -> None:
        values = query_values(query, filters)
        super().__init__(initial=values)
        self.fields["q"] = forms.CharField(widget=forms.HiddenInput)
        if KIND in values:
            self.fields[KIND] = forms.CharField(widget=forms.HiddenInput)
        for name, label, choices in (
            (CATEGORY, gettext_lazy("Chuyên mục, loại văn bản"), found.categories),
            (UNIT, gettext_lazy("Đơn vị, cơ quan"), found.units),
            (YEAR, gettext_lazy("Năm"), found.years),
        ):
            chosen = values.get(name, "")
            if len(choices) > 1 or chosen:
                self.fields[name] = forms.ChoiceField(
                    label=label, required=False, choices=_options(choices, chosen)
                )

    @property
    def has_choices(self) -> bool:
        return any(isinstance(field, forms.ChoiceField) for field in self.fields.values())


def _options(choices: Sequence[Choice], chosen: str) -> list[tuple[str, str]]:
    options = [
        (choice.key, _("%(label)s (%(count)d)") % {"label": choice.label, "count": choice.count})
        for choice in choices
    ]
    if chosen and chosen not in {key for key, _label in options}:
        options.append((chosen, chosen))
    return [("", _("Tất cả")), *options]


def _matching(pattern: re.Pattern[str], text: str) -> str:
    return text if pattern.fullmatch(text) else ""
