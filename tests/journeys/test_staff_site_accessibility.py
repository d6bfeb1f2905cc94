"""The staff site's own screens, and the doors to it, have no accessibility finding."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PASSWORD = "DemoOnly-2023"
SIZES = {"phone": (360, 740), "desktop": (1366, 900)}


@pytest.fixture(params=SIZES)
def screen(browser: Browser, demo_portal: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = SIZES[request.param]
    context = browser.new_context(base_url=demo_portal, viewport={"width": width, "height": height})
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def sign_in(page: Page, username: str) -> None:
    page.goto("/quan-tri/")
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/quan-tri/")


def findings(page: Page) -> list[str]:
    page.wait_for_load_state("load")
    violations = Axe().run(page).response["violations"]
    return [
        f"{page.url}: {each['id']}: {node['html'][:160]}" for each in violations for node in each["nodes"]
    ]


def test_the_doors_have_no_finding(screen: Page) -> None:
    found = []
    for address in ("/quan-tri/login/", "/quan-tri/password_reset/", "/quan-tri/password_reset/done/"):
        screen.goto(address)
        found += findings(screen)
    assert found == []


def test_acts_with_a_reason_have_no_finding(screen: Page) -> None:
    sign_in(screen, "truong-ban")
    screen.goto("/quan-tri/toa-soan/dang-khan/")
    found = findings(screen)
    screen.goto("/quan-tri/pages/usage/news/articlepage/")
    first = screen.locator("a[href*='/edit/']").first.get_attribute("href") or ""
    number = re.search(r"/pages/(\d+)/", first)
    assert number
    for act in ("go", "dang-khan"):
        screen.goto(f"/quan-tri/toa-soan/{act}/{number[1]}/")
        found += findings(screen)
        screen.locator("form[novalidate] button[type=submit]").click(force=True)  # with the reason left empty
        found += findings(screen)
    assert found == []


def test_the_screens_of_people_have_no_finding(screen: Page) -> None:
    sign_in(screen, "ky-thuat")
    found = []
    for address in ("/quan-tri/users/new/", "/quan-tri/"):
        screen.goto(address)
        found += findings(screen)
    assert found == []
