"""FTS5. Its tokenizer only splits at the spaces that stand between the encoded words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import connection
from django.db.models import Q

from trangxa.search.engines import Match
from trangxa.search.words import EntryWords

# canon title, summary, body; fold title, summary, body; kind
_WEIGHTS = "10.0, 4.0, 1.0, 10.0, 4.0, 1.0, 0.0"


class SqliteEngine:
    def write(self, rows: Iterable[EntryWords]) -> None:
        values: list[tuple[int | str, ...]] = [
            (
                row.entry,
                *(" ".join(words.canon) for words in (row.title, row.summary, row.body)),
                *(" ".join(words.fold) for words in (row.title, row.summary, row.body)),
                row.kind,
            )
            for row in rows
        ]
        if not values:
            return
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(value[0],) for value in values])
            cursor.executemany(
                "INSERT INTO search_words (rowid, canon_title, canon_summary, canon_body, fold_title,"
                " fold_summary, fold_body, kind) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
                values,
            )

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")

    def newest(self, match: Match, *, kind: str | None, most: int) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rowid FROM search_words WHERE search_words MATCH %s ORDER BY rowid DESC LIMIT %s",
                [_expression(match, kind), most],
            )
            return [int(row[0]) for row in cursor.fetchall()]

    def ranked(self, match: Match, *, kind: str | None, most: int) -> list[tuple[int, float]]:
        expression = _expression(match, kind)
        if len(match.words) > 1:
            # Words that stand together count once more.
            expression = f"({_expression(replace(match, together=True), kind)}) OR ({expression})"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT rowid, -bm25(search_words, {_WEIGHTS}) FROM search_words"  # noqa: S608
                " WHERE search_words MATCH %s ORDER BY rowid DESC LIMIT %s",
                [expression, most],
            )
            return [(int(entry), float(rank)) for entry, rank in cursor.fetchall()]

    def number_starts_with(self, key: str) -> Q:
        # LIKE would not use the index; keys are small ASCII letters and digits, all below "~".
        return Q(number_key__gte=key, number_key__lt=f"{key}~")


def _expression(match: Match, kind: str | None) -> str:
    form = match.form
    columns = f"{form}_title" if match.in_title else f"{form}_title {form}_summary {form}_body"
    words = [_quoted(match.words)] if match.together else [_quoted([word]) for word in match.words]
    end = " *" if match.last_is_prefix else ""
    expression = f"{{{columns}}} : ({' AND '.join(words)}{end})"
    return f"({expression}) AND {{kind}} : {_quoted([kind])}" if kind else expression


def _quoted(words: Sequence[str]) -> str:
    text = " ".join(words).replace('"', '""')
    return f'"{text}"'
