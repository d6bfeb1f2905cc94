"""Results as a page or a command shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.utils import timezone

from trangxa.core.identity import external_ids_of
from trangxa.core.models import HomePage
from trangxa.core.searchable import kinds
from trangxa.core.sitemap import public_path
from trangxa.search.finding import Hit, Tier
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
    in_force_from: date | None
    in_force_until: date | None
    date: date | None
    number_symbol: str
    category: str
    unit: str
    tier: Tier
    passage: Segments

    @property
    def is_in_force(self) -> bool | None:
        """Whether a document is in force today; None for what is no document."""
        if self.in_force_from is None:
            return None
        today = timezone.localdate()
        return self.in_force_from <= today and not self.is_expired

    @property
    def is_expired(self) -> bool:
        return self.in_force_until is not None and self.in_force_until <= timezone.localdate()


def results_of(hits: Sequence[Hit], query: Query) -> list[Result]:
    """Return the results of these hits in their order; three queries."""
    home = HomePage.objects.only("url_path").first()
    if home is None:
        return []
    rows = SearchEntry.objects.filter(pk__in=[hit.entry for hit in hits], page__live=True).annotate(
        page_path=F("page__url_path")
    )
    by_number = {row.pk: row for row in rows}
    found = [(hit, by_number[hit.entry]) for hit in hits if hit.entry in by_number]
    ids = external_ids_of([row.page_id for _hit, row in found])
    different = len(set(query.folds))
    labels = {kind.name: str(kind.label) for kind in kinds()}
    return [
        Result(
            id=ids[row.page_id],
            kind=row.kind,
            kind_label=labels.get(row.kind, ""),
            title=row.title,
            title_segments=marked(row.title, hit.words),
            url=public_path(row.page_path, home.url_path),
            date=row.published_on,
            number_symbol=row.number_symbol,
            category=row.category,
            unit=row.unit,
            in_force_from=row.in_force_from,
            in_force_until=row.in_force_until,
            tier=hit.tier,
            passage=passage(row.summary, row.body, hit.words, different),
        )
        for hit, row in found
    ]
