"""The part of the search that speaks a database's own language: SQLite's FTS5 or PostgreSQL's tsvector.

Both store the same encoded words and answer the same questions. Whatever is asked, an engine looks at no more
than `most` matches, the newest ones, so that a word of every page costs what a rare word costs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.db import connection
from django.db.models import Q

from trangxa.search.words import EntryWords


@dataclass(frozen=True)
class Match:
    """All these words, in form `fold` or `canon`; the last one may go on; perhaps all in the title."""

    form: str
    words: tuple[str, ...]
    last_is_prefix: bool = False
    in_title: bool = False


class Engine(Protocol):
    def write(self, rows: Iterable[EntryWords]) -> None:
        """Store the words of entries that are in the table, in the place of earlier ones."""

    def tidy(self) -> None:
        """Bring what many writes have left in good order; for after a rebuild."""

    def find(self, match: Match, *, kind: str | None, most: int) -> list[tuple[int, float]]:
        """Return (entry, rank) of the newest matches; a greater rank is a better match."""

    def count(self, match: Match, *, kind: str, most: int) -> int: ...

    def number_starts_with(self, key: str) -> Q: ...


def engine() -> Engine:
    """Return the engine of the database in use."""
    if connection.vendor == "postgresql":
        from trangxa.search.engines.postgresql import PostgresqlEngine

        return PostgresqlEngine()
    from trangxa.search.engines.sqlite import SqliteEngine

    return SqliteEngine()
