"""Chapters and articles of a regulation's text."""

import re

from trangxa.vitext import nfc

_CHAPTER = re.compile(r"^\s*chương\s+([ivxlc]+|\d+)\b", re.IGNORECASE | re.MULTILINE)
_ARTICLE = re.compile(r"^\s*điều\s+(\d+)\s*[.:]", re.IGNORECASE | re.MULTILINE)


def count_chapters(text: str) -> int:
    return len({match.group(1).upper() for match in _CHAPTER.finditer(nfc(text))})


def count_articles(text: str) -> int:
    return len({match.group(1) for match in _ARTICLE.finditer(nfc(text))})


def split_into_parts(text: str) -> list[dict[str, object]]:
    """Return chapters and articles in reading order, each with its heading, its lines and an address on the page."""
    parts: list[dict[str, object]] = []
    lines: list[str] = []
    for line in nfc(text).splitlines():
        stripped = line.strip()
        if not stripped:
            continue
        chapter, article = _CHAPTER.match(stripped), _ARTICLE.match(stripped)
        if chapter or article:
            lines = []
            kind = "chapter" if chapter else "article"
            number = (chapter or article)[1]  # type: ignore[index]
            anchor = f"{'chuong' if chapter else 'dieu'}-{number.lower()}"
            parts.append({"kind": kind, "heading": stripped, "anchor": anchor, "lines": lines})
        elif parts:
            lines.append(stripped)
        else:
            parts.append({"kind": "preamble", "heading": "", "anchor": "", "lines": lines})
            lines.append(stripped)
    return parts
