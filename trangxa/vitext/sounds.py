"""Syllables that sound alike somewhere in the country, or are often confused in writing: sa and xa, lay and nay."""

import re
from collections.abc import Iterator

from .spelling import is_syllable
from .text import token

# Sounds at the beginning, by their letters; k and g and ng are written by what follows.
_WRITTEN_FOR_A_SOUND = {
    "c": "k",
    "q": "k",
    "gh": "g",
    "ngh": "ng",
    "f": "ph",
    "z": "d",
    "j": "gi",
    "w": "qu",
}
_BEFORE_FRONT = {"k": "k", "g": "gh", "ng": "ngh"}
_BEFORE_BACK = {"k": "c"}
_ALIKE_AT_THE_BEGINNING = (("s", "x"), ("ch", "tr"), ("d", "gi", "r", "v"), ("l", "n"))
_ALIKE_AT_THE_END = (
    (r"ng$", "n"),
    (r"(?<=[eiy])ng$", "nh"),
    (r"n$", "ng"),
    (r"(?<=[aeiy])nh$", "n"),
    (r"(?<=[aeiy])n$", "nh"),
    (r"c$", "t"),
    (r"t$", "c"),
    (r"(?<=[aeiy])ch$", "t"),
    (r"(?<=[aeiy])t$", "ch"),
    (r"ai$", "ay"),
    (r"ay$", "ai"),
    (r"ao$", "au"),
    (r"au$", "ao"),
    (r"^i(?=[mpu]$)", "ie"),
    (r"^ie(?=[mpu]$)", "i"),
    (r"^uu$", "iu"),
    (r"^uu$", "uou"),
    (r"^uou$", "ieu"),
    (r"^uou$", "uu"),
    (r"^iu$", "uu"),
    (r"^ieu$", "uou"),
    (r"^u(?=[im]$)", "uo"),
    (r"^uo(?=[im]$)", "u"),
)
_PARTS = re.compile(r"(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdfghjklmnpqrstvwxz]?)([aeiouy][a-z]*)")
_IS_GLIDE = re.compile(r"o[ae]|u[ey]|ua[a-z]|uoc")  # after k, written qu: coa, cuyet, and cuốc like quốc


def sounds_like(syllable: str) -> list[str]:
    """Return other syllables of the same or a near sound, without marks, nearest first.

    First other spellings of the same sound (nghanh: nganh), then another beginning (s x, ch tr, d gi r v, l n),
    another end (n ng nh, t c ch, ai ay, iu iêu…), at last both. `syllable` is a fold and need not be correct; what
    comes out is a possible syllable, in the form of `token`.
    """
    readings = [_spelled(*parts) for parts in _parts(syllable)]
    found = dict.fromkeys(
        token(spelled)[0] for reading in readings for spelled in reading if is_syllable(spelled)
    )
    found.pop(syllable, None)
    return list(found)


def _parts(syllable: str) -> Iterator[tuple[str, str]]:
    """Yield the sound at the beginning and the rest; gi may have one i for both: gì, giếng."""
    if re.fullmatch(r"gi(e.*|[^aeouy]*)", syllable):
        yield "gi", syllable[1:]
    match = _PARTS.fullmatch(syllable)
    if match is not None:
        beginning, end = match.groups()
        yield _WRITTEN_FOR_A_SOUND.get(beginning, beginning), end


def _spelled(beginning: str, end: str) -> Iterator[str]:
    beginnings = [
        other
        for group in _ALIKE_AT_THE_BEGINNING
        if beginning in group
        for other in group
        if other != beginning
    ]
    ends = [re.sub(pattern, other, end) for pattern, other in _ALIKE_AT_THE_END if re.search(pattern, end)]
    yield from _written(beginning, end)
    for other in beginnings:
        yield from _written(other, end)
    for other_end in ends:
        yield from _written(beginning, other_end)
    for other in beginnings:
        for other_end in ends:
            yield from _written(other, other_end)


def _written(beginning: str, end: str) -> Iterator[str]:
    """Yield the ways to write one sound: i or y, qu or cu."""
    swapped = re.sub(r"(?<!a)[iy]", lambda found: "y" if found[0] == "i" else "i", end)
    for letters in dict.fromkeys((end, swapped)):
        if beginning == "gi":
            yield "gi" + (letters[1:] if letters.startswith("i") else letters)
        else:
            table = _BEFORE_FRONT if letters[0] in "eiy" else _BEFORE_BACK
            yield table.get(beginning, beginning) + letters
        if beginning == "k" and _IS_GLIDE.match(letters):
            yield "qu" + letters[1:]
        if beginning == "qu" and letters == "oc":
            yield "cuoc"
