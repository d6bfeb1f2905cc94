"""Readers, the pages they read, and a counting that has forgotten what other tests left in memory."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from trangxa.news.models import ArticlePage
from trangxa.visits.models import DailyVisits, PageViews
from trangxa.visits.waiting import flush_now, waiting
from trangxa.vitext import VIETNAM

PHONE = "Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 20) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
DESK = "Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0"
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
HOME_ADDRESS = "203.0.113.7"


def moment(text: str) -> datetime:
    """Read "2026-03-10 08:00:05", time of Vietnam."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


Send = Callable[..., Any]


@pytest.fixture(autouse=True)
def _nothing_waits() -> Iterator[None]:
    waiting.take()
    yield
    waiting.take()


@pytest.fixture
def pages(make_draft: Callable[..., ArticlePage], member: Any) -> list[str]:
    """The addresses of two public articles."""
    found = []
    for title in ("Thôn Đông làm đường hoa", "Lịch tiêm phòng tháng này"):
        make_draft(member, title=title).get_latest_revision().publish(skip_permission_checks=True)
        found.append(f"/tin-tuc/{ArticlePage.objects.get(title=title).slug}/")
    return found


@pytest.fixture
def send() -> Send:
    """Send a beacon as a reader's browser does, at a moment if one is given."""

    def send_beacon(
        path: Any,
        at: str = "",
        *,
        address: str = HOME_ADDRESS,
        user_agent: str = PHONE,
        client: Client | None = None,
        **headers: str,
    ) -> Any:
        def post() -> Any:
            return (client or Client()).post(
                "/luot-xem/",
                data=path,
                content_type="text/plain;charset=UTF-8",
                REMOTE_ADDR=address,
                headers={"User-Agent": user_agent, "Sec-Fetch-Site": "same-origin", **headers},
            )

        if not at:
            return post()
        with time_machine.travel(moment(at), tick=False):
            return post()

    return send_beacon


@pytest.fixture
def write() -> Callable[[str], None]:
    """Write down what waits, as the clock shows `at`."""

    def write_at(at: str) -> None:
        with time_machine.travel(moment(at), tick=False):
            assert flush_now()

    return write_at


def figures(day: str) -> tuple[int, int | None] | None:
    """Return (visits, views) of a day, or None when it has no row."""
    return DailyVisits.objects.filter(day=day).values_list("visits", "views").first()


def page_figures(day: str) -> dict[str, tuple[int, int]]:
    """Return (views, visitors) of each page of a day."""
    rows = PageViews.objects.filter(day=day).values_list("path", "views", "visitors")
    return {path: (views, visitors) for path, views, visitors in rows}
