"""A real browser for the journeys: Debian's own Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

# Playwright's own loop runs in the test's thread; Django would refuse the database there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE = ViewportSize(width=360, height=740)
DESKTOP = ViewportSize(width=1366, height=900)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium)")
    with sync_playwright() as playwright:
        # Chromium's sandbox needs rights that containers do not give; only our own pages are opened.
        opened = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield opened
        opened.close()


def _context(browser: Browser, size: ViewportSize, address: str) -> BrowserContext:
    context = browser.new_context(
        base_url=address, viewport=size, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    context.set_default_timeout(10_000)
    return context


@pytest.fixture
def page(browser: Browser, live_server: object) -> Iterator[Page]:
    """A desktop page; addresses are relative to the portal under test."""
    context = _context(browser, DESKTOP, str(live_server))
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser, live_server: object) -> Iterator[Page]:
    """A page on a cheap phone, 360 px wide."""
    context = _context(browser, PHONE, str(live_server))
    yield context.new_page()
    context.close()
