"""The part of the search that speaks a database's own language: SQLite's FTS5 or PostgreSQL's arrays.

Both store the same words and answer the same questions. `newest` stops after `most` matches, so that a word of every
page costs what a rare word costs; how good a match is, is worked out elsewhere (ranking.py), the same for both.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol

from django.db import connection
from django.db.models import Q

from trangxa.search.expressions import Expression, Group, Slot
from trangxa.search.words import EntryWords


class Engine(Protocol):
    def add(self, rows: Iterable[EntryWords]) -> None:
        """Store the words of entries that are in the table and have none in the index."""

    def take_out(self, rows: Iterable[EntryWords]) -> None:
        """Take entries out of the index; `rows` are what they were put in with."""

    def empty(self) -> None: ...

    def is_sound(self) -> bool:
        """Whether the index is whole; a damaged one is emptied and filled again."""

    def tidy(self) -> None:
        """Bring what many writes have left in good order; for after a rebuild."""

    def newest(self, expression: Expression, *, most: int) -> list[int]:
        """Return the matching entries, newest first, without a look at more than `most`."""

    def with_phrase(self, entries: Collection[int], words: Sequence[str]) -> set[int]:
        """Return those of these entries, at least one, whose body has these words side by side.

        Entries of about the same age are found faster.
        """

    def number_starts_with(self, key: str) -> Q: ...


def written(group: Group, slot: Callable[[Slot], str]) -> str:
    """Write a group with OR and AND, which both languages have, given how one word is written."""
    alternatives = (" AND ".join(map(slot, alternative.slots)) for alternative in group.alternatives)
    return f"({' OR '.join(f'({alternative})' for alternative in alternatives)})"


def engine() -> Engine:
    """Return the engine of the database in use."""
    if connection.vendor == "postgresql":
        from trangxa.search.engines.postgresql import PostgresqlEngine

        return PostgresqlEngine()
    from trangxa.search.engines.sqlite import SqliteEngine

    return SqliteEngine()
