from trangxa.visits.models.daily import ClosedMonth, DailyVisits
from trangxa.visits.models.pages import MonthlyPageViews, PageViews
from trangxa.visits.models.today import CountingDay, DayVisitor, DayVisitorPage

__all__ = [
    "ClosedMonth",
    "CountingDay",
    "DailyVisits",
    "DayVisitor",
    "DayVisitorPage",
    "MonthlyPageViews",
    "PageViews",
]
