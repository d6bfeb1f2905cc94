"""Files of records, written line by line, and a way to load them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from trangxa.imports.loading import Outcome, load

Write = Callable[..., Path]
Load = Callable[..., Outcome]

ARTICLE = {
    "type": "article",
    "id": "d01",
    "title": "Thôn 3 làm đường hoa",
    "summary": "Bà con trồng hoa dọc đường trục thôn.",
    "body_html": "<p>Sáng 12/3, bà con ra quân.</p>",
    "category": "Tin tức sự kiện",
    "first_published_at": "2023-03-15T08:00:00+07:00",
}


@pytest.fixture
def article() -> dict[str, Any]:
    return dict(ARTICLE)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(*lines: Any, name: str = "records.jsonl") -> Path:
        path = tmp_path / name
        written = [
            line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode()
            for line in lines
        ]
        path.write_bytes(b"\n".join(written) + b"\n")
        return path

    return write_file


@pytest.fixture
def media(tmp_path: Path) -> Path:
    folder = tmp_path / "anh"
    folder.mkdir()
    Image.new("RGB", (60, 40), "green").save(folder / "duong-hoa.jpg")
    return folder


@pytest.fixture
def load_records(db: None, write: Write) -> Load:
    def load_lines(*lines: Any, media: Path | None = None) -> Outcome:
        return load(write(*lines), media=media)

    return load_lines
