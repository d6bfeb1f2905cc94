"""Write everything a portal shows into one file of records, always in the same order."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from django.db import transaction
from django.utils.translation import gettext as _

from trangxa.audit.recording import record as record_act
from trangxa.core.interchange import RecordType, record_types
from trangxa.core.models import PortalPage
from trangxa.imports.identities import OutgoingIds, type_of
from trangxa.imports.reading import UnreadableFile

CHUNK = 200


class DumpingRun:
    """The `Dumping` that record types see."""

    def __init__(self, media: Path | None) -> None:
        self.media = media
        self.ids = OutgoingIds()
        self.counts: Counter[str] = Counter()
        self._identities: dict[tuple[Any, int], tuple[str, str] | None] = {}

    def write_all(self, output: TextIO) -> None:
        for kind in record_types():
            for rows in _chunks(kind.rows()):
                self.ids.fetch(kind, rows)
                for row in rows:
                    record = {"type": kind.name, "id": self.ids.of(kind, row), **kind.write(row, self)}
                    output.write(json.dumps(record, ensure_ascii=False) + "\n")
                    self.counts[kind.name] += 1

    def id_of(self, row: Any) -> tuple[str, str] | None:
        kind: RecordType | None = type_of(row)
        return (kind.name, self.ids.of(kind, row)) if kind is not None else None

    def identity(self, model: Any, number: int) -> tuple[str, str] | None:
        key = model, number
        if key not in self._identities:
            row = model._default_manager.filter(pk=number).first()
            if isinstance(row, PortalPage):
                row = row.specific
            self._identities[key] = self.id_of(row) if row is not None else None
        return self._identities[key]

    def keep_file(self, name: str, field_file: Any) -> None:
        if self.media is None:
            return
        target = self.media / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with field_file.storage.open(field_file.name) as source, target.open("wb") as copy:
                shutil.copyfileobj(source, copy)
        except FileNotFoundError:
            raise UnreadableFile(_("Kho thiếu tệp “%(name)s”.") % {"name": field_file.name}) from None


def dump(path: Path, *, media: Path | None = None) -> Counter[str]:
    """Write all records to `path`, which is replaced only when everything was written; return how many of each."""
    if path.is_dir() or not path.parent.is_dir():
        raise UnreadableFile(_("Không ghi được vào “%(path)s”.") % {"path": path})
    if media is not None and media.exists() and not media.is_dir():
        raise UnreadableFile(_("“%(path)s” không phải là một thư mục.") % {"path": media})
    unfinished = path.with_name(path.name + ".tmp")
    run = DumpingRun(media)
    try:
        with transaction.atomic():
            with unfinished.open("w", encoding="utf-8", newline="\n") as output:
                run.write_all(output)
            record_act("imports.dump", label=path.name, data={"records": dict(run.counts)})
        os.replace(unfinished, path)
    except OSError as error:
        raise UnreadableFile(_("Không ghi được vào “%(path)s”.") % {"path": path}) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return run.counts


def _chunks(rows: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
