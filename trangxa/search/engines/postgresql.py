"""Arrays of whole numbers with a GIN index: a word is its checksum, so that an entry takes little room and none beside it.

A word of the title is stored a second time with "=" before it, so that a search in titles uses the index too; a fact
has "#" before it. Two of some ten thousand words may have one checksum; what is found wrongly by that has little rank.
"""

from collections.abc import Collection, Iterable, Sequence
from zlib import crc32

from django.db import connection
from django.db.models import Q
from django.db.models.functions import Substr

from trangxa.search.engines import written
from trangxa.search.expressions import Expression, Slot
from trangxa.search.models import SearchEntry
from trangxa.search.words import EntryWords, Words

_IN_TITLE = "="
_FACT = "#"
_OF_A_BODY = 12_000  # characters in which a phrase is looked for
_SIGN = 2**31


class PostgresqlEngine:
    def add(self, rows: Iterable[EntryWords]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO search_words (entry, words) VALUES (%s, %s)",
                [(row.entry, _numbers_of(row)) for row in rows],
            )

    def take_out(self, rows: Iterable[EntryWords]) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_words WHERE entry = ANY(%s)", [[row.entry for row in rows]])

    def empty(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_words")

    def is_sound(self) -> bool:
        return True

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_searchentry")
            cursor.execute("ANALYZE search_words")

    def newest(self, expression: Expression, *, most: int) -> list[int]:
        sign = _IN_TITLE if expression.in_title else ""
        conditions = [written(group, lambda slot: _slot(slot, sign)) for group in expression.groups]
        conditions += [_has_all([_FACT + fact]) for fact in expression.facts]
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT entry FROM search_words WHERE {' AND '.join(conditions)} ORDER BY entry DESC LIMIT %s",  # noqa: S608
                [most],
            )
            return [int(row[0]) for row in cursor.fetchall()]

    def with_phrase(self, entries: Collection[int], words: Sequence[str]) -> set[int]:
        phrase = f" {' '.join(words)} "
        rows = SearchEntry.objects.filter(pk__in=entries).values_list("pk", Substr("body", 1, _OF_A_BODY))
        return {entry for entry, body in rows if phrase in f" {' '.join(Words.of(body).canon)} "}

    def number_starts_with(self, key: str) -> Q:
        return Q(number_key__startswith=key)


def _number(word: str) -> int:
    return crc32(word.encode()) - _SIGN


def _numbers_of(row: EntryWords) -> list[int]:
    words = {*row.title, *row.summary, *row.body}
    words |= {_IN_TITLE + word for word in row.title}
    words |= {_FACT + fact for fact in row.facts}
    return sorted(map(_number, words))


def _slot(slot: Slot, sign: str) -> str:
    if len(slot.ways) == 1:
        return _has_all([sign + slot.ways[0]])
    return f"words && {_array([sign + way for way in slot.ways])}"


def _has_all(words: Sequence[str]) -> str:
    return f"words @> {_array(words)}"


def _array(words: Sequence[str]) -> str:
    # Numbers alone: nothing that was typed gets into the statement.
    return f"ARRAY[{','.join(str(_number(word)) for word in words)}]::integer[]"
