from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trangxa.core.searchable import kinds
from trangxa.search.asked import searched
from trangxa.search.finding import MOST, Filters, Found, Tier, find
from trangxa.search.narrowing import NarrowingForm, filters_in, query_values
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
    filters = filters_in(request.GET.dict())
    found = find(query, filters)
    total = len(found.hits)
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(_page_number(request.GET.get("trang", "")), pages)
    shown = found.hits[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    is_first_look = number == 1 and filters == Filters()
    promoted = promoted_pages(query) if is_first_look else []
    promoted_urls = {chosen.url for chosen in promoted}
    best = found.hits[0].tier if found.hits else None
    if is_first_look and not query.is_empty:
        searched(query.text, total or len(promoted), best.label if best is not None else "", request=request)
    form = NarrowingForm(query, filters, found)
    context = {
        "query": query.text,
        "kinds": _kind_links(request, query, found, filters),
        "promoted": promoted,
        "results": [result for result in results_of(shown, query) if result.url not in promoted_urls],
        "total": total,
        "total_is_capped": found.is_capped,
        # Nothing has all the words as they were typed.
        "is_near": best in (Tier.TYPOS, Tier.MOST_WORDS),
        "suggestion": found.suggestion,
        "suggestion_url": f"{request.path}?{urlencode({'q': found.suggestion})}",
        "form": form if form.has_choices else None,
        "unfiltered_url": _url(request, query, Filters(kind=filters.kind)),
        "page_number": number,
        "page_count": pages,
        "previous_url": _url(request, query, filters, number - 1) if number > 1 else None,
        "next_url": _url(request, query, filters, number + 1) if number < pages else None,
        "breadcrumb": [{"title": _("Tìm kiếm"), "url": request.path}],
    }
    return render(request, "search/results.html", context)


def _page_number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 4 else 1


def _url(request: HttpRequest, query: Query, filters: Filters, number: int = 1) -> str:
    values = query_values(query, filters)
    if number > 1:
        values["trang"] = str(number)
    return f"{request.path}?{urlencode(values)}"


def _kind_links(request: HttpRequest, query: Query, found: Found, filters: Filters) -> list[KindLink]:
    if not found.counts:
        return []
    in_all = sum(found.counts.values())
    without = replace(filters, kind="")
    everything = KindLink(
        "", _("Tất cả"), min(in_all, MOST), in_all > MOST, _url(request, query, without), not filters.kind
    )
    of_each = [
        KindLink(
            kind.slug,
            str(kind.label),
            min(found.counts.get(kind.name, 0), MOST),
            found.counts.get(kind.name, 0) > MOST,
            _url(request, query, replace(filters, kind=kind.name)),
            kind.name == filters.kind,
        )
        for kind in kinds()
        if found.counts.get(kind.name) or kind.name == filters.kind
    ]
    return [everything, *of_each]
