"""The interchange format of a whole portal: which record types there are and who reads and writes each.

An app declares its types in its module `interchange` (docs/interchange.md). Apps never import each other for
this: a type finds what another one loaded through the `Loading` that is passed to it.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar, Protocol

from django.db.models import Model
from django.utils.module_loading import autodiscover_modules

Record = dict[str, Any]


class Fault(Exception):
    """What is wrong with one record, as a sentence that the sender reads."""


class Loading(Protocol):
    """What a record type may ask for while a file is being loaded."""

    # Whatever record types keep from one record to the next.
    memory: dict[Any, Any]

    def reference(self, record_type: str, record_id: str) -> Any:
        """Return the object of a record, loaded on the spot when its line comes later; Fault when unknown."""

    def is_known(self, record_type: str, record_id: str) -> bool:
        """Whether the portal or the file has this record."""

    def is_loaded(self, record_type: str, record_id: str) -> bool:
        """Whether the portal has it already."""

    def picture(self, name: str, *, alt: str = "", credit: str = "") -> Any:
        """Return the picture with this id or path, taken in when the media folder has it, else None."""

    def file_of(self, name: str, *, title: str = "") -> Any:
        """Return the downloadable file with this id or path, taken in when the media folder has it, else None."""

    def media_path(self, name: str) -> Path | None:
        """Return where the media folder has this file; None without media folder; Fault when it is not there."""

    def note_created_file(self, storage: Any, name: str) -> None:
        """Have this stored file removed again should the load fail."""

    def taking(self, record: Record) -> None:
        """Say which record of `load_many` is at hand, so that a fault names its line."""

    def load_again(self) -> None:
        """Load the record at hand once more at the end: something it points to comes later."""

    def warn(self, sentence: str) -> None: ...


class Dumping(Protocol):
    def id_of(self, row: Model) -> tuple[str, str] | None:
        """Return type and id of the record that stands for `row`, or None when no type writes it."""

    def identity(self, model: Any, number: int) -> tuple[str, str] | None:
        """Return the same for a row known by its number."""

    def keep_file(self, name: str, field_file: Any) -> None:
        """Copy a stored file to `name` in the media folder, when there is one."""


class RecordType(ABC):
    """One `type` of record. `order` is the place in the file and the order of loading."""

    name: ClassVar[str]
    order: ClassVar[int]
    model: ClassVar[Any]
    # Whether new records may be handed over many at once.
    in_bulk: ClassVar[bool] = False

    @property
    @abstractmethod
    def known_keys(self) -> frozenset[str]:
        """The keys a record may have besides `type` and `id`; others are left aside with a warning."""

    @abstractmethod
    def check(self, record: Record) -> None:
        """Raise Fault for what can be seen without the database."""

    @abstractmethod
    def load(self, record: Record, existing: Any, loading: Loading) -> Model:
        """Make what the record says, or bring `existing` in line with it."""

    def load_many(self, records: Sequence[Record], loading: Loading) -> Sequence[Model]:
        return [self.load(record, None, loading) for record in records]

    @abstractmethod
    def rows(self) -> Iterable[Any]:
        """Return everything of this type, in an order that loading keeps."""

    @abstractmethod
    def write(self, row: Any, dumping: Dumping) -> Record:
        """Return the record of `row` without `type` and `id`."""

    def writes(self, row: Model) -> bool:
        return isinstance(row, self.model)


_types: dict[str, RecordType] = {}
_discovered = False


def register(record_type: type[RecordType]) -> type[RecordType]:
    _types[record_type.name] = record_type()
    return record_type


def record_types() -> list[RecordType]:
    """Return the types of all installed apps, in loading order."""
    global _discovered
    if not _discovered:
        _discovered = True
        autodiscover_modules("interchange")
    return sorted(_types.values(), key=lambda record_type: (record_type.order, record_type.name))


def record_type(name: str) -> RecordType | None:
    record_types()
    return _types.get(name)
