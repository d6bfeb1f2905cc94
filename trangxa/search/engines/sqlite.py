"""FTS5. Its tokenizer only splits at the spaces that stand between the encoded words.

The table keeps no text of its own: what goes out of the index is told it once more. A word of the title is stored a
second time with "0" before it, so that a search in titles need not go through all that is in the bodies.
"""

from collections.abc import Collection, Iterable, Sequence

from django.db import DatabaseError, connection, transaction
from django.db.models import Q

from trangxa.search.engines import written
from trangxa.search.expressions import Expression, Slot
from trangxa.search.words import EntryWords

_IN_TITLE = "0"
_COLUMNS = "rowid, title, summary, body, facts"


class SqliteEngine:
    def add(self, rows: Iterable[EntryWords]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO search_words ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s)",  # noqa: S608
                [_values(row) for row in rows],
            )

    def take_out(self, rows: Iterable[EntryWords]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO search_words (search_words, {_COLUMNS}) VALUES ('delete', %s, %s, %s, %s, %s)",  # noqa: S608
                [_values(row) for row in rows],
            )

    def empty(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('delete-all')")

    def is_sound(self) -> bool:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("INSERT INTO search_words (search_words) VALUES ('integrity-check')")
        except DatabaseError:
            return False
        return True

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")

    def newest(self, expression: Expression, *, most: int) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rowid FROM search_words WHERE search_words MATCH %s ORDER BY rowid DESC LIMIT %s",
                [_match(expression), most],
            )
            return [int(row[0]) for row in cursor.fetchall()]

    def with_phrase(self, entries: Collection[int], words: Sequence[str]) -> set[int]:
        # A stretch of numbers is read in one go; for a list of them the index would be asked once for each.
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rowid FROM search_words WHERE search_words MATCH %s AND rowid BETWEEN %s AND %s",
                [f"{{body}} : {_quoted(words)}", min(entries), max(entries)],
            )
            return {int(row[0]) for row in cursor.fetchall()} & set(entries)

    def number_starts_with(self, key: str) -> Q:
        # LIKE would not use the index; keys are small ASCII letters and digits, all below "~".
        return Q(number_key__gte=key, number_key__lt=f"{key}~")


def _values(row: EntryWords) -> tuple[int | str, ...]:
    facts = (*row.facts, *(_IN_TITLE + word for word in row.title))
    return row.entry, *(" ".join(words) for words in (row.title, row.summary, row.body, facts))


def _match(expression: Expression) -> str:
    # Without naming columns, which would have every place of every word looked at: what stands in `facts` is no word.
    sign = _IN_TITLE if expression.in_title else ""
    groups = [written(group, lambda slot: _slot(slot, sign)) for group in expression.groups]
    return " AND ".join([*groups, *(_quoted([fact]) for fact in expression.facts)])


def _slot(slot: Slot, sign: str) -> str:
    return f"({' OR '.join(_quoted([sign + way]) for way in slot.ways)})"


def _quoted(words: Sequence[str]) -> str:
    text = " ".join(words).replace('"', '""')
    return f'"{text}"'
