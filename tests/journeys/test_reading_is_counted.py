"""A reader's browser sends the beacon: once a showing, not on error pages, not for staff, not before it is looked at."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from trangxa.core.models import HomePage
from trangxa.core.preparing import prepare
from trangxa.visits.models import DailyVisits, PageViews
from trangxa.visits.waiting import flush_now, waiting

FIREFOX_OF_A_READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def home(transactional_db: None) -> HomePage:
    prepare()
    return HomePage.objects.get()


@pytest.fixture
def reader(browser: Browser, live_server: object, home: HomePage) -> Iterator[Page]:
    waiting.take()
    context = browser.new_context(
        base_url=str(live_server),
        viewport=ViewportSize(width=360, height=740),
        user_agent=FIREFOX_OF_A_READER,
    )
    yield context.new_page()
    context.close()
    waiting.take()


def beacons(page: Page) -> list[str]:
    """Return a list that fills with what the page sends."""
    sent: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith("/luot-xem/"):
            sent.append(request.post_data or "")

    page.context.on("request", note)
    return sent


def settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)


def test_each_showing_of_a_page_is_told_once_and_counted_by_the_rules(reader: Page) -> None:
    sent = beacons(reader)
    for path in ("/", "/so-do-trang/?utm_source=zalo"):
        reader.goto(path)
        settle(reader)
    reader.go_back()
    settle(reader)
    assert sent == ["/", "/so-do-trang/", "/"]
    assert flush_now()
    assert DailyVisits.objects.values_list("visits", "views").get() == (1, 2)
    assert set(PageViews.objects.values_list("path", "views")) == {("/", 1), ("/so-do-trang/", 1)}


def test_a_page_that_is_not_there_sends_nothing(reader: Page) -> None:
    sent = beacons(reader)
    reader.goto("/khong-co/")
    settle(reader)
    assert sent == []


def test_counting_leaves_nothing_on_the_readers_device(reader: Page) -> None:
    reader.goto("/")
    settle(reader)
    context: BrowserContext = reader.context
    assert context.cookies() == []
    assert reader.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_page_that_is_not_looked_at_waits(reader: Page) -> None:
    reader.add_init_script("Object.defineProperty(document, 'hidden', {get: () => window.away !== false})")
    sent = beacons(reader)
    reader.goto("/")
    settle(reader)
    assert sent == []
    reader.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))")
    settle(reader)
    assert sent == ["/"]


def test_the_statistics_page_is_usable_on_a_phone(reader: Page) -> None:
    reader.goto("/thong-ke/")
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360
    from axe_playwright_python.sync_playwright import Axe

    for path in ("/thong-ke/", "/thong-ke/cach-dem/"):
        reader.goto(path)
        found: Any = Axe().run(reader)
        assert found.response["violations"] == [], path
