"""tsvector, written and asked in its own notation: no parser, configuration or stop list of the server has a say.

A word of the title is stored a second time with "=" before it, so that a search in titles uses the index too; a fact
has "#" before it.
"""

from collections.abc import Collection, Iterable, Sequence

from django.db import connection
from django.db.models import Q

from trangxa.search.expressions import Alternative, Expression, Group, Slot
from trangxa.search.words import EntryWords

_IN_TITLE = "="
_FACT = "#"
_LAST_POSITION = 16_383
_GAP = 10  # between title, summary and body, so that no phrase reaches over


class PostgresqlEngine:
    def add(self, rows: Iterable[EntryWords]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_searchentry SET words = %s::tsvector WHERE id = %s",
                [(_vector(row), row.entry) for row in rows],
            )

    def take_out(self, rows: Iterable[EntryWords]) -> None:
        """Nothing to do: the words stand in the entry itself."""

    def empty(self) -> None:
        """Nothing to do: the words stand in the entries themselves."""

    def is_sound(self) -> bool:
        return True

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_searchentry")

    def newest(self, expression: Expression, *, most: int) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM search_searchentry WHERE words @@ %s::tsquery ORDER BY id DESC LIMIT %s",
                [_query(expression), most],
            )
            return [int(row[0]) for row in cursor.fetchall()]

    def with_phrase(self, entries: Collection[int], words: Sequence[str]) -> set[int]:
        phrase = " <-> ".join(f"{_quoted(word)}:C" for word in words)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM search_searchentry WHERE id = ANY(%s) AND words @@ %s::tsquery",
                [list(entries), phrase],
            )
            return {int(row[0]) for row in cursor.fetchall()}

    def number_starts_with(self, key: str) -> Q:
        return Q(number_key__startswith=key)


def _query(expression: Expression) -> str:
    sign = _IN_TITLE if expression.in_title else ""
    groups = [_group(group, sign) for group in expression.groups]
    return " & ".join([*groups, *(_quoted(_FACT + fact) for fact in expression.facts)])


def _group(group: Group, sign: str) -> str:
    return f"({' | '.join(_alternative(alternative, sign) for alternative in group.alternatives)})"


def _alternative(alternative: Alternative, sign: str) -> str:
    sides = " <-> " if alternative.is_phrase else " & "
    return f"({sides.join(_slot(slot, sign) for slot in alternative.slots)})"


def _slot(slot: Slot, sign: str) -> str:
    end = ":*" if slot.is_begun else ""
    ways = [_quoted(sign + way) + end for way in slot.ways]
    return ways[0] if len(ways) == 1 else f"({' | '.join(ways)})"


def _vector(row: EntryWords) -> str:
    lexemes = [f"{_quoted(_IN_TITLE + word)}:{place}A" for place, word in enumerate(row.title, 1)]
    lexemes += [_quoted(_FACT + fact) for fact in row.facts]
    place = 1
    parts: Sequence[tuple[str, Sequence[str]]] = (("A", row.title), ("B", row.summary), ("C", row.body))
    for weight, words in parts:
        for word in words:
            lexemes.append(f"{_quoted(word)}:{min(place, _LAST_POSITION)}{weight}")
            place += 1
        place += _GAP
    return " ".join(lexemes)


def _quoted(word: str) -> str:
    text = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{text}'"
