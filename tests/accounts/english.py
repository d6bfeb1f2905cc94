"""Find English in a page of the staff site: whatever a person sees, hears or is offered."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any

from tests.locale.phrases import phrases_of
from trangxa.config.catalogues import DOMAINS

SPOKEN = {"aria-label", "title", "placeholder", "alt", "data-w-progress-active-value", "summary"}
SILENT = {"script", "style", "svg"}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "use", "wbr"}
WORD = re.compile(r"[^\W\d_]+")
PLACEHOLDER = re.compile(r"%\(\w+\)\w|%[sd]|\{\w*\}|<[^>]+>|&\w+;|https?://\S+|\S+@\S+|\b[\w-]+\.\w+\b")
# English words that are right as they stand, with the reason.
KEPT = {
    **dict.fromkeys(
        ("wagtail", "word", "excel", "html", "csv", "xlsx", "pdf", "docx", "youtube"),
        "name of a product or format",
    ),
    **dict.fromkeys(
        ("email", "banner", "video", "website", "url", "server", "menu", "logo", "infographic", "tab"),
        "in common use in Vietnamese",
    ),
    **dict.fromkeys(
        ("ctrl", "cmd", "shift", "enter", "esc", "alt", "mod", "command", "option", "control"),
        "name of a key",
    ),
    **dict.fromkeys(("qđ", "ubnd"), "reference number"),
}


@cache
def english_words() -> frozenset[str]:
    """Words of Wagtail's and Django's own English that no Vietnamese text of theirs uses."""
    english: set[str] = set()
    vietnamese: set[str] = set()
    for domain in DOMAINS:
        for phrase in phrases_of(domain):
            english |= _words(f"{phrase.english} {phrase.english_plural}")
            vietnamese |= _words(phrase.vietnamese or "")
    return frozenset(word for word in english - vietnamese - set(KEPT) if len(word) > 2 and word.isascii())


def _words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(PLACEHOLDER.sub(" ", text))}


def english_in(text: str) -> list[str]:
    return sorted(_words(text) & english_words())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.open: list[tuple[str, bool]] = []  # tag, and whether what is in it is silent
        self.json: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.pieces += [
            value for name, value in attrs if value and (name in SPOKEN or _names_a_button(tag, name, values))
        ]
        if tag not in VOID:
            silent = tag in SILENT or values.get("lang") == "en" or bool(self.open and self.open[-1][1])
            self.open.append((tag, silent))
        self.json = "" if tag == "script" and "json" in (values.get("type") or "") else None

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.json:
            self.pieces += _labels(json.loads(self.json))
        self.json = None
        while self.open:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.json is not None:
            self.json += data
        elif data.strip() and not (self.open and self.open[-1][1]):
            self.pieces.append(" ".join(data.split()))


def _names_a_button(tag: str, name: str, values: dict[str, str | None]) -> bool:
    return tag == "input" and name == "value" and values.get("type") in {"submit", "button"}


def _labels(value: Any) -> Iterator[str]:
    """The words of the sidebar and of the editor's panels, which travel as JSON."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if isinstance(inner, str) and name in {
                "label",
                "heading",
                "helpText",
                "placeholder",
                "text",
                "title",
            }:
                yield inner
            else:
                yield from _labels(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _labels(inner)


def pieces_of(page: str) -> list[str]:
    """Every piece of text of a page that reaches a person."""
    reader = _Reader()
    reader.feed(page)
    return reader.pieces
