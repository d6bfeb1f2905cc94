"""What came of reading a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from trangxa.vitext import nfc

MOST_CHARACTERS = 200_000
# Soft hyphens and signs without width stand inside words.
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


class Outcome(StrEnum):
    READ = "read"
    NO_TEXT = "no_text"  # a scan or a photograph
    ENCRYPTED = "encrypted"
    OLD_KIND = "old_kind"  # Word and Excel before 2007
    OTHER_KIND = "other_kind"
    BROKEN = "broken"
    TOO_LARGE = "too_large"


class NotReadable(Exception):
    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


@dataclass(frozen=True)
class Reading:
    outcome: Outcome
    text: str = ""
    is_cut: bool = False


class Collected:
    """Text that is collected until there is enough of it."""

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        self._parts: list[str] = []
        self._left = most
        self.is_cut = False

    @property
    def is_full(self) -> bool:
        return self.is_cut

    def add(self, text: str) -> None:
        if len(text) > self._left:
            text, self.is_cut = text[: self._left], True
        self._left -= len(text)
        self._parts.append(text)

    def add_all(self, texts: Iterable[str]) -> None:
        for text in texts:
            if self.is_full:
                return
            self.add(text)

    def text(self) -> str:
        return cleaned("".join(self._parts))


def cleaned(text: str) -> str:
    """Return the text in NFC, without control characters (a database refuses some), blank lines and double spaces."""
    letters = _WITHOUT_WIDTH.sub("", text.encode("utf-8", "ignore").decode())
    lines = ("".join(sign if sign.isprintable() else " " for sign in line) for line in letters.splitlines())
    shortened = (" ".join(line.split()) for line in lines)
    return nfc("\n".join(line for line in shortened if line))


def has_words(text: str, *, least: int = 1) -> bool:
    """Whether there are at least so many letters and digits."""
    for sign in text:
        least -= sign.isalnum()
        if least <= 0:
            return True
    return False
