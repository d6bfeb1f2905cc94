"""Synonyms that hold today, as the search asks for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from trangxa.core.remembering import forget, remembered
from trangxa.search.models import Synonym
from trangxa.search.words import Words

Phrase = tuple[str, ...]
NAME = "synonyms"


@dataclass(frozen=True)
class _Synonyms:
    # By the words of one side without marks: the same with marks, and what else it may be called.
    sides: Mapping[Phrase, list[tuple[Phrase, Phrase]]]
    alternatives: Mapping[Phrase, list[Phrase]]


def alternatives() -> Mapping[Phrase, list[Phrase]]:
    """Return, by the words of one side in the form fold, the other sides in the form canon, both ways.

    Marks are not looked at: "sơ đồ" meets what "sổ đỏ" means too. Where a query has marks, `alternatives_of` knows
    the difference. One step only: what the other side is called besides is not followed.
    """
    return _synonyms().alternatives


def alternatives_of(words: Words) -> list[Phrase]:
    """Return what `words` as a whole may also be called, in the form canon. A word without marks fits any marks."""
    return [
        other
        for side, other in _synonyms().sides.get(words.fold, ())
        if all(
            typed in (written, bare)
            for typed, written, bare in zip(words.canon, side, words.fold, strict=True)
        )
    ]


def forget_synonyms() -> None:
    """Call this after a change that sends no signals."""
    forget(NAME)


# By a digest of what they were built from. The cache hands out copies: of so many words that takes milliseconds.
_built: dict[str, _Synonyms] = {}


def _synonyms() -> _Synonyms:
    return _built.get(remembered(NAME, _version)) or _build(_rows())


def _version() -> str:
    rows = _rows()
    version = blake2b(repr(rows).encode(), digest_size=16).hexdigest()
    if version not in _built:
        built = _build(rows)
        _built.clear()
        _built[version] = built
    return version


def _rows() -> list[tuple[str, str]]:
    return list(Synonym.objects.today().order_by("pk").values_list("short", "long"))


def _build(rows: Iterable[tuple[str, str]]) -> _Synonyms:
    sides: dict[Phrase, list[tuple[Phrase, Phrase]]] = {}
    for short, long in rows:
        one, other = Words.of(short), Words.of(long)
        sides.setdefault(one.fold, []).append((one.canon, other.canon))
        sides.setdefault(other.fold, []).append((other.canon, one.canon))
    others = {fold: list(dict.fromkeys(other for _side, other in pairs)) for fold, pairs in sides.items()}
    return _Synonyms(sides, others)
