"""Keystrokes that stayed in a text because the Vietnamese keyboard was off, or came too late: dduwowcj, d9u7o7c5.

Telex writes s f r x j for the tones, a doubled a, e or o for â ê ô, w for ă ơ ư, dd for đ. VNI writes 1 to 5, 6, 7
and 8, 9. People press these keys after the letter, after the syllable, or anywhere between.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .spelling import ACUTE, DOT, GRAVE, HOOK, TILDE, TONES, Toneless, toneless_by_fold
from .text import fold, nfc

_TELEX_TONES = dict(zip("sfrxj", (ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
_VNI_TONES = dict(zip("12345", (ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
# What a letter has over its bare form. A key is the same sign, or one that stands for several of them.
_MARKS = {"â": "6a", "ê": "6e", "ô": "6o", "ơ": "7", "ư": "7", "ă": "8", "đ": "9"}
_BARE = {letter: fold(letter) for letter in _MARKS}
_KEYS = {"6": ("6a", "6e", "6o"), "w": ("7", "8")}
_VNI_MARKS = "6789"
_LONGEST = 16


@dataclass(frozen=True)
class _Reading:
    """One way to tell letters from keys."""

    letters: str = ""
    bare: str = ""  # the letters without marks
    tone: str = ""  # of a letter that has it already
    tone_key: str = ""
    keys: frozenset[str] = frozenset()
    is_undone: bool = False  # whether any letter was taken for a key

    @property
    def has_vowel(self) -> bool:
        return self.has(*"aeiouy")

    def has(self, *letters: str) -> bool:
        return any(letter in self.bare for letter in letters)

    def add(self, letter: str, *, is_undone: bool = False) -> "_Reading":
        bare = self.bare + _BARE.get(letter, letter)
        return replace(self, letters=self.letters + letter, bare=bare, is_undone=self.is_undone or is_undone)

    def press(self, key: str) -> "_Reading":
        return replace(self, keys=self.keys | {key}, is_undone=True)

    def press_tone(self, tone: str) -> "_Reading":
        return replace(self, tone_key=tone, is_undone=True)


def undo_typing(word: str) -> list[str]:
    """Return the syllables that the keys of Telex or VNI in `word` meant, best first: "dduwowcj" gives "được".

    In lower case, NFC. Empty when `word` holds no such key or makes no Vietnamese syllable. Some foreign words
    do make one ("test" gives "tét"), so ask only about words that nobody knows.
    """
    typed = unicodedata.normalize("NFD", nfc(word).lower())
    if not 2 <= len(typed) <= _LONGEST:
        return []
    with_digits = any(letter in "0123456789" for letter in typed)
    readings = [_Reading()]
    for letter in _letters(typed):
        readings = [
            further
            for reading in readings
            for further in (_vni(reading, letter) if with_digits else _telex(reading, letter))
        ]
    found = [syllable for reading in readings for syllable in _syllables(reading, len(typed))]
    return list(dict.fromkeys(found))


def _letters(decomposed: str) -> Iterator[str]:
    """Yield each letter with its quality mark, and each tone mark on its own."""
    held = ""
    for letter in decomposed:
        if letter in TONES or not unicodedata.combining(letter):
            if held:
                yield unicodedata.normalize("NFC", held)
            held = letter
        else:
            held += letter
    if held:
        yield unicodedata.normalize("NFC", held)


def _telex(reading: _Reading, letter: str) -> Iterable[_Reading]:
    if letter in TONES:
        return [replace(reading, tone=letter)]
    if letter in _TELEX_TONES and reading.has_vowel:
        # Pressed twice, a key takes back what it did: the word is none of ours.
        return [] if reading.tone_key else [reading.press_tone(_TELEX_TONES[letter])]
    if letter == "w":
        return [reading.press("w") if reading.has("a", "o", "u") else reading.add("ư", is_undone=True)]
    if letter == "d" and reading.letters:
        return _second_d(reading)
    if letter in "aeo" and reading.has(letter):
        key = f"6{letter}"
        if key in reading.keys:
            return [replace(reading, keys=reading.keys - {key}).add(letter)]
        return [reading.press(key), reading.add(letter)]
    return [reading.add(letter)]


def _vni(reading: _Reading, letter: str) -> Iterable[_Reading]:
    if letter in TONES:
        return [replace(reading, tone=letter)]
    if letter in _VNI_TONES:
        return [reading.press_tone(_VNI_TONES[letter])] if reading.has_vowel and not reading.tone_key else []
    if letter in _VNI_MARKS:
        return [reading.press(letter)] if reading.letters else []
    if letter == "d" and reading.letters:
        return _second_d(reading)
    return [reading.add(letter)]


def _second_d(reading: _Reading) -> Iterable[_Reading]:
    """No syllable has a d but at its beginning. Some who type VNI write dd too."""
    return [reading.press("9")] if reading.letters[0] == "d" and "9" not in reading.keys else []


def _syllables(reading: _Reading, length: int) -> Iterator[str]:
    if not reading.is_undone:
        return
    if length == 2 and reading.tone_key and reading.letters != "y":
        return  # us, or, of, A3, A4
    tone = reading.tone_key or reading.tone
    if reading.tone_key and reading.tone_key == reading.tone:
        return
    for candidate in toneless_by_fold().get(reading.bare, ()):
        if not _is_meant(candidate, reading):
            continue
        # A tone that is missing and cannot be missing ("đuwowc") was forgotten.
        for possible in (tone,) if tone or candidate.takes(tone) else (ACUTE, DOT):
            if candidate.takes(possible):
                yield candidate.with_tone(possible)


def _is_meant(candidate: Toneless, reading: _Reading) -> bool:
    """Whether the marks of the candidate are those that stand in the text and those of the keys, no more, no less."""
    pairs = list(zip(candidate.letters, reading.letters, strict=True))
    if any(written in _MARKS and written != wanted for wanted, written in pairs):
        return False
    wanted = {_MARKS[letter] for letter in candidate.letters if letter in _MARKS}
    written = {_MARKS[letter] for letter in reading.letters if letter in _MARKS}
    for key in reading.keys:
        meant = wanted.intersection(_KEYS.get(key, (key,)))
        if not meant:
            return False
        written |= meant
    return wanted == written
