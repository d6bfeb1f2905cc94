"""Read a file of records line by line, trusting nothing in it."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from django.utils.translation import gettext as _

from trangxa.core.interchange import Fault, Record
from trangxa.vitext import nfc

LONGEST_LINE = 5 * 1024 * 1024
DEEPEST_NESTING = 40
LONGEST_ID = 200
BOM = b"\xef\xbb\xbf"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TYPE = re.compile(r"[a-z][a-z0-9_]{0,39}")


class UnreadableFile(Exception):
    """The file cannot be loaded; `str(error)` says why, with the line when it is one line's fault."""

    def __init__(self, sentence: str, *, line: int | None = None) -> None:
        super().__init__(
            _("Dòng %(line)s: %(sentence)s") % {"line": line, "sentence": sentence} if line else sentence
        )


def open_records(path: Path) -> BinaryIO:
    if not path.exists():
        raise UnreadableFile(_("Không có tệp “%(path)s”.") % {"path": path})
    if not path.is_file():
        raise UnreadableFile(_("“%(path)s” không phải là một tệp.") % {"path": path})
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableFile(_("Không đọc được tệp “%(path)s”.") % {"path": path}) from error


def lines_of(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Yield number, place and bytes of each line that is not blank."""
    number, place = 0, 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            limit = LONGEST_LINE // (1024 * 1024)
            raise UnreadableFile(_("dài quá %(limit)s MB.") % {"limit": limit}, line=number)
        if line.strip():
            yield number, place, line
        place += len(line)


def parse_line(line: bytes) -> Record:
    """Return the record of one line, its texts in NFC; raise Fault for anything that is not one."""
    try:
        text = line.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        raise Fault(_("không phải chữ UTF-8.")) from None
    try:
        value = json.loads(text, object_pairs_hook=_without_repeated_keys, parse_constant=_refuse_constant)
    except RecursionError:
        raise Fault(_("lồng nhau quá sâu.")) from None
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError):
            raise Fault(
                _("không phải JSON đúng cách, sai ở ký tự thứ %(place)s.") % {"place": error.pos + 1}
            ) from None
        # Python refuses to turn thousands of digits into a number.
        raise Fault(_("có một số dài quá mức.")) from None
    if not isinstance(value, dict):
        raise Fault(_("phải là một đối tượng JSON {…}."))
    record: Record = _cleaned(value, 1)
    _check_identity(record)
    return record


def _without_repeated_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Fault(_("có một khóa viết hai lần."))
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise Fault(_("“%(name)s” không phải là một số.") % {"name": name})


def _cleaned(value: Any, depth: int) -> Any:
    if isinstance(value, str):
        if _UNPRINTABLE.search(value):
            raise Fault(_("có ký tự điều khiển không được phép."))
        return nfc(value)
    if isinstance(value, dict | list):
        if depth > DEEPEST_NESTING:
            raise Fault(_("lồng nhau quá sâu."))
        if isinstance(value, list):
            return [_cleaned(item, depth + 1) for item in value]
        return {_cleaned(key, depth): _cleaned(item, depth + 1) for key, item in value.items()}
    if isinstance(value, int) and abs(value) >= 2**63:
        raise Fault(_("có một số dài quá mức."))
    return value


def _check_identity(record: Record) -> None:
    kind, given = record.get("type"), record.get("id")
    if not isinstance(kind, str) or not _TYPE.fullmatch(kind):
        raise Fault(_("thiếu “type”, hoặc “type” viết sai."))
    if isinstance(given, int) and not isinstance(given, bool):
        given = record["id"] = str(given)
    if not isinstance(given, str) or not given.strip():
        raise Fault(_("thiếu “id”."))
    if len(given) > LONGEST_ID:
        raise Fault(_("“id” dài quá %(limit)s ký tự.") % {"limit": LONGEST_ID})
    record["id"] = given.strip()


def digest_of(record: Record) -> str:
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
