"""A real browser for the journeys: Debian's own Chromium, driven by Playwright."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

# Playwright's own loop runs in the test's thread; Django would refuse the database there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
ROOT = Path(__file__).resolve().parent.parent.parent
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


@pytest.fixture(scope="session")
def demo_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo commune served as `make run` serves it, by real processes; gives its address."""
    folder = tmp_path_factory.mktemp("demo")
    port = _free_port()
    environment = {**os.environ, "TRANGXA_ENV": "development", "TRANGXA_DATA": str(folder), "PORT": str(port)}
    for name in (
        "DATABASE_URL",
        "DJANGO_SETTINGS_MODULE",
        "PORTAL_ADDRESS",
        "PORTAL_HOSTS",
        "PORTAL_SECRET_KEY",
    ):
        environment.pop(name, None)
    trangxa = [sys.executable, "-m", "trangxa"]
    subprocess.run(
        [*trangxa, "upgrade", "--demo"], env=environment, check=True, cwd=ROOT, stdout=subprocess.DEVNULL
    )
    process = subprocess.Popen(
        [*trangxa, "serve", "--no-upgrade"], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_it_answers(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _attempt in range(150):
        if process.poll() is not None:
            raise RuntimeError(f"serve ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/suc-khoe/", timeout=5):
                return
        except OSError:
            time.sleep(0.4)
    raise RuntimeError("serve did not answer")


@pytest.fixture
def demo_page(browser: Browser, demo_portal: str) -> Iterator[Page]:
    context = _context(browser, DESKTOP, demo_portal)
    yield context.new_page()
    context.close()
