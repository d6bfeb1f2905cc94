"""The board's page on what readers search for (bạn đọc tìm gì), and ways to help them from there."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.search_promotions.models import Query as PromotedQuery

from trangxa.core.spreadsheets import csv_file
from trangxa.search.asked_report import PERIODS, AskedReport, AskedText, asked_chart, asked_report, csv_rows
from trangxa.search.words import Words

VIEW = "search.view_askedquery"
USUAL_PERIOD = 30


@dataclass(frozen=True)
class Row:
    """A text with what can be done about it; an address is empty where a person may not, or there is nothing to do."""

    asked: AskedText
    search_url: str
    synonym_url: str
    promote_url: str
    is_promoted: bool


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    days = _period(request)
    figures = asked_report(timezone.localdate(), days)
    ways = _Ways(request.user)
    lists = (
        (_("Tìm mà không có kết quả"), "vain", figures.without_result),
        (_("Chỉ có kết quả gần đúng"), "nearly", figures.approximate),
        (_("Tìm nhiều nhất"), "most", figures.most_asked),
    )
    context = {
        "page_title": _("Bạn đọc tìm gì"),
        "header_icon": "search",
        "figures": figures,
        "chart": asked_chart(figures),
        "days": days,
        "periods": PERIODS,
        "lists": [(title, name, [ways.row(one) for one in texts]) for title, name, texts in lists],
    }
    return render(request, "search/asked.html", context)


@require_safe
def download(request: HttpRequest) -> HttpResponseBase:
    figures: AskedReport = asked_report(timezone.localdate(), _period(request))
    name = f"ban-doc-tim-gi-{figures.first_day:%Y%m%d}-{figures.last_day:%Y%m%d}.csv"
    return csv_file(name, csv_rows(figures))


def _period(request: HttpRequest) -> int:
    """Return the days asked for; raises Http404 for who may not see the page, and for other numbers of days."""
    if not request.user.has_perm(VIEW):
        raise Http404
    typed = request.GET.get("ngay", str(USUAL_PERIOD))
    if typed not in {str(days) for days in PERIODS}:
        raise Http404
    return int(typed)


class _Ways:
    """What this person may do about a text; one query for all of them."""

    def __init__(self, user: Any) -> None:
        may_promote = user.has_perm("wagtailsearchpromotions.add_searchpromotion")
        self._promote = reverse("wagtailsearchpromotions:add") if may_promote else ""
        self._promoted = _promoted_queries() if may_promote else {}
        self._synonym = _synonym_address(user)
        is_here = "public" in settings.FACES
        self._search = ("" if is_here else settings.PUBLIC_ADDRESS) + reverse("search:results")

    def row(self, asked: AskedText) -> Row:
        known = self._promoted.get(asked.words)
        promote = f"{self._promote}?{urlencode({'query_string': asked.text})}" if self._promote else ""
        return Row(
            asked,
            f"{self._search}?{urlencode({'q': asked.text})}",
            f"{self._synonym}?{urlencode({'tu': asked.text})}" if self._synonym else "",
            reverse("wagtailsearchpromotions:edit", args=[known]) if known else promote,
            known is not None,
        )


def _promoted_queries() -> dict[str, int]:
    rows = PromotedQuery.objects.filter(editors_picks__isnull=False).values_list("query_string", "pk")
    return {" ".join(Words.of(text).fold): pk for text, pk in rows}


def _synonym_address(user: Any) -> str:
    """Return where synonyms are added, or nothing where the portal has none or this person may not."""
    if "synonym" not in apps.get_app_config("search").models or not user.has_perm("search.add_synonym"):
        return ""
    try:
        return reverse("synonym:add")
    except NoReverseMatch:
        return ""
