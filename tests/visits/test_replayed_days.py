"""Two days with a known answer, once through beacons and once out of the server's log: exactly the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client

from tests.visits.conftest import Send, figures, moment, page_figures
from tests.visits.replay import FIGURES, PAGE_FIGURES, RESTART, Request, log_line, log_lines, story
from trangxa.visits import waiting as waiting_module
from trangxa.visits.models import DailyVisits
from trangxa.visits.waiting import WaitingRoom

Write = Callable[[str], None]


def named(pages: list[str]) -> dict[str, str]:
    return dict(zip("ab", pages, strict=True))


def expect_the_known_answer(pages: list[str]) -> None:
    names = named(pages)
    for day, numbers in FIGURES.items():
        assert figures(day) == numbers, day
        assert page_figures(day) == {names[page]: both for page, both in PAGE_FIGURES[day].items()}
    assert DailyVisits.objects.count() == len(FIGURES)


def replay(pages: list[str], send: Send, staff: Client, after_each: Callable[[Request], None]) -> None:
    for request in story():
        headers = {"Sec-Purpose": request.purpose} if request.purpose else {}
        send(
            named(pages).get(request.page, request.page),
            request.at,
            address=request.address,
            user_agent=request.user_agent,
            client=staff if request.is_staff else None,
            **headers,
        )
        after_each(request)


def test_beacons_give_the_known_answer_over_a_restart_and_midnight(
    pages: list[str],
    send: Send,
    write: Write,
    client: Client,
    member: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client.force_login(member)

    def stop_and_start(request: Request) -> None:
        if request.at < RESTART < "2026-03-10 08:40" and request.page == "b":
            write(RESTART)  # what a clean stop does
            monkeypatch.setattr(waiting_module, "waiting", WaitingRoom())  # what a new process knows

    replay(pages, send, client, stop_and_start)
    write("2026-03-11 00:00:30")
    expect_the_known_answer(pages)


@pytest.mark.parametrize("number", [1, 3, 7])
def test_beacons_give_the_known_answer_however_often_they_are_written(
    number: int, pages: list[str], send: Send, write: Write, client: Client, member: Any
) -> None:
    client.force_login(member)
    sent = 0

    def write_now_and_then(request: Request) -> None:
        nonlocal sent
        sent += 1
        if sent % number == 0:
            write(request.at)

    replay(pages, send, client, write_now_and_then)
    write("2026-03-11 00:02:00")
    expect_the_known_answer(pages)


def imported(folder: Path, *files: list[str]) -> None:
    names = []
    for number, lines in enumerate(files):
        name = folder / f"access.log.{number}"
        name.write_text("\n".join(lines) + "\n", encoding="utf-8")
        names.append(str(name))
    with time_machine.travel(moment("2026-03-12 08:00"), tick=False):
        call_command("import-visits", *names)


def test_the_log_gives_the_known_answer(pages: list[str], tmp_path: Path) -> None:
    imported(tmp_path, log_lines(named(pages)))
    expect_the_known_answer(pages)


def test_the_order_of_files_and_lines_does_not_matter(pages: list[str], tmp_path: Path) -> None:
    lines = log_lines(named(pages))
    half = len(lines) // 2
    imported(tmp_path, lines[half:], lines[:half][::-1], lines[half - 9 : half + 9])
    expect_the_known_answer(pages)


def test_without_the_purpose_field_only_what_was_fetched_ahead_is_counted_in_addition(
    pages: list[str], tmp_path: Path
) -> None:
    imported(tmp_path, log_lines(named(pages), with_purpose=False))
    visits, views = FIGURES["2026-03-10"]
    assert figures("2026-03-10") == (visits, views + 1)  # the page that was never opened


def test_the_same_readers_through_both_ways_are_counted_once(
    pages: list[str], send: Send, write: Write, client: Client, member: Any, tmp_path: Path
) -> None:
    client.force_login(member)
    replay(pages, send, client, lambda request: None)
    write("2026-03-11 00:00:30")
    lines = log_lines(named(pages))
    for request in story():
        if not request.purpose and not request.is_staff:
            lines.append(log_line(request, "POST /luot-xem/ HTTP/1.1", status=204))
    imported(tmp_path, lines)
    expect_the_known_answer(pages)


def test_readers_without_scripts_are_added_to_those_with(
    pages: list[str], send: Send, write: Write, tmp_path: Path
) -> None:
    with_script = Request("2026-03-10 08:00:00", "a", "203.0.113.7", "Firefox")
    without = Request("2026-03-10 08:05:00", "a", "203.0.113.8", "Lynx/2.9")
    send(pages[0], with_script.at, address=with_script.address, user_agent=with_script.user_agent)
    write("2026-03-10 08:00:15")
    lines = [
        log_line(with_script, f"GET {pages[0]} HTTP/1.1"),
        log_line(with_script, "POST /luot-xem/ HTTP/1.1", status=204),
        log_line(without, f"GET {pages[0]} HTTP/1.1"),
    ]
    imported(tmp_path, lines)
    assert figures("2026-03-10") == (2, 2)
    row = DailyVisits.objects.get(day="2026-03-10")
    assert (row.log_visits, row.log_views) == (1, 1)
    imported(tmp_path, lines)
    assert figures("2026-03-10") == (2, 2)
