"""What a reader typed, cut to a size that costs little whatever it was."""

import re
from dataclasses import dataclass

from trangxa.search.words import Words
from trangxa.vitext import has_marks, nfc, normalise_reference, syllables

LONGEST = 200  # characters
MOST_WORDS = 12
SHORTEST_PREFIX = 2
# A number, and what may belong to its symbol: 26 QĐ UBND ngày… may mean 26/QĐ-UBND.
_LONGEST_SYMBOL = 6
_NUMBER = re.compile(r"[0-9]{1,6}(?![0-9])")


@dataclass(frozen=True)
class Query:
    text: str
    words: Words
    with_marks: bool
    # Keys of document numbers that the query may mean in whole, and the one that it may be the start of.
    whole_numbers: tuple[str, ...] = ()
    number_start: str = ""

    @classmethod
    def parse(cls, typed: str) -> "Query":
        text = " ".join(nfc(typed[: 10 * LONGEST]).split())[:LONGEST].strip()
        words = Words.of(text, most=MOST_WORDS)
        return cls(text, words, has_marks(text), *_number_keys(text))

    @property
    def is_empty(self) -> bool:
        return not self.words.fold

    @property
    def last_word_may_go_on(self) -> bool:
        last = self.words.fold[-1] if self.words.fold else ""
        return len(last) >= SHORTEST_PREFIX and last.isalpha()


def _number_keys(text: str) -> tuple[tuple[str, ...], str]:
    parts = syllables(text)[: 2 * MOST_WORDS]
    whole: dict[str, None] = {}
    start = ""
    for place, part in enumerate(parts):
        if not _NUMBER.match(part):
            continue
        for end in range(place + 1, min(place + _LONGEST_SYMBOL, len(parts)) + 1):
            whole[normalise_reference(" ".join(parts[place:end]))] = None
        # Only a query that ends in a number can hold one that is not typed to its end.
        start = normalise_reference(" ".join(parts[place:])) if len(parts) - place <= _LONGEST_SYMBOL else ""
    # One letter is too little to tell a symbol from "4G".
    is_start = sum(letter.isalpha() for letter in start) > 1
    return tuple(key for key in whole if not key.isdigit()), start if is_start else ""
