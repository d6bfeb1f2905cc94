"""Reading the packaged record of the model commune."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RECORD_FOLDER = Path(__file__).parent / "record"
MEDIA_FOLDER = RECORD_FOLDER / "media"
ARTICLES_FILE = RECORD_FOLDER / "articles.jsonl"


def read_record() -> dict[str, Any]:
    """Return the commune's own facts: identity, units, board, documents, categories, links, notices."""
    record: dict[str, Any] = json.loads((RECORD_FOLDER / "hoa-phong.json").read_text("utf-8"))
    return record


def read_regulation() -> str:
    """Return the text of the board's sample regulation (quy chế), one clause a line."""
    return (RECORD_FOLDER / "quy-che.txt").read_text("utf-8")


def read_articles() -> Iterator[dict[str, Any]]:
    """Yield the packaged articles in the interchange format."""
    with ARTICLES_FILE.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_pictures() -> dict[str, dict[str, str]]:
    """Return alternative text and credit of each packaged picture, by file name."""
    pictures: dict[str, dict[str, str]] = json.loads((MEDIA_FOLDER / "pictures.json").read_text("utf-8"))
    return pictures
