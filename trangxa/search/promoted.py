"""What the editorial board wants to be found first (kết quả ưu tiên), with or without marks in the query."""

from dataclasses import dataclass

from wagtail.contrib.search_promotions.models import Query as PromotedQuery
from wagtail.contrib.search_promotions.models import SearchPromotion

from trangxa.core.models import HomePage, PortalPage
from trangxa.core.remembering import forget_when_changed, remembered
from trangxa.core.sitemap import public_path
from trangxa.search.query import Query
from trangxa.search.words import Words

_NAME = "search-promoted"


@dataclass(frozen=True)
class Promoted:
    """`page` is the page's number, None for an address of another site."""

    page: int | None
    title: str
    url: str
    description: str


@dataclass(frozen=True)
class _Pick:
    page: int | None
    text: str
    address: str
    description: str


def promoted_pages(query: Query) -> list[Promoted]:
    """Return what was chosen for this query, in the board's order, public pages only.

    No query when nothing was chosen for these words; one more each time the choices are remembered anew.
    """
    if query.is_empty:
        return []
    picks = remembered(_NAME, _all_picks).get(query.folds, [])
    pages = _public_pages([pick.page for pick in picks if pick.page is not None]) if picks else {}
    found = []
    for pick in picks:
        if pick.page is None:
            found.append(Promoted(None, pick.text, pick.address, pick.description))
        elif pick.page in pages:
            title, url = pages[pick.page]
            found.append(Promoted(pick.page, title, url, pick.description))
    return found


def forget_when_picks_change() -> None:
    forget_when_changed(_NAME, PromotedQuery, SearchPromotion)


def _all_picks() -> dict[tuple[str, ...], list[_Pick]]:
    picks: dict[tuple[str, ...], list[_Pick]] = {}
    rows = SearchPromotion.objects.order_by("query_id", "sort_order", "pk").values_list(
        "query__query_string", "page_id", "external_link_text", "external_link_url", "description"
    )
    for text, page, link_text, address, description in rows:
        words = Words.of(text).fold
        if words and (page is not None or address.startswith(("https://", "http://"))):
            pick = _Pick(page, link_text or address, address, " ".join(description.split()))
            picks.setdefault(words, []).append(pick)
    return picks


def _public_pages(pks: list[int]) -> dict[int, tuple[str, str]]:
    """Return title and address of those of these pages that everybody may read."""
    home = HomePage.objects.only("url_path").first() if pks else None
    if home is None:
        return {}
    pages = PortalPage.objects.live().public().filter(pk__in=pks)
    return {
        pk: (title, public_path(place, home.url_path))
        for pk, title, place in pages.values_list("pk", "title", "url_path")
    }
