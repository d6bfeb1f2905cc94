from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from trangxa.core.spreadsheets import csv_file
from trangxa.visits import downloads, statistics
from trangxa.visits.beacon import reading_of
from trangxa.visits.charting import day_chart, month_chart, view_shares
from trangxa.visits.days import day_of
from trangxa.visits.statistics import kept_for_a_minute
from trangxa.visits.waiting import put
from trangxa.vitext import format_integer

FIRST_YEAR = 2000


@csrf_exempt  # it changes nothing that belongs to a person, and pages made beforehand hold no token
@require_POST
def beacon(request: HttpRequest) -> HttpResponse:
    """Take in that a page is being read. The answer is the same whether it counts or not."""
    reading = reading_of(request)
    if reading is not None:
        put(reading)
    # The reader's browser drops this answer: it is kept small.
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'"}
    return HttpResponse(status=204, headers=headers)


@require_safe
def statistics_page(request: HttpRequest) -> HttpResponse:
    """How much the portal is read (thống kê truy cập), for everybody."""
    context = kept_for_a_minute("page", _statistics)
    breadcrumb = [{"title": _("Thống kê truy cập"), "url": request.path}]
    return render(request, "visits/statistics.html", {**context, "breadcrumb": breadcrumb})


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """How visits are counted, in plain words (cách đếm)."""
    breadcrumb = [
        {"title": _("Thống kê truy cập"), "url": reverse("visits:statistics")},
        {"title": _("Cách đếm lượt truy cập"), "url": request.path},
    ]
    return render(request, "visits/method.html", {"breadcrumb": breadcrumb})


@require_safe
def days_csv(request: HttpRequest) -> HttpResponseBase:
    return csv_file("luot-truy-cap.csv", downloads.days())


@require_safe
def pages_csv(request: HttpRequest) -> HttpResponseBase:
    """Pages by month of the year `nam`, this year's if none is named."""
    typed = request.GET.get("nam", "")
    this_year = timezone.localdate().year
    year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == len("2026") else this_year
    if (typed and str(year) != typed) or not FIRST_YEAR <= year <= this_year:
        raise Http404
    return csv_file(f"trang-{year}.csv", downloads.pages(year))


def _statistics() -> dict[str, Any]:
    now = timezone.now()
    today = day_of(now)
    figures = statistics.figures(now)
    pages = statistics.month_of_pages(date(today.year, today.month, 1))
    return {
        "now": now,
        "today": today,
        "month": f"{today.month}/{today.year}",
        "since": figures.since,
        "totals": [
            {"value": format_integer(value), "label": label}
            for value, label in (
                (figures.online, _("người đang xem, trong 5 phút qua")),
                (figures.today, _("lượt hôm nay")),
                (figures.yesterday, _("lượt hôm qua")),
                (figures.week, _("lượt trong tuần này")),
                (figures.month, _("lượt trong tháng này")),
                (figures.total, _("tổng số lượt")),
            )
        ],
        "month_chart": month_chart(statistics.visits_by_month(today), today),
        "day_chart": day_chart(statistics.visits_by_day(today), today),
        "most_read": [
            {"path": path, "title": page.title, "views": views} for path, page, views in pages.most_read
        ],
        "by_category": view_shares(pages.by_category),
        "by_unit": view_shares(pages.by_unit),
        "years": downloads.years_with_pages(),
    }
