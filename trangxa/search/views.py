from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trangxa.core.searchable import Kind, kinds
from trangxa.search.asked import searched
from trangxa.search.finding import MOST, Found, find
from trangxa.search.hits import best_tier
from trangxa.search.promoted import promoted_pages
from trangxa.search.query import Query
from trangxa.search.results import results_of

PAGE_SIZE = 20


@dataclass(frozen=True)
class KindLink:
    """One kind in the filter; `slug` is empty for all kinds together."""

    slug: str
    label: str
    count: int
    is_capped: bool
    url: str
    is_current: bool


@cache_control(private=True, no_store=True)
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The results of a search (Tìm kiếm); what the address holds beyond reason is cut or left aside."""
    query = Query.parse(request.GET.get("q", ""))
    kind = next((kind for kind in kinds() if kind.slug == request.GET.get("loai", "")), None)
    found = find(query, kind=kind.name if kind else None)
    pages = max(1, -(-len(found.entries) // PAGE_SIZE))
    number = min(_page_number(request.GET.get("trang", "")), pages)
    shown = found.entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    is_first_look = number == 1 and kind is None
    promoted = promoted_pages(query) if is_first_look else []
    promoted_urls = {chosen.url for chosen in promoted}
    if is_first_look and not query.is_empty:
        searched(query.text, len(found.entries) or len(promoted), best_tier(found), request=request)
    context = {
        "query": query.text,
        "kinds": _kind_links(request, query, found, kind),
        "promoted": promoted,
        "results": [result for result in results_of(shown, query) if result.url not in promoted_urls],
        "total": len(found.entries),
        "total_is_capped": found.is_capped,
        "page_number": number,
        "page_count": pages,
        "previous_url": _url(request, query, kind, number - 1) if number > 1 else None,
        "next_url": _url(request, query, kind, number + 1) if number < pages else None,
        "breadcrumb": [{"title": _("Tìm kiếm"), "url": request.path}],
    }
    return render(request, "search/results.html", context)


def _page_number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 4 else 1


def _url(request: HttpRequest, query: Query, kind: Kind | None, number: int = 1) -> str:
    values = {"q": query.text, "loai": kind.slug if kind else "", "trang": str(number) if number > 1 else ""}
    return f"{request.path}?{urlencode({name: value for name, value in values.items() if value})}"


def _kind_links(request: HttpRequest, query: Query, found: Found, current: Kind | None) -> list[KindLink]:
    if not found.counts:
        return []
    in_all = sum(found.counts.values())
    everything = KindLink(
        "", _("Tất cả"), min(in_all, MOST), in_all > MOST, _url(request, query, None), current is None
    )
    of_each = [
        KindLink(
            kind.slug,
            str(kind.label),
            min(found.counts.get(kind.name, 0), MOST),
            found.counts.get(kind.name, 0) > MOST,
            _url(request, query, kind),
            kind is current,
        )
        for kind in kinds()
        if found.counts.get(kind.name) or kind is current
    ]
    return [everything, *of_each]
