from typing import Any

from django.db.models import Case, IntegerField, Value, When
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.query import MatchAll, Not

from trangxa.search.backend import VietnameseSearch, encode_indexed_texts

encode_indexed_texts(sqlite)

# So many matches are ordered by relevance; the others follow, newest first.
MOST_RANKED = 100


class _RankedOnce:
    """Order by relevance with one look at the index; modelsearch looks again for every match (28 s of 10,000)."""

    def search(self: Any, config: Any, start: Any, stop: Any, score_field: Any = None) -> Any:
        query = normalize(self.query)
        plain = super().search  # type: ignore[misc]
        if not self.order_by_relevance or score_field is not None or isinstance(query, MatchAll | Not):
            return plain(config, start, stop, score_field)
        self.order_by_relevance = False
        try:
            rows = plain(config, None, None)
        finally:
            self.order_by_relevance = True
        places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(self._best(query, config))]
        if places:
            place = Case(*places, default=Value(len(places)), output_field=IntegerField())
            rows = rows.order_by(place, "-pk")
        return rows[start:stop]

    def _best(self: Any, query: Any, config: Any) -> list[str]:
        entries = sqlite.SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(self.FTS_TABLE_FIELDS, self.build_search_query(query, config=config)),
            index_entry__content_type__in=get_descendants_content_types_pks(self.queryset.model),
        )
        ranked = entries.annotate(score=BM25()).order_by("score")
        return list(ranked.values_list("index_entry__object_id", flat=True)[:MOST_RANKED])


class _SearchCompiler(_RankedOnce, sqlite.SQLiteSearchQueryCompiler):
    pass


class _AutocompleteCompiler(_RankedOnce, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class SqliteBackend(VietnameseSearch, sqlite.SQLiteSearchBackend):
    query_compiler_class = _SearchCompiler
    autocomplete_query_compiler_class = _AutocompleteCompiler
