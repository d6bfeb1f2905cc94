"""Texts as the words a database stores and matches: plain ASCII, see trangxa.vitext.text."""

from dataclasses import dataclass
from functools import lru_cache

from trangxa.vitext import syllables, token, vi_slug

# A longer document is searched in its first part.
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


@dataclass(frozen=True)
class EntryWords:
    """What an engine stores for one entry: canons, and facts that filters ask for."""

    entry: int
    title: tuple[str, ...]
    summary: tuple[str, ...]
    body: tuple[str, ...]
    facts: tuple[str, ...]


def fact_key(value: str) -> str:
    """Return how a value that is filtered by stands in addresses: "thon-3"."""
    return vi_slug(value)[: LONGEST_WORD // 2]


def fact(name: str, key: str) -> str:
    """Return one word for a filter: `fact("unit", "thon-3")` is "unit0thon03"."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "0" for letter in key.lower())
    return f"{name}0{plain}"[:LONGEST_WORD]
