from typing import Any

from trangxa.core.interchange import register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Choice, Day, Moment, Text, Whole
from trangxa.visits.models import DailyVisits, MonthlyPageViews, PageViews


@register
class DailyVisitsRecord(ModelRecord):
    """The visits of one day (lượt truy cập); a day has one figure, the one loaded last."""

    name = "daily_visits"
    order = 200
    model = DailyVisits
    fields = (
        Day("day", required=True),
        Whole("visits", required=True, maximum=2_147_483_647),
        Whole("views", default=None, maximum=2_147_483_647),
        Choice("source", default=DailyVisits.Source.IMPORTED, choices=DailyVisits.Source.choices),
        Moment("log_imported_at"),
    )

    def adopt(self, values: dict[str, Any]) -> Any:
        return DailyVisits.objects.filter(day=values["day"]).first()


@register
class PageViewsRecord(ModelRecord):
    """The views of one page on one day of a month that is still open."""

    name = "page_views"
    order = 201
    model = PageViews
    fields = (
        Day("day", required=True),
        Text("path", required=True, max_length=500),
        Whole("views", required=True, maximum=2_147_483_647),
        Whole("visitors", default=0, maximum=2_147_483_647),
    )

    def adopt(self, values: dict[str, Any]) -> Any:
        return PageViews.objects.filter(day=values["day"], path=values["path"]).first()


@register
class MonthlyPageViewsRecord(ModelRecord):
    """The views of one page in a month that is over; `month` is its first day."""

    name = "monthly_page_views"
    order = 202
    model = MonthlyPageViews
    fields = (
        Day("month", required=True),
        Text("path", required=True, max_length=500),
        Text("title", max_length=255),
        Text("category", max_length=255),
        Text("unit", max_length=255),
        Whole("views", required=True, maximum=2_147_483_647),
    )

    def adopt(self, values: dict[str, Any]) -> Any:
        return MonthlyPageViews.objects.filter(month=values["month"], path=values["path"]).first()
