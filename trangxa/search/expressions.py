"""What is asked of the index: groups of alternatives, each made of words that may be written in several ways.

Every word is a canon (trangxa.vitext.text), as the index holds it; a word typed without marks becomes all the canons
that the portal's own vocabulary has for it. Both databases are asked the same, and the rank of what they find is worked
out from the same words (ranking.py), so both answer in the same order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Slot:
    """One word in any of these ways."""

    ways: tuple[str, ...]

    def takes(self, word: str) -> bool:
        return word in self._ways

    def is_in(self, text: Sequence[str]) -> bool:
        return not self._ways.isdisjoint(text)

    @cached_property
    def _ways(self) -> frozenset[str]:
        return frozenset(self.ways)


@dataclass(frozen=True)
class Alternative:
    """Words that must all be there; `is_phrase`: it counts in title or summary only where they are side by side."""

    slots: tuple[Slot, ...]
    is_phrase: bool = False

    @classmethod
    def phrase(cls, words: tuple[str, ...]) -> "Alternative":
        return cls(tuple(Slot((word,)) for word in words), is_phrase=len(words) > 1)


@dataclass(frozen=True)
class Group:
    """Something that was typed, and what means the same."""

    alternatives: tuple[Alternative, ...]

    @classmethod
    def of(cls, *slots: Slot) -> "Group":
        return cls((Alternative(slots),))

    @cached_property
    def heads(self) -> frozenset[str]:
        """The words that it may begin with."""
        return frozenset(way for alternative in self.alternatives for way in alternative.slots[0].ways)

    def begins(self, text: Sequence[str]) -> list[int]:
        """Return the places of a text at which it may begin."""
        heads = self.heads
        if heads.isdisjoint(text):
            return []
        return [place for place, word in enumerate(text) if word in heads]


@dataclass(frozen=True)
class Expression:
    """All these groups; `in_title`: all in the title. `facts` are what filters ask for, see words.fact."""

    groups: tuple[Group, ...]
    in_title: bool = False
    facts: tuple[str, ...] = ()

    @property
    def titled(self) -> "Expression":
        return replace(self, in_title=True)

    @property
    def words(self) -> frozenset[str]:
        """Every word that may match, for whoever marks them in a text."""
        return frozenset(
            way
            for group in self.groups
            for alternative in group.alternatives
            for slot in alternative.slots
            for way in slot.ways
        )
