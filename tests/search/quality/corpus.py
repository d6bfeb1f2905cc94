"""The records of corpus/ as a file of the interchange format, the way a portal takes them in."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from tests.search.quality.measuring import FOLDER

Record = dict[str, Any]

_OFFICE = "Ủy ban nhân dân xã Thủy Hòa"
_FILES = ("pages", "notices", "documents", "news")


def records() -> list[Record]:
    return [
        _record(kind, values)
        for name in _FILES
        for kind, given in tomllib.loads((FOLDER / f"corpus/{name}.toml").read_text(encoding="utf-8")).items()
        for values in given
    ]


def write(path: Path) -> Path:
    """Write the corpus as JSON Lines."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _record(kind: str, values: Record) -> Record:
    record = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    if body := record.pop("body", ""):
        record["body_html"] = f"<p>{body}</p>"
    if kind == "page":
        record["introduction"] = record.pop("summary")
    elif kind == "document":
        record.setdefault("issuing_body", _OFFICE)
        record["first_published_at"] = record["issued_on"]
    else:
        record["first_published_at"] = record.pop("day")
    return {"type": kind, **record}
