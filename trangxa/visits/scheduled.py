"""What is done for the counting by the clock."""

from django.urls import reverse
from django.utils import timezone

from trangxa.core.ready_made import changed
from trangxa.core.schedule import daily, every
from trangxa.visits.days import day_in_hand, day_of, forget_days_before, open_day
from trangxa.visits.months import close_month, months_to_close


@every(minutes=10)
def open_today() -> None:
    open_day(day_of(timezone.now()))


@daily(at="00:02")
def forget_past_days() -> None:
    forget_days_before(day_in_hand(timezone.now()))


@daily(at="02:40")
def close_months() -> None:
    for month in months_to_close(day_of(timezone.now())):
        close_month(month)


@every(minutes=5)
def show_the_latest_figures() -> None:
    """The page of figures is a file like the others; “now” on it is the last of these minutes."""
    changed(f"address:{reverse('visits:statistics')}")
