"""FTS5. Its tokenizer only splits at the spaces that stand between the encoded words.

The table keeps no text of its own: what goes out of the index is told it once more.
"""

from collections.abc import Iterable, Sequence

from django.db import DatabaseError, connection, transaction
from django.db.models import Q

from trangxa.search.expressions import Alternative, Expression, Group, Slot
from trangxa.search.words import EntryWords

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

    def with_phrase(self, entries: Iterable[int], words: Sequence[str]) -> set[int]:
        numbers = list(entries)
        places = ", ".join(["%s"] * len(numbers))
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT rowid FROM search_words WHERE search_words MATCH %s AND rowid IN ({places})",  # noqa: S608
                [f"{{body}} : {_quoted(words)}", *numbers],
            )
            return {int(row[0]) for row in cursor.fetchall()}

    def number_starts_with(self, key: str) -> Q:
        # LIKE would not use the index; keys are small ASCII letters and digits, all below "~".
        return Q(number_key__gte=key, number_key__lt=f"{key}~")


def _values(row: EntryWords) -> tuple[int | str, ...]:
    return row.entry, *(" ".join(words) for words in (row.title, row.summary, row.body, row.facts))


def _match(expression: Expression) -> str:
    columns = "title" if expression.in_title else "title summary body"
    groups = " AND ".join(map(_group, expression.groups))
    facts = "".join(f" AND {{facts}} : {_quoted([fact])}" for fact in expression.facts)
    return f"({{{columns}}} : ({groups})){facts}"


def _group(group: Group) -> str:
    return f"({' OR '.join(map(_alternative, group.alternatives))})"


def _alternative(alternative: Alternative) -> str:
    if alternative.is_phrase:
        return _quoted([slot.ways[0] for slot in alternative.slots])
    return f"({' AND '.join(map(_slot, alternative.slots))})"


def _slot(slot: Slot) -> str:
    end = " *" if slot.is_begun else ""
    return f"({' OR '.join(_quoted([way]) + end for way in slot.ways)})"


def _quoted(words: Sequence[str]) -> str:
    text = " ".join(words).replace('"', '""')
    return f'"{text}"'
