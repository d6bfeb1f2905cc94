"""What a reader typed, cut to a size that costs little whatever it was."""

import re
from dataclasses import dataclass
from functools import cached_property

from trangxa.search.words import LONGEST_WORD, encoded
from trangxa.vitext import DOCUMENT_TYPES, has_marks, nfc, normalise_reference, syllables

LONGEST = 200  # characters
MOST_WORDS = 30
SHORTEST_PREFIX = 2
# A number, and what may belong to its symbol: 26 QĐ UBND ngày… may mean 26/QĐ-UBND.
_LONGEST_SYMBOL = 6
_NUMBER = re.compile(r"[0-9]{1,6}(?![0-9])")
_SYMBOL = re.compile(r"[0-9]\s*/\s*(?:[0-9]{4}\s*/\s*)?[^\W\d]{2}")
_KIND_AND_NUMBER = re.compile(r"\b([^\W\d_]{2,4})([0-9]{1,4})\b")
_WITH_YEAR = re.compile(r"[0-9]\s*/\s*[12][0-9]{3}\b")
_ANY_YEAR = "[12][0-9][0-9][0-9]"
# After these a number is no document's.
_COUNTED = frozenset(
    [
        "thang",
        "ngay",
        "nam",
        "thon",
        "xom",
        "quy",
        "khoa",
        "ki",
        "ap",
        "to",
        "khu",
        "pho",
        "duong",
        "lan",
        "thu",
        "tieu",
    ]
)
_YEAR = range(1945, 2200)
_KINDS = sorted(
    (
        (tuple(encoded(word)[0] for word in syllables(name)), encoded(kind.abbreviation)[0])
        for kind in DOCUMENT_TYPES
        if kind.abbreviation
        for name in (kind.name, kind.abbreviation)
    ),
    key=lambda item: -len(item[0]),
)


@dataclass(frozen=True)
class Word:
    """One word of a query: as typed, without marks, and with the digits of its marks."""

    text: str
    fold: str
    canon: str

    @property
    def has_marks(self) -> bool:
        return has_marks(self.text)


@dataclass(frozen=True)
class NumberWish:
    """What a query may mean as a document's number (SearchEntry.number_key): whole keys, how keys begin, and patterns
    of keys with the number that they begin with."""

    whole: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    patterns: tuple[tuple[str, str], ...] = ()
    # A number and a symbol were typed: another document's number is no answer.
    is_certain: bool = False

    def __bool__(self) -> bool:
        return bool(self.whole or self.starts or self.patterns)


@dataclass(frozen=True)
class Query:
    text: str
    words: tuple[Word, ...]

    @classmethod
    def parse(cls, typed: str) -> "Query":
        text = " ".join(nfc(typed[: 10 * LONGEST]).split())[:LONGEST].strip()
        return cls(text, tuple(_words(text)))

    @property
    def is_empty(self) -> bool:
        return not self.words

    @property
    def with_marks(self) -> bool:
        return any(word.has_marks for word in self.words)

    @property
    def folds(self) -> tuple[str, ...]:
        return tuple(word.fold for word in self.words)

    @property
    def last_word_may_go_on(self) -> bool:
        last = self.words[-1].fold if self.words else ""
        # One letter alone goes on in every way.
        return last.isalpha() and (len(last) >= SHORTEST_PREFIX or len(self.words) > 1)

    @cached_property
    def number(self) -> NumberWish:
        return _number_wish(self.text)


def _words(text: str) -> list[Word]:
    found = []
    for syllable in syllables(text)[:MOST_WORDS]:
        fold, canon = encoded(syllable[:LONGEST_WORD])
        if fold:
            found.append(Word(syllable, fold, canon))
    return found


def _number_wish(text: str) -> NumberWish:
    parts = syllables(_KIND_AND_NUMBER.sub(r"\1 \2", text))[: 2 * MOST_WORDS]
    folds = [encoded(part[:LONGEST_WORD])[0] for part in parts]
    whole: dict[str, None] = {}
    starts: dict[str, None] = {}
    patterns: dict[tuple[str, str], None] = {}
    for place, part in enumerate(parts):
        if not _NUMBER.match(part):
            continue
        ends = range(place + 1, min(place + _LONGEST_SYMBOL, len(parts)) + 1)
        keys = [normalise_reference(" ".join(parts[place:end])) for end in ends]
        number = keys[0]
        if not number[:1].isdigit():
            continue
        whole.update(dict.fromkeys(key for key in keys if not key.isdigit()))
        # Only a query that ends in a number can hold one that is not typed to its end. One letter is too little to
        # tell a symbol from "4G".
        if ends[-1] == len(parts) and sum(letter.isalpha() for letter in keys[-1]) > 1:
            starts[keys[-1]] = None
        before = folds[place - 1] if place else ""
        kind = _kind_beside(folds, place)
        after = parts[place + 1] if place + 1 < len(parts) else ""
        if not number.isdigit() or before in _COUNTED:
            continue
        if after.isdigit() and int(after) in _YEAR and _WITH_YEAR.search(text):
            patterns[number, f"{after}{kind or '[a-z]'}"] = None  # "quyết định 7/2024"
        elif kind and int(number) not in _YEAR:
            patterns[number, f"({_ANY_YEAR})?{kind}"] = None  # "quyết định số 26", "qđ 26", "QĐ26"
        elif len(parts) == 1 or before == "so":
            patterns[number, f"({_ANY_YEAR})?[a-z]"] = None
    is_certain = _SYMBOL.search(text) is not None or any("[a-z]" not in end for _number, end in patterns)
    return NumberWish(tuple(whole), tuple(starts), tuple(patterns), is_certain)


def _kind_beside(folds: list[str], place: int) -> str:
    """Return the folded abbreviation of the type of document that is named beside a number, or an empty text."""
    end = place - 1 if place and folds[place - 1] == "so" else place
    for name, abbreviation in _KINDS:
        if tuple(folds[max(0, end - len(name)) : end]) == name or (
            tuple(folds[place + 1 : place + 1 + len(name)]) == name
        ):
            return abbreviation
    return ""
