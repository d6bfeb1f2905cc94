"""What a reader may mean while still typing (gợi ý): titles that hold the words typed so far."""

from dataclasses import dataclass

from django.db.models import F

from trangxa.core.models import HomePage
from trangxa.core.searchable import kinds
from trangxa.core.sitemap import public_path
from trangxa.search.finding import Tier, find
from trangxa.search.models import SearchEntry
from trangxa.search.query import Query
from trangxa.search.words import Words

MOST = 8
# Of more matches the best are looked at.
LOOKED_AT = 40
SHORTEST = 2  # characters


@dataclass(frozen=True)
class Suggestion:
    text: str
    url: str
    kind_label: str


def suggestions(query: Query) -> list[Suggestion]:
    """Return at most MOST pages, best first, no title twice. Titles with all the words go before other matches."""
    if query.is_empty or len(query.text) < SHORTEST:
        return []
    hits = [hit for hit in find(query).hits if hit.tier < Tier.MOST_WORDS]
    places = [hit.entry for hit in hits[:LOOKED_AT]]
    home = HomePage.objects.only("url_path").first() if places else None
    if home is None:
        return []
    rows = SearchEntry.objects.filter(pk__in=places, page__live=True).annotate(page_path=F("page__url_path"))
    by_number = {row.pk: row for row in rows.only("kind", "title", "number_symbol")}
    best_first = [by_number[pk] for pk in places if pk in by_number]
    in_title = [row for row in best_first if _holds(f"{row.title} {row.number_symbol}", query)]
    labels = {kind.name: str(kind.label) for kind in kinds()}
    by_title: dict[str, Suggestion] = {}
    for row in in_title or best_first:
        url = public_path(row.page_path, home.url_path)
        by_title.setdefault(row.title.lower(), Suggestion(row.title, url, labels.get(row.kind, "")))
    return list(by_title.values())[:MOST]


def _holds(title: str, query: Query) -> bool:
    """Whether all words stand in the title, the last one perhaps only begun."""
    *whole, last = query.folds
    words = Words.of(title).fold
    return set(whole) <= set(words) and any(word.startswith(last) for word in words)
