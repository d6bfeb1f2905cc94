"""Nothing is known of a reader after midnight, and nothing that names him ever."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.db import connection

from tests.visits.conftest import HOME_ADDRESS, PHONE, Send, figures, moment
from trangxa.core.models import HomePage
from trangxa.visits import waiting as waiting_module
from trangxa.visits.models import ClosedMonth, CountingDay, DailyVisits, DayVisitor, DayVisitorPage
from trangxa.visits.scheduled import forget_past_days, open_today
from trangxa.visits.waiting import flush_now, waiting

Write = Callable[[str], None]
PERSONAL = (CountingDay, DayVisitor, DayVisitorPage)


def job(work: Callable[[], None], at: str) -> None:
    with time_machine.travel(moment(at), tick=False):
        work()


def everything_in_the_database() -> str:
    with connection.cursor() as cursor:
        # An index of words without texts cannot be read; it has no words but those of public pages.
        tables = set(connection.introspection.table_names(cursor)) - {"search_words"}
        found = []
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found.append(repr(cursor.fetchall()))
    return "\n".join(found)


def test_neither_address_nor_browser_is_ever_written(pages: list[str], send: Send, write: Write) -> None:
    send(pages[0], "2026-03-10 08:00")
    write("2026-03-10 08:00:15")
    assert DayVisitor.objects.count() == 1
    stored = everything_in_the_database()
    assert pages[0] in stored
    assert HOME_ADDRESS not in stored
    assert PHONE not in stored
    assert "CUBOT" not in stored


def test_after_midnight_the_visitors_are_gone_and_the_figures_stay(
    pages: list[str], send: Send, write: Write
) -> None:
    send(pages[0], "2026-03-10 23:00")
    write("2026-03-10 23:00:15")
    job(forget_past_days, "2026-03-11 00:02")
    assert [model.objects.count() for model in PERSONAL] == [0, 0, 0]
    assert figures("2026-03-10") == (1, 1)


def test_the_first_writing_of_a_new_day_forgets_too(pages: list[str], send: Send, write: Write) -> None:
    send(pages[0], "2026-03-10 23:00")
    write("2026-03-10 23:00:15")
    send(pages[0], "2026-03-11 06:00")
    write("2026-03-11 06:00:15")
    for model in PERSONAL:
        assert {row.day for row in model.objects.all()} == {date(2026, 3, 11)}


def test_a_reader_has_another_mark_each_day(pages: list[str], send: Send, write: Write) -> None:
    marks = set()
    for day in ("2026-03-10", "2026-03-11"):
        send(pages[0], f"{day} 08:00")
        write(f"{day} 08:00:15")
        marks |= set(DayVisitor.objects.values_list("mark", flat=True))
    assert len(marks) == 2


def test_every_table_of_the_counting_is_known_here() -> None:
    kept = {"DailyVisits", "ClosedMonth", "PageViews", "MonthlyPageViews"}
    names = {model.__name__ for model in apps.get_app_config("visits").get_models()}
    assert names == kept | {model.__name__ for model in PERSONAL}


def test_a_day_without_readers_is_measured_as_zero(portal: HomePage, send: Send, write: Write) -> None:
    send("/", "2026-03-10 08:00")
    write("2026-03-10 08:00:15")
    for at in ("2026-03-11 00:00", "2026-03-11 09:00"):
        job(open_today, at)
    job(forget_past_days, "2026-03-12 00:02")
    assert figures("2026-03-11") == (0, 0)


def test_a_day_on_which_the_portal_was_off_is_no_measured_day(
    portal: HomePage, send: Send, write: Write
) -> None:
    send("/", "2026-03-10 08:00")
    write("2026-03-10 08:00:15")
    job(open_today, "2026-03-13 07:00")
    job(forget_past_days, "2026-03-13 07:00")
    assert figures("2026-03-11") is None
    assert figures("2026-03-12") is None


def test_before_the_first_reader_nothing_is_measured(portal: HomePage) -> None:
    job(open_today, "2026-03-10 08:00")
    job(forget_past_days, "2026-03-11 00:02")
    assert not DailyVisits.objects.exists()


def test_a_database_that_is_away_loses_nothing(
    portal: HomePage, send: Send, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: Any, **kwargs: Any) -> None:
        raise OSError("no database")

    send("/", "2026-03-10 08:00")
    with monkeypatch.context() as patch:
        patch.setattr(waiting_module, "write", away)
        assert flush_now() is False
    assert len(waiting) == 1
    write("2026-03-10 08:30")
    assert figures("2026-03-10") == (1, 1)


def test_what_comes_after_its_day_is_forgotten_is_counted_and_not_remembered(
    portal: HomePage, send: Send, write: Write
) -> None:
    send("/", "2026-03-10 23:50")
    job(forget_past_days, "2026-03-11 00:02")
    write("2026-03-11 00:30")
    assert figures("2026-03-10") == (1, 1)
    assert not DayVisitor.objects.exists()


def test_what_comes_after_its_month_is_closed_is_left_out(portal: HomePage, send: Send, write: Write) -> None:
    ClosedMonth.objects.create(month=date(2026, 3, 1))
    send("/", "2026-03-10 23:50")
    write("2026-04-06 08:00")
    assert figures("2026-03-10") is None


def test_figures_brought_from_elsewhere_today_are_counted_on(
    portal: HomePage, send: Send, write: Write
) -> None:
    DailyVisits.objects.create(day=date(2026, 3, 10), visits=40)
    send("/", "2026-03-10 14:00")
    write("2026-03-10 14:00:15")
    assert figures("2026-03-10") == (41, 1)
