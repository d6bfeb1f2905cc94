"""The order of a Vietnamese dictionary, for `sorted(names, key=sort_key)`."""

import re
import unicodedata

from .text import nfc

_Word = tuple[int, int, str, tuple[int, ...], tuple[int, ...]]
SortKey = tuple[tuple[_Word, ...], str]

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET)} | {"ð": ALPHABET.index("đ")}
_AFTER_ALPHABET = len(ALPHABET)

# ngang (no mark) comes first: an empty tuple of tones is less than any other.
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền, hỏi, ngã, sắc, nặng
_WORD = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]*)+")


def sort_key(text: str) -> SortKey:
    """Return a key that orders word by word: by letters (a ă â b c d đ …), then by tone.

    Tones go ngang, huyền, hỏi, ngã, sắc, nặng. Numbers come before letters and by value: "Tổ 2", "Tổ 10".
    Signs and capitals do not count, except that two different texts never have the same key.
    """
    clean = nfc(text)
    return tuple(_word_key(word) for word in _WORD.findall(clean.lower())), clean


def _word_key(word: str) -> _Word:
    if word[0].isdecimal():
        digits = "".join(str(unicodedata.decimal(digit)) for digit in word).lstrip("0")
        return (
            0,
            len(digits),
            digits,
            (),
            (),
        )  # by length, then digit by digit: int() refuses very long numbers
    letters: list[str] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONE_RANK:
            tones.append(_TONE_RANK[letter])
        else:
            letters.append(letter)
    toneless = unicodedata.normalize("NFC", "".join(letters))
    return 1, 0, "", tuple(_letter_rank(letter) for letter in toneless), tuple(tones)


def _letter_rank(letter: str) -> int:
    """Return the place in the alphabet; a foreign letter goes by its base (ü as u), other scripts after z."""
    if letter in _RANK:
        return _RANK[letter]
    base = unicodedata.normalize("NFKD", letter)[0]
    return _RANK.get(base, _AFTER_ALPHABET + ord(letter))
