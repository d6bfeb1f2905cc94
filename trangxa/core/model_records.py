"""Record types of plain models, declared by their fields alone."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from trangxa.core.interchange import Dumping, Fault, Loading, Record, RecordType
from trangxa.core.record_fields import Field, read_fields, resolve_fields, write_fields


class ModelRecord(RecordType):
    """A record that is one row: `fields` fill its attributes, the model's own rules have the last word."""

    fields: ClassVar[tuple[Field, ...]]

    @property
    def known_keys(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields)

    def check(self, record: Record) -> None:
        read_fields(self.fields, record)

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = resolve_fields(self.fields, read_fields(self.fields, record), loading)
        row = existing if existing is not None else self.adopt(values) or self.model()
        self.fill(row, values)
        save_or_fault(row)
        return row

    def adopt(self, values: dict[str, Any]) -> Any:
        """Return a row that stands for the record already, though no load made it."""
        return None

    def fill(self, row: Any, values: dict[str, Any]) -> None:
        for name, value in values.items():
            setattr(row, name, value)

    def rows(self) -> Iterable[Any]:
        return self.model._default_manager.order_by("pk").iterator(chunk_size=500)

    def write(self, row: Any, dumping: Dumping) -> Record:
        return write_fields(self.fields, row, dumping)


def save_or_fault(row: Any) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise Fault(first_sentence(error)) from error
    row.save()


def first_sentence(error: ValidationError) -> str:
    """Return one sentence of a refusal, with the key it is about."""
    if not hasattr(error, "error_dict"):
        return str(error.messages[0])
    name, messages = next(iter(error.message_dict.items()))
    return messages[0] if name == "__all__" else f"“{name}”: {messages[0]}"
