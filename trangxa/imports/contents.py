"""The first of two passes over a file: check every line and remember where each record stands."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

from trangxa.core.interchange import Fault, Record, record_type
from trangxa.imports.reading import UnreadableFile, lines_of, open_records, parse_line


@dataclass(slots=True)
class Entry:
    """One line of the file: where it is, and whether it was loaded."""

    type: str
    id: str
    line: int
    place: int
    length: int
    state: str = "waiting"  # then "loading", then "done"


@dataclass
class Contents:
    path: Path
    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    picture_ids: dict[str, str] = field(default_factory=dict)  # by path in the media folder
    file_ids: dict[str, str] = field(default_factory=dict)
    unknown_keys: Counter[tuple[str, str]] = field(default_factory=Counter)
    skipped_types: Counter[str] = field(default_factory=Counter)

    def of_type(self, name: str) -> list[Entry]:
        return [entry for entry in self.entries.values() if entry.type == name]

    def read(self, file: BinaryIO, entry: Entry) -> Record:
        file.seek(entry.place)
        try:
            return parse_line(file.read(entry.length))
        except Fault as fault:
            raise UnreadableFile(str(fault), line=entry.line) from None


def check_file(path: Path, *, skip_unknown_types: bool = False) -> Contents:
    """Return what the file holds, or raise UnreadableFile at its first fault."""
    contents = Contents(path)
    with open_records(path) as file:
        for number, place, line in lines_of(file):
            try:
                _check_line(contents, number, place, line, skip_unknown_types)
            except Fault as fault:
                raise UnreadableFile(str(fault), line=number) from None
    if not contents.entries and not contents.skipped_types:
        raise UnreadableFile(_("Tệp “%(path)s” không có bản ghi nào.") % {"path": path})
    return contents


def _check_line(contents: Contents, number: int, place: int, line: bytes, skip_unknown_types: bool) -> None:
    record = parse_line(line)
    name, given = record["type"], record["id"]
    kind = record_type(name)
    if kind is None:
        if not skip_unknown_types:
            raise Fault(_("phần mềm này không có loại bản ghi “%(type)s”.") % {"type": name})
        contents.skipped_types[name] += 1
        return
    earlier = contents.entries.get((name, given))
    if earlier is not None:
        values = {"type": name, "id": given, "line": earlier.line}
        raise Fault(_("“%(type)s” “%(id)s” đã có ở dòng %(line)s.") % values)
    kind.check(record)
    contents.entries[name, given] = Entry(name, given, number, place, len(line))
    contents.unknown_keys.update((name, key) for key in record.keys() - kind.known_keys - {"type", "id"})
    media = {"picture": contents.picture_ids, "file": contents.file_ids}.get(name)
    if media is not None:
        media.setdefault(record["file"], given)
