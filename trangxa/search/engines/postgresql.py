"""tsvector, written and asked in its own notation: no parser, configuration or stop list of the server has a say.

A word of the title is stored a second time with "=" before it, so that a search in titles uses the index too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import connection
from django.db.models import Q

from trangxa.search.engines import Match
from trangxa.search.words import EntryWords, Words

_WEIGHTS = "{0, 0.1, 0.4, 1.0}"  # of D, C (body), B (summary), A (title)
_IN_TITLE = "="
_LAST_POSITION = 16_383
_GAP = 10  # between title, summary and body, so that no phrase reaches over


class PostgresqlEngine:
    def write(self, rows: Iterable[EntryWords]) -> None:
        values = [(_vector(row, "canon"), _vector(row, "fold"), row.entry) for row in rows]
        if not values:
            return
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_searchentry SET canon = %s::tsvector, fold = %s::tsvector WHERE id = %s",
                values,
            )

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_searchentry")

    def newest(self, match: Match, *, kind: str | None, most: int) -> list[int]:
        conditions, values = _conditions(match, kind)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id FROM search_searchentry WHERE {conditions} ORDER BY id DESC LIMIT %s",  # noqa: S608
                [*values, most],
            )
            return [int(row[0]) for row in cursor.fetchall()]

    def ranked(self, match: Match, *, kind: str | None, most: int) -> list[tuple[int, float]]:
        conditions, values = _conditions(match, kind)
        with connection.cursor() as cursor:
            # Ranking reads the whole vector: only what the inner query has left is ranked.
            cursor.execute(
                f"SELECT id, (words @@ %s::tsquery)::int + ts_rank(%s, words, %s::tsquery) FROM"  # noqa: S608
                f" (SELECT id, {match.form} AS words FROM search_searchentry WHERE {conditions}"
                "  ORDER BY id DESC LIMIT %s) newest",
                [_query(replace(match, together=True)), _WEIGHTS, _query(match), *values, most],
            )
            return [(int(entry), float(rank)) for entry, rank in cursor.fetchall()]

    def number_starts_with(self, key: str) -> Q:
        return Q(number_key__startswith=key)


def _conditions(match: Match, kind: str | None) -> tuple[str, list[str]]:
    condition, values = f"{match.form} @@ %s::tsquery", [_query(match)]
    # The kind is looked at first: it is cheaper to read.
    return (f"kind = %s AND {condition}", [kind, *values]) if kind else (condition, values)


def _query(match: Match) -> str:
    sign = _IN_TITLE if match.in_title else ""
    words = [_quoted(sign + word) for word in match.words]
    if match.last_is_prefix:
        words[-1] += ":*"
    return (" <-> " if match.together else " & ").join(words)


def _vector(row: EntryWords, form: str) -> str:
    title = row.title.in_form(form)
    lexemes = [f"{_quoted(_IN_TITLE + word)}:{place}A" for place, word in enumerate(title, 1)]
    place = 1
    parts: Sequence[tuple[str, Words]] = (("A", row.title), ("B", row.summary), ("C", row.body))
    for weight, words in parts:
        for word in words.in_form(form):
            lexemes.append(f"{_quoted(word)}:{min(place, _LAST_POSITION)}{weight}")
            place += 1
        place += _GAP
    return " ".join(lexemes)


def _quoted(word: str) -> str:
    text = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{text}'"
