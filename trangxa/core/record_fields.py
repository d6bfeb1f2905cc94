"""Fields of interchange records: what may stand in one, and how it is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.core.interchange import Dumping, Fault, Loading, Record

FIRST_YEAR, LAST_YEAR = 1900, 2200
LONGEST_TEXT = 2_000_000
MOST_ITEMS = 10_000


@dataclass(frozen=True)
class Field:
    """A key of a record and the attribute of the model that it fills."""

    name: str
    required: bool = False
    default: Any = None
    attribute: str = ""

    @property
    def target(self) -> str:
        return self.attribute or self.name

    def read(self, value: Any) -> Any:
        """Return the value as the model takes it; raise Fault when it cannot be taken."""
        return value

    def resolve(self, value: Any, loading: Loading) -> Any:
        """Replace what names another record by its object."""
        return value

    def write(self, value: Any, dumping: Dumping) -> Any:
        return value

    def fault(self, sentence: str) -> Fault:
        return Fault(f"“{self.name}” {sentence}")


@dataclass(frozen=True)
class Text(Field):
    default: Any = ""
    max_length: int = LONGEST_TEXT
    multiline: bool = False

    def read(self, value: Any) -> str:
        if not isinstance(value, str):
            raise self.fault(_("phải là chữ."))
        text = value.strip() if self.multiline else " ".join(value.split())
        if self.required and not text:
            raise self.fault(_("còn trống."))
        if len(text) > self.max_length:
            raise self.fault(_("dài quá %(limit)s ký tự.") % {"limit": self.max_length})
        return text


@dataclass(frozen=True)
class Web(Text):
    """An address on the web, and no other kind of address."""

    max_length: int = 255
    or_path: bool = False

    def read(self, value: Any) -> str:
        text = super().read(value)
        if not text or (self.or_path and text.startswith("/") and not text.startswith(("//", "/\\"))):
            return text
        try:
            parts = urlsplit(text)
            host = parts.hostname
        except ValueError:
            host = None
        if not host or parts.scheme not in {"http", "https"} or any(sign in text for sign in " \\\"'<>"):
            raise self.fault(_("phải là địa chỉ bắt đầu bằng http:// hoặc https://."))
        return text


@dataclass(frozen=True)
class Flag(Field):
    default: Any = False

    def read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self.fault(_("phải là true hoặc false."))
        return value


@dataclass(frozen=True)
class Whole(Field):
    minimum: int = 0
    maximum: int = 32_767

    def read(self, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fault(_("phải là số nguyên."))
        if not self.minimum <= value <= self.maximum:
            limits = {"minimum": self.minimum, "maximum": self.maximum}
            raise self.fault(_("phải từ %(minimum)s đến %(maximum)s.") % limits)
        return value


@dataclass(frozen=True)
class Day(Field):
    def read(self, value: Any) -> date:
        if isinstance(value, str):
            try:
                day = date.fromisoformat(value.strip())
            except ValueError:
                day = None
            if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR:
                return day
        raise self.fault(_("phải là một ngày có thật, viết như 2023-03-15."))

    def write(self, value: Any, dumping: Dumping) -> Any:
        return value.isoformat() if value is not None else None


@dataclass(frozen=True)
class Moment(Field):
    """A moment; one without offset is taken as time in Vietnam."""

    def read(self, value: Any) -> datetime:
        if isinstance(value, str):
            try:
                moment = datetime.fromisoformat(value.strip())
                if moment.tzinfo is None:
                    moment = timezone.make_aware(moment)
                if FIRST_YEAR <= moment.year <= LAST_YEAR:
                    return moment.astimezone(timezone.get_default_timezone())
            except (ValueError, OverflowError):
                pass
        raise self.fault(_("phải là một thời điểm có thật, viết như 2023-03-15T08:00:00+07:00."))

    def write(self, value: Any, dumping: Dumping) -> Any:
        return (
            timezone.localtime(value, timezone.get_default_timezone()).isoformat()
            if value is not None
            else None
        )


@dataclass(frozen=True)
class Choice(Field):
    """One of a closed list, given by its key or by what people read."""

    choices: Sequence[tuple[str, Any]] = ()

    def read(self, value: Any) -> str:
        if isinstance(value, str):
            wanted = value.strip().casefold()
            for key, label in self.choices:
                if wanted in (str(key).casefold(), str(label).casefold()):
                    return key
        raise self.fault(
            _("phải là một trong: %(choices)s.") % {"choices": ", ".join(key for key, _l in self.choices)}
        )


@dataclass(frozen=True)
class Reference(Field):
    """Another record, named by its id."""

    to: str = ""

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.fault(_("phải là mã (id) của một bản ghi “%(type)s”.") % {"type": self.to})
        return value.strip()

    def resolve(self, value: Any, loading: Loading) -> Any:
        return loading.reference(self.to, value) if value is not None else None

    def write(self, value: Any, dumping: Dumping) -> Any:
        found = dumping.id_of(value) if value is not None else None
        return found[1] if found else None


@dataclass(frozen=True)
class Picture(Text):
    """A picture: the id of its record, or its path in the media folder."""

    default: Any = None
    max_length: int = 255

    def resolve(self, value: Any, loading: Loading) -> Any:
        return loading.picture(value) if value else None

    def write(self, value: Any, dumping: Dumping) -> Any:
        found = dumping.id_of(value) if value is not None else None
        return found[1] if found else None


@dataclass(frozen=True)
class Download(Picture):
    """A file to download: the id of its record, or its path in the media folder."""

    def resolve(self, value: Any, loading: Loading) -> Any:
        return loading.file_of(value) if value else None


@dataclass(frozen=True)
class Texts(Field):
    """A list of short texts."""

    default: Any = ()
    max_length: int = 1000

    def read(self, value: Any) -> list[str]:
        if not isinstance(value, list) or len(value) > MOST_ITEMS:
            raise self.fault(_("phải là một danh sách."))
        entry = Text(self.name, required=True, max_length=self.max_length, multiline=True)
        return [entry.read(item) for item in value]


@dataclass(frozen=True)
class Items(Field):
    """A list of objects, each with fields of its own."""

    default: Any = ()
    fields: tuple[Field, ...] = ()

    def read(self, value: Any) -> list[dict[str, Any]]:
        if not isinstance(value, list) or len(value) > MOST_ITEMS:
            raise self.fault(_("phải là một danh sách."))
        found = []
        for number, item in enumerate(value, start=1):
            if not isinstance(item, dict):
                raise self.fault(_("phải là một danh sách các mục {…}."))
            try:
                found.append(read_fields(self.fields, item))
            except Fault as fault:
                raise self.fault(
                    _("mục %(number)s: %(fault)s") % {"number": number, "fault": fault}
                ) from None
        return found

    def resolve(self, value: Any, loading: Loading) -> Any:
        return [resolve_fields(self.fields, item, loading) for item in value]

    def write(self, value: Any, dumping: Dumping) -> Any:
        return [write_fields(self.fields, row, dumping) for row in value]


def read_fields(fields: Iterable[Field], record: Mapping[str, Any]) -> dict[str, Any]:
    """Return checked values by attribute; a key that is absent or null takes the field's default."""
    values: dict[str, Any] = {}
    for field in fields:
        raw = record.get(field.name)
        if raw is None:
            if field.required:
                raise field.fault(_("còn thiếu."))
            values[field.target] = list(field.default) if isinstance(field.default, tuple) else field.default
        else:
            values[field.target] = field.read(raw)
    return values


def resolve_fields(fields: Iterable[Field], values: dict[str, Any], loading: Loading) -> dict[str, Any]:
    return {field.target: field.resolve(values[field.target], loading) for field in fields}


def write_fields(fields: Iterable[Field], row: Any, dumping: Dumping) -> Record:
    """Return what `row` says beyond the defaults."""
    record: Record = {}
    for field in fields:
        raw = getattr(row, field.target)
        if isinstance(field, Items | Texts) and hasattr(raw, "all"):
            raw = list(raw.all())
        written = field.write(raw, dumping)
        if written in (None, "", []) or (written == field.default and not field.required):
            continue
        record[field.name] = written
    return record
