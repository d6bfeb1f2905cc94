"""Bring what was seen into the figures of the day: all of it or nothing, exactly once, whoever writes beside us."""

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.db import transaction
from django.db.models import F

from trangxa.core import counted
from trangxa.visits import rules
from trangxa.visits.days import day_in_hand, day_of, forget_days_before, measured_day, open_day
from trangxa.visits.models import (
    ClosedMonth,
    CountingDay,
    DailyVisits,
    DayVisitor,
    DayVisitorPage,
    PageViews,
)
from trangxa.visits.models.today import mark_of
from trangxa.visits.rules import Counts, Memory, Seen


@dataclass(frozen=True, slots=True)
class Reading:
    """A page shown to a reader. Kept in memory only, until the reader has become a mark."""

    at: datetime
    address: str
    user_agent: str
    path: str


def write(readings: Collection[Reading], *, dropped: int = 0, now: datetime) -> None:
    """Count `readings`; `dropped` were lost to overload since the last time."""
    known = public_paths({reading.path for reading in readings})
    counted_ones = sorted(
        (reading for reading in readings if reading.path in known), key=lambda reading: reading.at
    )
    with transaction.atomic():
        for day, group in groupby(counted_ones, key=lambda reading: day_of(reading.at)):
            _write_day(day, list(group), now)
        CountingDay.objects.filter(pk=open_day(day_of(now)).pk).update(
            written_at=now, written=len(readings), dropped=F("dropped") + dropped
        )
    forget_days_before(day_in_hand(now))


def public_paths(paths: Iterable[str]) -> set[str]:
    """Return those addresses at which a reader finds a page of the portal."""
    return {path for path, page in counted.described(paths).items() if page.is_public}


def _write_day(day: date, readings: list[Reading], now: datetime) -> None:
    is_over = day < day_in_hand(now)
    if is_over and ClosedMonth.covers(day):
        return
    row = measured_day(day)
    is_remembered = not is_over or CountingDay.objects.filter(day=day).exists()
    # Readings of a day that is forgotten (a database that was away over midnight): counted, but not remembered.
    salt = open_day(day).salt if is_remembered else secrets.token_hex(32)
    seen = [
        Seen(reading.at, mark_of(reading.address, reading.user_agent, salt=salt), reading.path)
        for reading in readings
    ]
    counts, to_remember = rules.count(seen, remembered(day, seen) if is_remembered else Memory())
    add_to_day(row, counts)
    if is_remembered:
        remember(day, to_remember)


def add_to_day(row: DailyVisits, counts: Counts, *, from_log: bool = False) -> None:
    """Add to the figures of a day that the caller has locked."""
    row.visits += counts.visits
    row.views = (row.views or 0) + counts.all_views
    row.source = DailyVisits.Source.MEASURED
    if from_log:
        row.log_visits += counts.visits
        row.log_views += counts.all_views
    row.save()
    kept = PageViews.objects.filter(day=row.day, path__in=list(counts.views))
    before = {
        path: (views, visitors) for path, views, visitors in kept.values_list("path", "views", "visitors")
    }
    pages = []
    for path, more in counts.views.items():
        views, visitors = before.get(path, (0, 0))
        visitors += counts.visitors.get(path, 0)
        pages.append(PageViews(day=row.day, path=path, views=views + more, visitors=visitors))
    PageViews.objects.bulk_create(
        pages, update_conflicts=True, unique_fields=["day", "path"], update_fields=["views", "visitors"]
    )


def remembered(day: date, seen: list[Seen]) -> Memory:
    marks, paths = {one.visitor for one in seen}, {one.path for one in seen}
    visitors = DayVisitor.objects.filter(day=day, mark__in=marks)
    pages = DayVisitorPage.objects.filter(day=day, mark__in=marks, path__in=paths)
    return Memory(
        dict(visitors.values_list("mark", "last_seen_at")),
        {(mark, path): at for mark, path, at in pages.values_list("mark", "path", "last_seen_at")},
    )


def remember(day: date, memory: Memory) -> None:
    DayVisitor.objects.bulk_create(
        [DayVisitor(day=day, mark=mark, last_seen_at=at) for mark, at in memory.visitors.items()],
        update_conflicts=True,
        unique_fields=["day", "mark"],
        update_fields=["last_seen_at"],
    )
    DayVisitorPage.objects.bulk_create(
        [
            DayVisitorPage(day=day, mark=mark, path=path, last_seen_at=at)
            for (mark, path), at in memory.pages.items()
        ],
        update_conflicts=True,
        unique_fields=["day", "mark", "path"],
        update_fields=["last_seen_at"],
    )
