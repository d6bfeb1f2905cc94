"""Opening and closing the days on which the portal counts (ngày đếm), in Vietnamese time."""

from datetime import date, datetime, timedelta

from django.db import connection, transaction

from trangxa.visits.models import CountingDay, DailyVisits, DayVisitor, DayVisitorPage
from trangxa.visits.models.today import new_salt
from trangxa.vitext import VIETNAM

# What a server still holds of the last seconds before midnight is written first.
GRACE = timedelta(minutes=1)


def day_of(moment: datetime) -> date:
    return moment.astimezone(VIETNAM).date()


def open_day(day: date) -> CountingDay:
    """Return the day's salt and state; that it exists is the proof that the portal ran and counted."""
    return CountingDay.objects.get_or_create(day=day, defaults={"salt": new_salt()})[0]


def day_in_hand(now: datetime) -> date:
    """Return the earliest day that is not yet to be forgotten."""
    return day_of(now - GRACE)


def forget_days_before(day: date) -> None:
    """Give each counted day its row of figures and erase what is known of its visitors, salt first of all."""
    past = list(CountingDay.objects.filter(day__lt=day).order_by("day").values_list("day", flat=True))
    if not past:
        return
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")  # write zeros over what is erased
    with transaction.atomic():
        for each in past:
            _complete(each)
        CountingDay.objects.filter(day__lt=day).delete()
        DayVisitor.objects.filter(day__lt=day).delete()
        DayVisitorPage.objects.filter(day__lt=day).delete()


def _complete(day: date) -> None:
    """A day on which nobody came counts as one with 0; before the first reader nothing was measured yet."""
    measured = DailyVisits.objects.filter(source=DailyVisits.Source.MEASURED, day__lt=day)
    if measured.exists():
        measured_day(day)


def measured_day(day: date) -> DailyVisits:
    """Return the day's figures, locked until the transaction ends; of two that count at once, one waits."""
    rows = DailyVisits.objects.select_for_update()
    row, _made = rows.get_or_create(
        day=day, defaults={"visits": 0, "views": 0, "source": DailyVisits.Source.MEASURED}
    )
    return row
