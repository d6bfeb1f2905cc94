"""What a word that was not found may have been meant to be: keystrokes that became no marks, near sounds, slips."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trangxa.search.forms import Mended
from trangxa.search.query import Word
from trangxa.search.vocabulary import Known, known
from trangxa.search.words import encoded
from trangxa.vitext import is_syllable, sounds_like, undo_typing

MOST_MEANINGS = 6
SHORTEST_MENDED = 3
LONGEST_MENDED = 24
_LONGEST_SYLLABLE = 7
_MOST_PIECES = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class _Candidates:
    typed: list[str] = field(default_factory=list)
    near: set[str] = field(default_factory=set)
    slips: set[str] = field(default_factory=set)
    pieces: set[str] = field(default_factory=set)

    def every(self) -> Iterator[str]:
        yield from self.typed
        yield from self.near
        yield from self.slips
        yield from self.pieces


def mend(words: Sequence[Word], is_wanted: Sequence[bool]) -> tuple[list[Mended], Known]:
    """Say of each wanted word what it may mean among the words that the portal knows; one look at the vocabulary."""
    candidates = [
        _candidates(word) if wanted else _Candidates() for word, wanted in zip(words, is_wanted, strict=True)
    ]
    vocabulary = known(fold for candidate in candidates for fold in candidate.every())
    mended = [
        _mended(word.fold, candidate, vocabulary) for word, candidate in zip(words, candidates, strict=True)
    ]
    return mended, vocabulary


def _candidates(word: Word) -> _Candidates:
    found = _Candidates(typed=[encoded(meant)[0] for meant in undo_typing(word.text)])
    fold = word.fold
    if fold.isascii() and fold.isalpha() and len(fold) <= LONGEST_MENDED:
        found.near = set(sounds_like(fold)) - {fold}
        if SHORTEST_MENDED <= len(fold) <= _LONGEST_SYLLABLE + 2:
            found.slips = set(slips(fold)) - {fold}
        if len(fold) > SHORTEST_MENDED:
            found.pieces = {
                encoded(fold[begin:end])[0]
                for begin in range(len(fold))
                for end in range(begin + 1, min(begin + _LONGEST_SYLLABLE, len(fold)) + 1)
                if end - begin < len(fold)
            }
    return found


def slips(fold: str) -> Iterator[str]:
    """Yield what comes out when one letter is missing, too many, another, or swapped with its neighbour."""
    for place in range(len(fold) + 1):
        head, tail = fold[:place], fold[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _mended(fold: str, candidates: _Candidates, vocabulary: Known) -> Mended:
    places: dict[str, tuple[int, int]] = {}
    for cost, folds in enumerate((candidates.typed, candidates.near, candidates.slips)):
        for other in folds:
            if other not in places and other != fold and vocabulary.used(other):
                # Of slips, one in the first letter is rare.
                is_rare = folds is candidates.slips and other[0] != fold[0]
                places[other] = (cost + is_rare, -vocabulary.used(other))
    best = sorted(places, key=lambda other: (*places[other], other))[:MOST_MEANINGS]
    apart = _apart(fold, vocabulary) if candidates.pieces else None
    return Mended(tuple(best), (apart,) if apart else ())


def _apart(fold: str, vocabulary: Known) -> tuple[str, ...] | None:
    """Cut words typed as one into as few known syllables as there can be; of equals the more used ones."""
    best: list[tuple[int, int, tuple[str, ...]] | None] = [(0, 0, ())]
    for end in range(1, len(fold) + 1):
        choices = []
        for begin in range(max(0, end - _LONGEST_SYLLABLE), end):
            before, piece = best[begin], encoded(fold[begin:end])[0]
            if before is not None and vocabulary.used(piece) and is_syllable(piece):
                choices.append((before[0] + 1, min(before[1], -vocabulary.used(piece)), (*before[2], piece)))
        best.append(min(choices) if choices else None)
    cut = best[-1]
    return cut[2] if cut is not None and cut[0] > 1 else None


def joined(words: Sequence[Word]) -> list[Word] | None:
    """Put pieces of words that were typed apart together ("vi ta min"), or return None where there are none."""
    runs = {
        (begin, end): "".join(word.fold for word in words[begin:end])
        for begin in range(len(words))
        for end in range(begin + 2, min(begin + _MOST_PIECES, len(words)) + 1)
    }
    together = known(fold for fold in runs.values() if fold.isalpha() and len(fold) <= LONGEST_MENDED)
    found: list[Word] = []
    begin = 0
    while begin < len(words):
        ends = range(min(begin + _MOST_PIECES, len(words)), begin + 1, -1)
        end = next((end for end in ends if together.used(runs[begin, end])), begin + 1)
        text = "".join(word.text for word in words[begin:end])
        fold, canon = encoded(text)
        found.append(Word(text, fold, canon))
        begin = end
    return found if len(found) < len(words) else None
