"""Office days on which a commune publishes, and the hour of day it does."""

from datetime import date, timedelta
from random import Random

FIXED_HOLIDAYS = {(1, 1), (4, 30), (5, 1), (9, 1), (9, 2)}
SATURDAY = 5
MORNING = (7 * 60 + 30, 11 * 60 + 30)
AFTERNOON = (13 * 60 + 30, 17 * 60)


def publication_days(first_day: date, last_day: date) -> list[date]:
    """Return the office days from `first_day` to `last_day`, or every day where there is none."""
    if last_day < first_day:
        raise ValueError(f"last_day {last_day} is before first_day {first_day}")
    days = [first_day + timedelta(days=number) for number in range((last_day - first_day).days + 1)]
    office_days = [
        day for day in days if day.weekday() < SATURDAY and (day.month, day.day) not in FIXED_HOLIDAYS
    ]
    return office_days or days


def day_of(position: int, count: int, days: list[date], rng: Random) -> date:
    """Return the day of the article at `position` of `count`: spread evenly, never going back."""
    place = rng.random()
    if position == count - 1:
        return days[-1]
    return days[0] if position == 0 else days[int((position + place) * len(days) / count)]


def office_time(rng: Random, *, afternoon_only: bool) -> str:
    """Return an ISO time of Asia/Ho_Chi_Minh within office hours."""
    start, end = AFTERNOON if afternoon_only or rng.random() < 0.45 else MORNING
    hour, minute = divmod(start + int(rng.random() * (end - start)), 60)
    return f"{hour:02}:{minute:02}:00+07:00"
