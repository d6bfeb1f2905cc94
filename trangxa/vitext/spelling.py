"""How Vietnamese syllables are spelled: an onset, a rhyme, and a tone that the rhyme allows.

Tables, not a word list: they also hold syllables that no word uses, but hardly a foreign word.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

from .text import fold, nfc

# Vowels with the endings that each takes; "-" is none.
_ENDINGS = {
    "a": "- c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "- c m n ng o p t",
    "ê": "- ch m n nh p t u",
    "i": "- a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "y": "-",
    "yê": "m n ng t u",
    "o": "- c i m n ng p t",
    "oo": "c ng",
    "ô": "- c i m n ng p t",
    "ơ": "- i m n p t",
    "u": "- a c i m n ng p t",
    "uô": "c i m n ng t",
    "ư": "- a c i m n ng t u",
    "ươ": "c i m n ng p t u",
    # With a glide before the vowel; after q it is always written u.
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": "- m n o t",
    "uâ": "n ng t y",
    "uê": "- ch nh",
    "uơ": "-",
    "uy": "- a ch n nh p t u",
    "uyê": "n t",
}
_ONSETS = "- b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x"
_FRONT = "eêiy"
_GLIDES = ("oa", "oă", "oe", "uâ", "uê", "uơ", "uy")
_Y_ALONE_AFTER = ("", "h", "k", "l", "m", "s", "t", "th", "v")
_GI_WITH_ONE_I = ("i", "in", "iêc", "iêm", "iên", "iêng", "iêt", "iêu")  # gì, giếng: written with one i
_QU_TOO = ("ac", "ap", "au", "ăp", "ec", "ên", "êt", "êu", "i", "it", "ôc", "ơi", "ơn")
_RARE = (("b", "uyt"), ("gi", "ê"), ("gi", "oăng"), ("ph", "uy"), ("v", "oan"))

_STOPS = ("c", "ch", "p", "t")
ACUTE, GRAVE, HOOK, TILDE, DOT = TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_QUALITIES = frozenset("ăâêôơư")


@dataclass(frozen=True, slots=True)
class Toneless:
    """A syllable but for its tone: "giêng" is g and iêng, "quyêt" is qu and yêt."""

    onset: str
    rhyme: str

    @property
    def letters(self) -> str:
        return self.onset + self.rhyme

    def takes(self, tone: str) -> bool:
        """Say whether the tone, "" for none, is possible: what ends in c, ch, p, t has sắc or nặng."""
        return tone in (ACUTE, DOT) or not self.rhyme.endswith(_STOPS)

    def with_tone(self, tone: str) -> str:
        """Return the syllable with its mark where schools put it: hòa, thúy, but quý, giá, hoàn."""
        place = len(self.onset) + _marked_letter(self.rhyme) + 1
        return unicodedata.normalize("NFC", self.letters[:place] + tone + self.letters[place:])


@cache
def toneless_by_fold() -> dict[str, tuple[Toneless, ...]]:
    """Return all syllables without tone by their letters without marks: "duong" gives duông, dương, đương…"""
    found: dict[str, list[Toneless]] = {}
    for syllable in dict.fromkeys(_all_toneless()):
        found.setdefault(fold(syllable.letters), []).append(syllable)
    return {letters: tuple(syllables) for letters, syllables in found.items()}


def is_syllable(word: str) -> bool:
    """Say whether `word`, written with its marks or with none at all, can be a Vietnamese syllable.

    A tone on another letter than usual (hoà) is as good; a part of the marks (đuoc) is not.
    """
    decomposed = unicodedata.normalize("NFD", nfc(word).lower())
    tones = [letter for letter in decomposed if letter in TONES]
    letters = unicodedata.normalize("NFC", "".join(each for each in decomposed if each not in TONES))
    candidates = toneless_by_fold().get(fold(letters), ())
    if not tones and letters.isascii():
        return bool(candidates)
    if len(tones) > 1:
        return False
    return any(each.letters == letters and each.takes("".join(tones)) for each in candidates)


def _all_toneless() -> list[Toneless]:
    onsets = [onset.strip("-") for onset in _ONSETS.split()]
    rhymes = [vowel + ending.strip("-") for vowel, endings in _ENDINGS.items() for ending in endings.split()]
    plain = [Toneless(onset, rhyme) for onset in onsets for rhyme in rhymes if _go_together(onset, rhyme)]
    after_q = [Toneless("qu", rhyme[1:]) for rhyme in rhymes if rhyme.startswith(_GLIDES)]
    after_q += [Toneless("qu", rhyme) for rhyme in _QU_TOO]
    return plain + after_q + [Toneless(*parts) for parts in _RARE]


def _go_together(onset: str, rhyme: str) -> bool:
    if rhyme.startswith("y"):
        return onset in _Y_ALONE_AFTER if rhyme == "y" else onset == ""
    if onset == "g" and rhyme.startswith("i"):
        return rhyme in _GI_WITH_ONE_I
    if onset in ("c", "g", "gi", "ng") and rhyme.startswith(tuple(_FRONT)):
        return False
    if onset in ("k", "gh", "ngh") and not rhyme.startswith(tuple(_FRONT)):
        return False
    if onset == "" and rhyme.startswith("iê"):
        return False
    return not (onset in ("b", "c", "gi", "m", "p", "ph", "v") and rhyme.startswith(_GLIDES))


def _marked_letter(rhyme: str) -> int:
    """Return which letter of the rhyme bears the tone."""
    with_quality = [place for place, letter in enumerate(rhyme) if letter in _QUALITIES]
    if with_quality:
        return with_quality[-1]
    vowels = len(rhyme.rstrip("bcdghmnpt"))
    if vowels == 1:
        return 0
    has_ending = vowels < len(rhyme)
    return vowels - 1 if has_ending else vowels - 2
