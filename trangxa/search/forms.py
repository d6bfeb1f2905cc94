"""The forms in which a query is asked for: with its marks, without, with a word that goes on, with errors mended."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from trangxa.search.expressions import Alternative, Group, Slot
from trangxa.search.numerals import number_variants
from trangxa.search.query import Query, Word
from trangxa.search.synonyms import alternatives, alternatives_of
from trangxa.search.vocabulary import Known, begun_with, known
from trangxa.search.words import Words

LONGEST_SPAN = 8
_MOST_PARTS_MEANT = 8
SlotOf = Callable[[int], Slot]


@dataclass(frozen=True)
class Mended:
    """What one word of a query may have been meant to be: other words, or several words that were typed as one."""

    folds: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()


@dataclass
class Asked:
    """A query with all that the vocabulary knows of its words."""

    query: Query
    vocabulary: Known
    # What has a synonym, in the form fold.
    with_synonyms: Collection[tuple[str, ...]] = field(default_factory=tuple)

    @classmethod
    def of(cls, query: Query) -> "Asked":
        numbers = {other for place in range(len(query.words)) for other in _numbers(query.words, place)}
        return cls(query, known({*query.folds, *numbers}), alternatives().keys())

    def with_marks(self) -> tuple[Group, ...]:
        """Every word as it was typed; a word without marks is one without marks."""
        return self._groups(lambda place: Slot(self._own_ways(place, exact=True)))

    def with_marks_where_typed(self) -> tuple[Group, ...]:
        return self._groups(
            lambda place: Slot(self._own_ways(place, exact=self.query.words[place].has_marks))
        )

    def without_marks(self) -> tuple[Group, ...]:
        return self._groups(lambda place: Slot(self._own_ways(place, exact=False)))

    def going_on(self) -> tuple[Group, ...]:
        """The last word may be the beginning of one."""
        last = len(self.query.words) - 1
        begun = Slot(begun_with(self.query.words[last].fold) or (self.query.words[last].fold,))
        groups = [Group.of(Slot(self._own_ways(place, exact=False))) for place in range(last)]
        return (*groups, Group.of(begun))

    def mended(self, mended: Sequence[Mended], vocabulary: Known) -> tuple[Group, ...]:
        """Every word as typed, or as it may have been meant."""
        groups = []
        for place, mend in enumerate(mended):
            ways = dict.fromkeys(self._own_ways(place, exact=False))
            for fold in mend.folds:
                ways.update(dict.fromkeys(vocabulary.ways_of(fold)))
            choices = [Alternative((Slot(tuple(ways)),))]
            choices += [
                Alternative(tuple(Slot(vocabulary.ways_of(fold)) for fold in parts)) for parts in mend.apart
            ]
            groups.append(Group(tuple(choices)))
        return tuple(groups)

    def in_pieces(self, mended: Sequence[Mended], vocabulary: Known) -> list[tuple[Group, str]]:
        """Return one group for every word, with the word: as typed, mended, or what a span with it means."""
        one_by_one = self.mended(mended, vocabulary)
        pieces: list[tuple[Group, str]] = []
        for group in self.without_marks():
            own, *meanings = group.alternatives
            for _slot in own.slots:
                place = len(pieces)
                alternatives = (*one_by_one[place].alternatives, *meanings)
                pieces.append((Group(alternatives), self.query.folds[place]))
        return pieces

    def _own_ways(self, place: int, *, exact: bool) -> tuple[str, ...]:
        word = self.query.words[place]
        own = (word.canon,) if exact else self.vocabulary.ways_of(word.fold) or (word.fold,)
        return tuple(dict.fromkeys((*own, *_numbers(self.query.words, place))))

    def _groups(self, slot_of: SlotOf) -> tuple[Group, ...]:
        """Return one group for each word, or for several that have a synonym together."""
        groups = []
        place = 0
        while place < len(self.query.words):
            length, meanings = self._longest_meaning(place, place + LONGEST_SPAN)
            own = tuple(slot_of(place + step) for step in range(length))
            inside = self._with_a_part_meant(place, place + length, own)
            groups.append(Group((Alternative(own), *map(Alternative.phrase, meanings), *inside)))
            place += length
        return tuple(groups)

    def _with_a_part_meant(self, begin: int, end: int, own: Sequence[Slot]) -> list[Alternative]:
        """Return the words of a span with a part of it in other words: "hội cựu chiến binh" is "hội CCB" too."""
        found = []
        for first in range(begin, end):
            length, meanings = self._longest_meaning(first, end if first > begin else end - 1)
            for meaning in meanings:
                slots = (*own[: first - begin], *map(_exactly, meaning), *own[first - begin + length :])
                found.append(Alternative(slots))
        return found[:_MOST_PARTS_MEANT]

    def _longest_meaning(self, place: int, limit: int) -> tuple[int, list[tuple[str, ...]]]:
        """Return how many words from `place` on, but not from `limit` on, have synonyms together, and these."""
        folds = self.query.folds
        for length in range(min(limit, len(folds)) - place, 0, -1):
            span = folds[place : place + length]
            if span in self.with_synonyms:
                canons = tuple(word.canon for word in self.query.words[place : place + length])
                meanings = alternatives_of(Words(span, canons))
                if meanings:
                    return length, meanings
        return 1, []


def _exactly(word: str) -> Slot:
    return Slot((word,))


def _numbers(words: Sequence[Word], place: int) -> tuple[str, ...]:
    before = words[place - 1].fold if place else ""
    return number_variants(before, words[place].fold)
