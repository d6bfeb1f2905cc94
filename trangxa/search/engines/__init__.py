"""The part of the search that speaks a database's own language: SQLite's FTS5 or PostgreSQL's tsvector.

Both store the same encoded words and answer the same questions. What is asked first is `newest`: it stops after
`most` matches, so that a word of every page costs what a rare word costs; few matches are then `ranked`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.db import connection
from django.db.models import Q

from trangxa.search.words import EntryWords


@dataclass(frozen=True)
class Match:
    """All these words, in form `fold` or `canon`; the last one may go on."""

    form: str
    words: tuple[str, ...]
    last_is_prefix: bool = False
    in_title: bool = False  # all of them in the title
    together: bool = False  # side by side, in this order


class Engine(Protocol):
    def write(self, rows: Iterable[EntryWords]) -> None:
        """Store the words of entries that are in the table, in the place of earlier ones."""

    def tidy(self) -> None:
        """Bring what many writes have left in good order; for after a rebuild."""

    def newest(self, match: Match, *, kind: str | None, most: int) -> list[int]:
        """Return the matching entries, newest first, without a look at more than `most`."""

    def ranked(self, match: Match, *, kind: str | None, most: int) -> list[tuple[int, float]]:
        """Return (entry, rank) of matches that are few; a greater rank is a better match."""

    def number_starts_with(self, key: str) -> Q: ...


def engine() -> Engine:
    """Return the engine of the database in use."""
    if connection.vendor == "postgresql":
        from trangxa.search.engines.postgresql import PostgresqlEngine

        return PostgresqlEngine()
    from trangxa.search.engines.sqlite import SqliteEngine

    return SqliteEngine()
