"""The figures as files that a spreadsheet opens (CSV)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from trangxa.visits.models import DailyVisits, MonthlyPageViews, PageViews
from trangxa.visits.statistics import pages_of


def days() -> Iterator[tuple[Any, ...]]:
    """Every day with figures, the oldest first. Views of a day that was typed are not known."""
    yield _("Ngày"), _("Lượt truy cập"), _("Lượt xem trang"), _("Nguồn")
    for row in DailyVisits.objects.order_by("day").iterator():
        views = "" if row.views is None else row.views
        yield f"{row.day:%d/%m/%Y}", row.visits, views, row.get_source_display()


def pages(year: int) -> Iterator[tuple[Any, ...]]:
    """The pages read in each month of a year. One that is public no longer keeps its number, not its title."""
    yield _("Tháng"), _("Địa chỉ"), _("Tiêu đề"), _("Chuyên mục"), _("Đơn vị"), _("Lượt xem")
    for month in (date(year, number, 1) for number in range(1, 13)):
        for path, views, page in pages_of(month):
            title = page.title if page.is_public else _("(trang đã gỡ)")
            yield f"{month:%m/%Y}", path, title, page.category, page.unit, views


def years_with_pages() -> list[int]:
    days_of_pages = PageViews.objects.dates("day", "year")
    months = MonthlyPageViews.objects.dates("month", "year")
    return sorted({day.year for day in (*days_of_pages, *months)}, reverse=True)
