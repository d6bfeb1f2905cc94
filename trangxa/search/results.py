"""Results as a page or a command shows them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from trangxa.core.identity import external_ids_of
from trangxa.core.models import HomePage
from trangxa.core.searchable import kinds
from trangxa.core.sitemap import public_path
from trangxa.search.models import SearchEntry
from trangxa.search.passages import Segments, marked, passage
from trangxa.search.query import Query


@dataclass(frozen=True)
class Result:
    id: str
    kind: str
    kind_label: str
    title: str
    title_segments: Segments
    url: str
    date: date | None
    number_symbol: str
    passage: Segments


def results_of(entries: list[int], query: Query) -> list[Result]:
    """Return the results of these entries in their order; three queries."""
    home = HomePage.objects.only("url_path").first()
    if home is None:
        return []
    rows = SearchEntry.objects.filter(pk__in=entries, page__live=True).annotate(page_path=F("page__url_path"))
    by_number = {row.pk: row for row in rows}
    found = [by_number[pk] for pk in entries if pk in by_number]
    ids = external_ids_of([row.page_id for row in found])
    labels = {kind.name: str(kind.label) for kind in kinds()}
    return [
        Result(
            id=ids[row.page_id],
            kind=row.kind,
            kind_label=labels.get(row.kind, ""),
            title=row.title,
            title_segments=marked(row.title, query),
            url=public_path(row.page_path, home.url_path),
            date=row.published_on,
            number_symbol=row.number_symbol,
            passage=passage(row.summary, row.body, query),
        )
        for row in found
    ]
