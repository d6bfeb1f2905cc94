"""The search of the staff site: Wagtail's own back ends, given Vietnamese words they cannot misread.

What is stored and what is asked goes through the encoding of trangxa.vitext.text, so a search needs no tone marks
and nothing typed has a meaning to the database (a `"` made SQLite fail: wagtail#13227). The place of modelsearch
that this replaces is its ObjectIndexer: there is no other way to change a text on its way into the index.
tests/search/test_backend_contract.py says when it has changed.
"""

from typing import Any

from django.db import connection
from wagtail.search.query import (
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    MatchAll,
    Not,
    Or,
    Phrase,
    PlainText,
    SearchQuery,
)

from trangxa.search.query import LONGEST, MOST_WORDS
from trangxa.search.words import Words
from trangxa.vitext import has_marks


def index_text(text: str) -> str:
    """Return the text as it is stored: all words with the digits of their marks, then all without."""
    words = Words.of(text)
    return f"{' '.join(words.canon)} ~ {' '.join(words.fold)}" if words.fold else ""


def search_query(query: Any, *, operator: str | None = None, completing: bool = False) -> SearchQuery:
    """Return a query of encoded words, MATCH_NONE when no word is left.

    Words with marks are looked for with them first and without them as well; a begun word (`completing`) only
    without, because its marks may not be typed yet.
    """
    encoded = _encoded(query, operator or PlainText.DEFAULT_OPERATOR, completing)
    return MATCH_NONE if encoded is None else encoded


def _encoded(query: Any, operator: str, completing: bool) -> SearchQuery | None:
    if isinstance(query, str):
        query = PlainText(query, operator=operator)
    if isinstance(query, MatchAll):
        return query
    if isinstance(query, And | Or):
        parts = [_encoded(part, operator, completing) for part in query.subqueries]
        kept = [part for part in parts if part is not None]
        return type(query)(kept) if len(kept) > 1 else kept[0] if kept else None
    if isinstance(query, Not):
        part = _encoded(query.subquery, operator, completing)
        return None if part is None else Not(part)
    if isinstance(query, Boost):
        return _encoded(query.subquery, operator, completing)
    return _encoded_words(query, operator, completing)


def _encoded_words(query: PlainText | Phrase | Fuzzy, operator: str, completing: bool) -> SearchQuery | None:
    text = query.query_string[:LONGEST]
    words = Words.of(text, most=MOST_WORDS)
    if not words.fold:
        return None

    def of(form: tuple[str, ...]) -> SearchQuery:
        if isinstance(query, Phrase):
            return Phrase(" ".join(form))
        return PlainText(" ".join(form), operator=getattr(query, "operator", operator))

    plain = of(words.fold)
    return Or([of(words.canon), plain]) if has_marks(text) and not completing else plain


class VietnameseSearch:
    """Encodes queries; to be mixed into a back end of modelsearch."""

    def search(
        self,
        query: Any,
        model_or_queryset: Any,
        fields: Any = None,
        operator: Any = None,
        order_by_relevance: bool = True,
    ) -> Any:
        encoded = search_query(query, operator=operator)
        return super().search(  # type: ignore[misc]
            encoded, model_or_queryset, fields=_fields(fields), order_by_relevance=order_by_relevance
        )

    def autocomplete(
        self,
        query: Any,
        model_or_queryset: Any,
        fields: Any = None,
        operator: Any = None,
        order_by_relevance: bool = True,
    ) -> Any:
        encoded = search_query(query, operator=operator, completing=True)
        return super().autocomplete(  # type: ignore[misc]
            encoded, model_or_queryset, fields=_fields(fields), order_by_relevance=order_by_relevance
        )


def _fields(fields: list[str] | None) -> list[str] | None:
    """Leave out which fields to search: the index holds all in one, the columns themselves are not encoded."""
    return [] if fields == [] else None


def encode_indexed_texts(module: Any) -> None:
    """Have a database module of modelsearch index encoded texts; doing it twice changes nothing."""
    plain = module.ObjectIndexer
    if getattr(plain, "encodes_vietnamese", False):
        return

    class EncodingIndexer(plain):  # type: ignore[misc, valid-type]
        encodes_vietnamese = True

        def prepare_value(self, value: Any) -> str:
            text = str(super().prepare_value(value))
            # Items of a list come here themselves, and are encoded by then.
            return text if isinstance(value, list | dict) else index_text(text)

    module.ObjectIndexer = EncodingIndexer


def SearchBackend(params: dict[str, Any]) -> Any:
    """Return the back end of the database in use."""
    if connection.vendor == "postgresql":
        from trangxa.search.backend_postgresql import PostgresqlBackend

        return PostgresqlBackend({"SEARCH_CONFIG": "simple", **params})
    from trangxa.search.backend_sqlite import SqliteBackend

    return SqliteBackend(params)
