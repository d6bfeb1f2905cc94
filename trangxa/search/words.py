"""Texts and queries as the words a database stores and matches: plain ASCII, see trangxa.vitext.text."""

from dataclasses import dataclass
from functools import lru_cache

from trangxa.vitext import syllables, token

# PostgreSQL counts positions up to 16,383; a longer document is searched in its first part.
MOST_WORDS_OF_A_TEXT = 15_000
LONGEST_WORD = 64

# Vietnamese has some 7,000 written syllables, so nearly every word of a portal is encoded once.
encoded = lru_cache(maxsize=30_000)(token)


@dataclass(frozen=True)
class Words:
    """A text twice, word for word: without marks, and with the digits of its marks."""

    fold: tuple[str, ...]
    canon: tuple[str, ...]

    @classmethod
    def of(cls, text: str, *, most: int = MOST_WORDS_OF_A_TEXT) -> "Words":
        pairs = [encoded(syllable[:LONGEST_WORD]) for syllable in syllables(text)[:most]]
        pairs = [pair for pair in pairs if pair[0]]
        return cls(tuple(fold for fold, _canon in pairs), tuple(canon for _fold, canon in pairs))

    def in_form(self, form: str) -> tuple[str, ...]:
        return self.canon if form == "canon" else self.fold


@dataclass(frozen=True)
class EntryWords:
    """What an engine stores for one entry."""

    entry: int
    kind: str
    title: Words
    summary: Words
    body: Words
