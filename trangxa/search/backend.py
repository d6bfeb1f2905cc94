"""The search of the staff site: Wagtail's own back ends, given Vietnamese words they cannot misread.

What is stored and what is asked goes through the encoding of trangxa.vitext.text, so a search needs no tone marks
and nothing typed has a meaning to the database (a `"` made SQLite fail: wagtail#13227). Two things of modelsearch
are replaced, both here: its ObjectIndexer, which offers no other place to change a text on its way into the index
(tests/search/test_backend_contract.py says when it has changed), and on SQLite the order by relevance, which
reads the index once for every match.
"""

from typing import Any

from django.db import connection
from django.db.models import Case, IntegerField, Value, When
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

# On SQLite so many matches are ordered by relevance; the others follow, newest first.
MOST_RANKED = 100


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
        self, query: Any, model_or_queryset: Any, fields: Any = None, operator: Any = None, order_by_relevance: bool = True
    ) -> Any:
        encoded = search_query(query, operator=operator)
        # The index holds no single fields; on PostgreSQL they would be searched as they were typed.
        fields = [] if fields == [] else None
        return super().search(encoded, model_or_queryset, fields, None, order_by_relevance)  # type: ignore[misc]

    def autocomplete(
        self, query: Any, model_or_queryset: Any, fields: Any = None, operator: Any = None, order_by_relevance: bool = True
    ) -> Any:
        encoded = search_query(query, operator=operator, completing=True)
        fields = [] if fields == [] else None
        return super().autocomplete(encoded, model_or_queryset, fields, None, order_by_relevance)  # type: ignore[misc]


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 (the name that Wagtail asks for)
    """Return the back end of the database in use."""
    if connection.vendor == "postgresql":
        return _postgresql_backend({"SEARCH_CONFIG": "simple", **params})
    return _sqlite_backend(params)


def encode_indexed_texts(module: Any) -> None:
    """Have a database module of modelsearch index encoded texts; doing it twice changes nothing."""
    plain = module.ObjectIndexer
    if getattr(plain, "encodes_vietnamese", False):
        return

    class EncodingIndexer(plain):  # type: ignore[misc]
        encodes_vietnamese = True

        def prepare_value(self, value: Any) -> str:
            if isinstance(value, list | dict):
                return str(super().prepare_value(value))  # comes back here for each item
            return index_text(str(super().prepare_value(value)))

    module.ObjectIndexer = EncodingIndexer


def _postgresql_backend(params: dict[str, Any]) -> Any:
    from modelsearch.backends.database.postgres import postgres

    encode_indexed_texts(postgres)

    class Backend(VietnameseSearch, postgres.PostgresSearchBackend):  # type: ignore[misc]
        pass

    return Backend(params)


def _sqlite_backend(params: dict[str, Any]) -> Any:
    from modelsearch.backends.database.sqlite import query as parts
    from modelsearch.backends.database.sqlite import sqlite
    from modelsearch.utils import get_descendants_content_types_pks

    encode_indexed_texts(sqlite)

    class RankingOnce:
        """Read the best matches once and order by their places, in the place of one look-up for every match."""

        def search(self, config: Any, start: Any, stop: Any, score_field: Any = None) -> Any:
            query = parts.normalize(self.query)  # type: ignore[attr-defined]
            if not self.order_by_relevance or score_field or isinstance(query, MatchAll | Not):  # type: ignore[has-type]
                return super().search(config, start, stop, score_field)  # type: ignore[misc]
            self.order_by_relevance = False
            try:
                rows = super().search(config, None, None)  # type: ignore[misc]
            finally:
                self.order_by_relevance = True
            places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(self._best(query, config))]
            if places:
                place = Case(*places, default=Value(len(places)), output_field=IntegerField())
                rows = rows.order_by(place, "-pk")
            return rows[start:stop]

        def _best(self, query: Any, config: Any) -> list[str]:
            entries = sqlite.SQLiteFTSIndexEntry.objects.filter(
                parts.MatchExpression(
                    self.FTS_TABLE_FIELDS,  # type: ignore[attr-defined]
                    self.build_search_query(query, config=config),  # type: ignore[attr-defined]
                ),
                index_entry__content_type__in=get_descendants_content_types_pks(self.queryset.model),  # type: ignore[attr-defined]
            )
            ranked = entries.annotate(score=parts.BM25()).order_by("score")
            return list(ranked.values_list("index_entry__object_id", flat=True)[:MOST_RANKED])

    class SearchCompiler(RankingOnce, sqlite.SQLiteSearchQueryCompiler):  # type: ignore[misc]
        pass

    class AutocompleteCompiler(RankingOnce, sqlite.SQLiteAutocompleteQueryCompiler):  # type: ignore[misc]
        pass

    class Backend(VietnameseSearch, sqlite.SQLiteSearchBackend):  # type: ignore[misc]
        query_compiler_class = SearchCompiler
        autocomplete_query_compiler_class = AutocompleteCompiler

    return Backend(params)
