"""The figures of the public page (thống kê truy cập), from the stored ones."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.core.cache import cache
from django.db.models import Min, Q, Sum

from trangxa.core.counted import Counted
from trangxa.visits.days import day_of
from trangxa.visits.models import ClosedMonth, DailyVisits, DayVisitor, MonthlyPageViews, PageViews
from trangxa.visits.months import first_of_next, with_names

ONLINE = timedelta(minutes=5)
MOST_READ = 10
MONTHS_SHOWN = 12
DAYS_SHOWN = 30
SECONDS_KEPT = 60
Value = TypeVar("Value")


@dataclass(frozen=True)
class Figures:
    """Visits, and `online`: visitors seen in the last five minutes. `since`: the first day measured, if any."""

    online: int
    today: int
    yesterday: int
    week: int
    month: int
    total: int
    since: date | None


@dataclass(frozen=True)
class MonthOfPages:
    """What was read in one month; shares are (name, views), the greatest first."""

    most_read: list[tuple[str, Counted, int]]
    by_category: list[tuple[str, int]]
    by_unit: list[tuple[str, int]]


def figures(now: datetime) -> Figures:
    today = day_of(now)
    since = {
        "today": today,
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
    }
    sums = DailyVisits.objects.aggregate(
        total=Sum("visits", default=0),
        yesterday=Sum("visits", default=0, filter=Q(day=today - timedelta(days=1))),
        since=Min("day", filter=Q(source=DailyVisits.Source.MEASURED)),
        **{
            name: Sum("visits", default=0, filter=Q(day__gte=first, day__lte=today))
            for name, first in since.items()
        },
    )
    online = DayVisitor.objects.filter(last_seen_at__gt=now - ONLINE, last_seen_at__lte=now).count()
    return Figures(online=online, **sums)


def visits_by_month(today: date) -> list[tuple[date, int]]:
    """Return the last twelve months as (first day, visits), the oldest first, from the first with figures."""
    months = [today.replace(day=1)]
    while len(months) < MONTHS_SHOWN:
        months.insert(0, (months[0] - timedelta(days=1)).replace(day=1))
    sums = Counter[date]()
    for day, visits in DailyVisits.objects.filter(day__gte=months[0], day__lte=today).values_list(
        "day", "visits"
    ):
        sums[day.replace(day=1)] += visits
    first = min(sums, default=months[-1])
    return [(month, sums[month]) for month in months if month >= first]


def visits_by_day(today: date) -> list[tuple[date, int]]:
    """Return the last thirty days, the oldest first, from the first with figures."""
    first = today - timedelta(days=DAYS_SHOWN - 1)
    known = dict(DailyVisits.objects.filter(day__gte=first, day__lte=today).values_list("day", "visits"))
    days = [first + timedelta(days=number) for number in range(DAYS_SHOWN)]
    return [(day, known.get(day, 0)) for day in days if day >= min(known, default=today)]


def pages_of(month: date) -> Iterator[tuple[str, int, Counted]]:
    """Yield (address, views, names) of the pages read in a month, the most read first.

    Of a closed month the names are those of that time; whether a page is public is always today's answer.
    """
    if not ClosedMonth.objects.filter(month=month).exists():
        days = PageViews.objects.filter(day__gte=month, day__lt=first_of_next(month))
        sums = days.order_by().values_list("path").annotate(views=Sum("views")).order_by("-views", "path")
        yield from with_names(sums.iterator())
        return
    kept = MonthlyPageViews.objects.filter(month=month).order_by("-views", "path")
    then = {page.path: page for page in kept.iterator()}
    for path, views, now in with_names((page.path, page.views) for page in then.values()):
        page = then[path]
        yield path, views, Counted(page.title, now.page_id, page.category, page.unit, now.is_public)


def month_of_pages(month: date) -> MonthOfPages:
    most_read: list[tuple[str, Counted, int]] = []
    categories, units = Counter[str](), Counter[str]()
    for path, views, page in pages_of(month):
        if page.is_public and len(most_read) < MOST_READ:
            most_read.append((path, page, views))
        if page.category:
            categories[page.category] += views
        if page.unit:
            units[page.unit] += views
    return MonthOfPages(most_read, categories.most_common(), units.most_common())


def kept_for_a_minute(name: str, compute: Callable[[], Value]) -> Value:
    """Return what `compute` says, at most a minute old: the page is open to everybody, its sums are not cheap."""
    key = f"visits:{name}"
    kept = cache.get(key)
    if kept is None:
        kept = (compute(),)
        cache.set(key, kept, SECONDS_KEPT)
    value: Value = kept[0]
    return value
