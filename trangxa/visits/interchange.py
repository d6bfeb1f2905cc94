from typing import Any

from trangxa.core.interchange import register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Choice, Day, Whole
from trangxa.visits.models import DailyVisits


@register
class DailyVisitsRecord(ModelRecord):
    """The visits of one day (lượt truy cập); a day has one figure, the one loaded last."""

    name = "daily_visits"
    order = 200
    model = DailyVisits
    fields = (
        Day("day", required=True),
        Whole("visits", required=True, maximum=2_147_483_647),
        Choice("source", default=DailyVisits.Source.IMPORTED, choices=DailyVisits.Source.choices),
    )

    def adopt(self, values: dict[str, Any]) -> Any:
        return DailyVisits.objects.filter(day=values["day"]).first()
