from collections.abc import Iterable
from typing import Any

from trangxa.core.interchange import Loading, Record, register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Day, Text, read_fields, resolve_fields
from trangxa.search.models import SeededSynonym, Synonym

_SIDES = (Text("short", required=True, max_length=120), Text("long", required=True, max_length=120))


class _Pairs(ModelRecord):
    """Pairs stand in the order of their words: which row was made first tells nothing."""

    def adopt(self, values: dict[str, Any]) -> Any:
        return self.model.objects.filter(short=values["short"], long=values["long"]).first()

    def rows(self) -> Iterable[Any]:
        # Sorted here, because databases differ in the order of letters with marks.
        return sorted(self._rows(), key=lambda row: (row.short, row.long))

    def _rows(self) -> Iterable[Any]:
        return self.model.objects.all()


@register
class SynonymRecord(_Pairs):
    """Two words or phrases that mean the same (từ đồng nghĩa), with the days they do."""

    name = "synonym"
    order = 171
    model = Synonym
    fields = (*_SIDES, Text("note", max_length=250), Day("valid_from"), Day("valid_until"))

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = resolve_fields(self.fields, read_fields(self.fields, record), loading)
        row = existing if existing is not None else self.adopt(values)
        # Most of them came with this portal too.
        if row is not None and all(getattr(row, name) == value for name, value in values.items()):
            return row
        return super().load(record, row, loading)

    def adopt(self, values: dict[str, Any]) -> Any:
        return super().adopt(values) or Synonym.saying_the_same(values["short"], values["long"]).first()


@register
class RemovedSynonymRecord(_Pairs):
    """A pair that came with the portal and that staff took away or changed; loading takes it away too."""

    name = "removed_synonym"
    order = 170
    model = SeededSynonym
    fields = _SIDES

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        row = super().load(record, existing, loading)
        Synonym.objects.filter(short=row.short, long=row.long).delete()
        return row

    def _rows(self) -> Iterable[Any]:
        kept = set(Synonym.objects.values_list("short", "long"))
        return [row for row in self.model.objects.all() if (row.short, row.long) not in kept]
