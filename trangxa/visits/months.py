"""Closing a month (khóa số liệu tháng): its figures are final, its pages keep the names they had."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Sum

from trangxa.core import counted
from trangxa.core.counted import CHUNK, Counted
from trangxa.visits.models import ClosedMonth, DailyVisits, MonthlyPageViews, PageViews

# A month is closed on this day of the next one: until then a log can be brought in, a wrong figure mended.
CLOSED_ON_DAY = 4


def first_of_next(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def months_to_close(today: date) -> list[date]:
    """Return the months that are over, were measured and are not closed yet."""
    measured = DailyVisits.objects.filter(source=DailyVisits.Source.MEASURED, day__lt=today.replace(day=1))
    months = {day.replace(day=1) for day in measured.values_list("day", flat=True).order_by().iterator()}
    closed = set(ClosedMonth.objects.values_list("month", flat=True))
    return sorted(
        month for month in months - closed if today >= first_of_next(month).replace(day=CLOSED_ON_DAY)
    )


@transaction.atomic
def close_month(month: date) -> None:
    """Make one row a page of the month's daily ones."""
    days = {"day__gte": month, "day__lt": first_of_next(month)}
    # Whoever adds to a day of this month locks its row first, so nothing is added while we close.
    list(DailyVisits.objects.select_for_update().filter(**days).values_list("pk"))
    ClosedMonth.objects.create(month=month)
    rows = PageViews.objects.filter(**days).order_by("path").values_list("path").annotate(views=Sum("views"))
    for path, views, page in with_names(rows.iterator()):
        MonthlyPageViews.objects.update_or_create(
            month=month,
            path=path,
            defaults={
                "title": page.title[:255],
                "category": page.category[:255],
                "unit": page.unit[:255],
                "views": views,
            },
        )
    PageViews.objects.filter(**days).delete()


def with_names(rows: Iterator[tuple[str, int]]) -> Iterator[tuple[str, int, Counted]]:
    """Yield (address, views, what the page is called); a page that is gone is called by its address."""
    while chunk := list(islice(rows, CHUNK)):
        pages = counted.described(path for path, _views in chunk)
        for path, views in chunk:
            yield path, views, pages.get(path) or Counted(path, is_public=False)
