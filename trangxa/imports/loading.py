"""Load a file of records: all of it or nothing."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.models import Site

from trangxa.audit.recording import record as record_act
from trangxa.core import preparing
from trangxa.core.interchange import Fault, Record, RecordType, record_type, record_types
from trangxa.core.models import HomePage
from trangxa.imports.contents import Contents, Entry, check_file
from trangxa.imports.identities import known_ids, remember
from trangxa.imports.media_folder import MediaFolder, checked_name
from trangxa.imports.models import ExternalId
from trangxa.imports.reading import UnreadableFile, digest_of, open_records

logger = logging.getLogger(__name__)

BATCH = 200
Progress = Callable[[int, int], None]  # records done, records in the file


@dataclass
class Outcome:
    """What a load did, by record type."""

    made: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    warnings: list[str] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        return not self.made and not self.changed


def load(
    path: Path,
    *,
    media: Path | None = None,
    progress: Progress | None = None,
    skip_unknown_types: bool = False,
) -> Outcome:
    """Check every line, then load all of them in one transaction; UnreadableFile leaves everything as it was."""
    contents = check_file(path, skip_unknown_types=skip_unknown_types)
    if media is not None and not media.is_dir():
        raise UnreadableFile(_("Không có thư mục “%(path)s”.") % {"path": media})
    folder = MediaFolder(media) if media is not None else None
    with open_records(path) as file:
        run = LoadingRun(contents, file, folder, progress)
        try:
            with transaction.atomic():
                if not HomePage.objects.exists():
                    preparing.prepare()
                run.everything()
                if not run.outcome.changes_nothing:
                    data = {"made": dict(run.outcome.made), "changed": dict(run.outcome.changed)}
                    record_act("imports.load", label=path.name, data=data)
        except BaseException:
            run.remove_created_files()
            raise
        finally:
            Site.clear_site_root_paths_cache()
    return run.outcome


class LoadingRun:
    """The `Loading` that record types see, and the order in which records are taken."""

    def __init__(
        self, contents: Contents, file: BinaryIO, folder: MediaFolder | None, progress: Progress | None
    ) -> None:
        self.contents = contents
        self.file = file
        self.folder = folder
        self.progress = progress
        self.outcome = Outcome()
        self.memory: dict[Any, Any] = {}
        self._objects: dict[tuple[str, str], Any] = {}
        self._created_files: list[tuple[Any, str]] = []
        self._at_hand: list[Entry] = []
        self._again: list[Entry] = []
        self._incomplete: set[tuple[str, str]] = set()
        self._warned: Counter[str] = Counter()

    # --- the run ---

    def everything(self) -> None:
        for kind in record_types():
            entries = self.contents.of_type(kind.name)
            for start in range(0, len(entries), BATCH):
                self._batch(
                    kind, [entry for entry in entries[start : start + BATCH] if entry.state == "waiting"]
                )
        self._once_more()
        for name, count in sorted(self.contents.skipped_types.items()):
            self.warn(_("Bỏ qua %(count)s bản ghi loại “%(type)s”.") % {"count": count, "type": name})
        for (name, key), count in sorted(self.contents.unknown_keys.items()):
            values = {"type": name, "key": key, "count": count}
            self.warn(_("Không dùng khóa “%(key)s” của “%(type)s” (%(count)s bản ghi).") % values)
        self.outcome.warnings = [
            sentence
            if count == 1
            else _("%(sentence)s (%(count)s lần)") % {"sentence": sentence, "count": count}
            for sentence, count in self._warned.items()
        ]

    def _batch(self, kind: RecordType, entries: list[Entry]) -> None:
        """Load some records of one type in file order; neighbours that are new go in together."""
        known = known_ids(kind, [entry.id for entry in entries])
        fresh: list[tuple[Entry, Record]] = []
        for entry in entries:
            if entry.state != "waiting":
                continue
            record = self.contents.read(self.file, entry)
            if kind.in_bulk and entry.id not in known:
                fresh.append((entry, record))
                continue
            external = known.get(entry.id)
            if external is not None and external.digest == digest_of(record):
                self._leave(kind, entry)
                continue
            self._make_many(kind, fresh)
            self._one(kind, entry, record, external)
        self._make_many(kind, fresh)

    def _make_many(self, kind: RecordType, fresh: list[tuple[Entry, Record]]) -> None:
        if not fresh:
            return
        pending = [pair for pair in fresh if pair[0].state == "waiting"]
        fresh.clear()
        with self._working_on(*[entry for entry, _record in pending]):
            rows = kind.load_many([self._record_at(entry, record) for entry, record in pending], self)
        given = [
            (entry.id, row, self._digest(entry, record))
            for (entry, record), row in zip(pending, rows, strict=True)
        ]
        remember(kind, given)
        self._count(self.outcome.made, kind, len(given))

    def _record_at(self, entry: Entry, record: Record) -> Record:
        return LocatedRecord(record, entry)

    def _one(self, kind: RecordType, entry: Entry, record: Record, external: ExternalId | None) -> Any:
        existing = kind.model._default_manager.get(pk=external.object_id) if external is not None else None
        if external is not None and external.digest == digest_of(record):
            self._leave(kind, entry)
            return existing
        with self._working_on(entry):
            row = kind.load(record, existing, self)
        digest = self._digest(entry, record)
        if external is None:
            remember(kind, [(entry.id, row, digest)])
            self._count(self.outcome.made, kind)
        else:
            external.digest = digest
            external.point_at(row)
            external.save()
            self._count(self.outcome.changed, kind)
        return row

    def _leave(self, kind: RecordType, entry: Entry) -> None:
        """The record is what it was at the last load."""
        entry.state = "done"
        self._count(self.outcome.unchanged, kind)

    def _digest(self, entry: Entry, record: Record) -> str:
        return "" if (entry.type, entry.id) in self._incomplete else digest_of(record)

    def _once_more(self) -> None:
        again, self._again = self._again, []
        for entry in again:
            kind = record_type(entry.type)
            if kind is None:
                continue
            existing = self._stored(kind, entry.id)
            with self._working_on(entry):
                kind.load(self.contents.read(self.file, entry), existing, self)

    @contextmanager
    def _working_on(self, *entries: Entry) -> Iterator[None]:
        for entry in entries:
            entry.state = "loading"
        self._at_hand.extend(entries[:1])
        try:
            yield
        except Fault as fault:
            raise UnreadableFile(str(fault), line=self._at_hand[-1].line) from fault
        except (IntegrityError, DataError) as error:
            sentence = _("cơ sở dữ liệu không nhận bản ghi này: %(error)s") % {"error": error}
            raise UnreadableFile(sentence, line=self._at_hand[-1].line) from error
        del self._at_hand[len(self._at_hand) - len(entries[:1]) :]
        for entry in entries:
            entry.state = "done"

    def taking(self, record: Record) -> None:
        """Say which of several records is at hand, so that a fault names its line."""
        if isinstance(record, LocatedRecord) and self._at_hand:
            self._at_hand[-1] = record.entry

    def _count(self, counter: Counter[str], kind: RecordType, number: int = 1) -> None:
        counter[kind.name] += number
        if self.progress is not None:
            done = self.outcome.made.total() + self.outcome.changed.total() + self.outcome.unchanged.total()
            self.progress(min(done, len(self.contents.entries)), len(self.contents.entries))

    def remove_created_files(self) -> None:
        for storage, name in self._created_files:
            try:
                storage.delete(name)
            except OSError:
                logger.warning("A file of a failed load could not be removed", extra={"file_name": name})

    # --- what record types ask for ---

    def reference(self, kind_name: str, record_id: str) -> Any:
        key = kind_name, record_id
        if key not in self._objects:
            self._objects[key] = self._referenced(kind_name, record_id)
        return self._objects[key]

    def _referenced(self, kind_name: str, record_id: str) -> Any:
        values = {"type": kind_name, "id": record_id}
        kind = record_type(kind_name)
        if kind is None:
            raise Fault(_("phần mềm này không có loại bản ghi “%(type)s”.") % values)
        entry = self.contents.entries.get((kind_name, record_id))
        if entry is not None and entry.state == "loading":
            raise Fault(_("“%(type)s” “%(id)s” trỏ vòng về chính nó.") % values)
        if entry is not None and entry.state == "waiting":
            record = self.contents.read(self.file, entry)
            return self._one(kind, entry, record, known_ids(kind, [record_id]).get(record_id))
        found = self._stored(kind, record_id)
        if found is None:
            raise Fault(_("không có “%(type)s” nào mang mã “%(id)s”.") % values)
        return found

    def _stored(self, kind: RecordType, record_id: str) -> Any:
        external = known_ids(kind, [record_id]).get(record_id)
        return kind.model._default_manager.get(pk=external.object_id) if external is not None else None

    def is_known(self, kind_name: str, record_id: str) -> bool:
        return (kind_name, record_id) in self.contents.entries or self.is_loaded(kind_name, record_id)

    def is_loaded(self, kind_name: str, record_id: str) -> bool:
        key = kind_name, record_id
        if key in self._objects:
            return True
        entry = self.contents.entries.get(key)
        if entry is not None:
            return entry.state == "done"
        kind = record_type(kind_name)
        return kind is not None and bool(known_ids(kind, [record_id]))

    def picture(self, name: str, *, alt: str = "", credit: str = "") -> Any:
        described = {"alt": alt[:255], "credit": credit[:150]}
        return self._media("picture", self.contents.picture_ids, name, described)

    def file_of(self, name: str, *, title: str = "") -> Any:
        return self._media("file", self.contents.file_ids, name, {"title": title[:255]})

    def _media(self, kind_name: str, ids_by_path: dict[str, str], name: str, described: Record) -> Any:
        record_id = ids_by_path.get(name, name)
        if self.is_known(kind_name, record_id):
            return self.reference(kind_name, record_id)
        kind = record_type(kind_name)
        if kind is None or self.media_path(name) is None:
            self._missing(kind_name)
            return None
        record = {"type": kind_name, "id": name, "file": name, **{k: v for k, v in described.items() if v}}
        kind.check(record)
        row = kind.load(record, None, self)
        remember(kind, [(name, row, digest_of(record))])
        self._objects[kind_name, name] = row
        self._count(self.outcome.made, kind, 0)
        self.outcome.made[kind_name] += 1
        return row

    def _missing(self, kind_name: str) -> None:
        """Go on without the picture, and take this record again the next time."""
        self.incomplete()
        if kind_name == "picture":
            self.warn(_("Bỏ qua ảnh vì chưa chỉ thư mục ảnh bằng --media."))
        else:
            self.warn(_("Bỏ qua tệp vì chưa chỉ thư mục tệp bằng --media."))

    def incomplete(self) -> None:
        if self._at_hand:
            self._incomplete.add((self._at_hand[-1].type, self._at_hand[-1].id))

    def media_path(self, name: str) -> Path | None:
        checked_name(name)
        return self.folder.path_of(name) if self.folder is not None else None

    def note_created_file(self, storage: Any, name: str) -> None:
        self._created_files.append((storage, name))

    def load_again(self) -> None:
        if self._at_hand and self._at_hand[-1] not in self._again:
            self._again.append(self._at_hand[-1])

    def warn(self, sentence: str) -> None:
        self._warned[sentence] += 1


class LocatedRecord(dict[str, Any]):
    """A record that knows its line."""

    def __init__(self, record: Record, entry: Entry) -> None:
        super().__init__(record)
        self.entry = entry
