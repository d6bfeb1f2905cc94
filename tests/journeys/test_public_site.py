"""The public site as readers meet it: on a phone and on a desk, with and without scripts, light enough for 3G."""

import gzip
import re
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ViewportSize

SIZES = {"phone": ViewportSize(width=360, height=740), "desktop": ViewportSize(width=1366, height=768)}
HOME_BUDGET_BYTES = 14 * 1024
ARTICLE_BUDGET_BYTES = 12 * 1024
HOME_WHOLE_BUDGET_BYTES = 150 * 1024
PAGES = [
    "/",
    "/tin-tuc/",
    "/thong-bao/",
    "/van-ban/",
    "/gioi-thieu/",
    "/gioi-thieu/ban-bien-tap/",
    "/gioi-thieu/quy-che/",
    "/lien-he/",
    "/so-do-trang/",
    "/tim-kiem/",
    "/tim-kiem/?q=ve+sinh",
    "/hien-thi/",
    "/mau-giao-dien/",
    "/tiep-can-thong-tin/",
    "/english/",
    "/khong-co-trang-nay/",
]


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return bytes(answer.read())


def first_link(portal: str, listing: str, prefix: str) -> str:
    found = re.findall(rf'href="({prefix}[^"/?#]+/)"', fetch(portal + listing).decode())
    assert found, f"{listing} links to no page under {prefix}"
    return str(found[0])


@pytest.fixture(scope="module")
def every_kind_of_page(demo_portal: str) -> list[str]:
    return [
        *PAGES,
        first_link(demo_portal, "/tin-tuc/", "/tin-tuc/"),
        first_link(demo_portal, "/thong-bao/", "/thong-bao/"),
        first_link(demo_portal, "/van-ban/", "/van-ban/"),
        first_link(demo_portal, "/tin-tuc/", "/chuyen-muc/"),
    ]


@pytest.fixture(params=sorted(SIZES))
def reader(request: pytest.FixtureRequest, browser: Browser, demo_portal: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=demo_portal, viewport=SIZES[request.param], locale="vi-VN")
    yield context
    context.close()


def test_every_kind_of_page_is_accessible_and_keeps_to_the_policy(
    reader: BrowserContext, demo_portal: str, every_kind_of_page: list[str]
) -> None:
    faults: list[str] = []
    page = reader.new_page()
    page.on("pageerror", lambda error: faults.append(f"{page.url}: script error {error}"))
    page.on(
        "request",
        lambda sent: None if sent.url.startswith(demo_portal) else faults.append(f"off-site {sent.url}"),
    )

    def note(message: Any) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            faults.append(f"{page.url}: {message.text[:120]}")

    page.on("console", note)
    for path in every_kind_of_page:
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"):
            faults.append(f"{path}: scrolls sideways")
        for violation in Axe().run(page).response["violations"]:
            faults.append(f"{path}: {violation['id']} {violation['nodes'][0]['html'][:100]}")
    assert faults == []


def test_a_reader_without_scripts_finds_an_article_and_a_document(browser: Browser, demo_portal: str) -> None:
    context = browser.new_context(base_url=demo_portal, viewport=SIZES["phone"], java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name="Menu").click()
    page.get_by_role("navigation", name="Menu chính").get_by_role("link", name="Tin tức").click()
    title = page.locator("article h2").first.inner_text()
    page.locator("article h2 a").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == title
    page.goto("/")
    page.get_by_role("searchbox").first.fill("26 qd ubnd")
    page.get_by_role("searchbox").first.press("Enter")
    assert "26/QĐ-UBND" in page.locator("main").inner_text()
    context.close()


def test_display_settings_work_without_scripts_and_stay(browser: Browser, demo_portal: str) -> None:
    context = browser.new_context(base_url=demo_portal, java_script_enabled=False)
    page = context.new_page()
    page.goto("/hien-thi/")
    page.get_by_label("Rất to").check()
    page.locator("main form").get_by_role("button").first.click()
    page.goto("/tin-tuc/")
    assert page.locator("html").get_attribute("data-text") == "larger"
    context.close()


def weight_before_first_render(portal: str, path: str) -> int:
    """HTML and the one style sheet that it waits for, as gzip sends them."""
    html = fetch(portal + path)
    head = html.decode().split("</head>")[0]
    sheets = [
        link
        for link in re.findall(r"<link[^>]+>", head)
        if 'rel="stylesheet"' in link and "media=" not in link
    ]
    assert len(sheets) == 1
    scripts = re.findall(r"<script[^>]*src=[^>]*>", html.decode())
    assert all(" defer" in script or 'type="module"' in script for script in scripts), (
        "a script blocks rendering"
    )
    href = re.search(r'href="([^"]+)"', sheets[0])
    assert href is not None
    return len(gzip.compress(html, 6)) + len(gzip.compress(fetch(urljoin(portal + path, href[1])), 9))


def test_the_home_page_is_light(demo_portal: str) -> None:
    assert weight_before_first_render(demo_portal, "/") <= HOME_BUDGET_BYTES


def test_an_article_is_light(demo_portal: str) -> None:
    path = first_link(demo_portal, "/tin-tuc/", "/tin-tuc/")
    assert weight_before_first_render(demo_portal, path) <= ARTICLE_BUDGET_BYTES


def test_the_whole_home_page_is_light_on_a_phone(browser: Browser, demo_portal: str) -> None:
    context = browser.new_context(base_url=demo_portal, viewport=SIZES["phone"])
    page = context.new_page()
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(int(response.headers.get("content-length") or 0)))
    page.goto("/", wait_until="networkidle")
    context.close()
    assert 0 < sum(sizes) <= HOME_WHOLE_BUDGET_BYTES


def test_titles_are_suggested_while_typing_and_chosen_by_key(browser: Browser, demo_portal: str) -> None:
    page = browser.new_page(viewport=SIZES["phone"])
    try:
        page.goto(demo_portal + "/tim-kiem/")
        field = page.get_by_role("combobox", name="Từ cần tìm").last
        field.press_sequentially("ban bien", delay=20)
        options = page.get_by_role("option")
        options.first.wait_for()
        assert field.get_attribute("aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        assert options.first.get_attribute("aria-selected") == "true"
        page.keyboard.press("Escape")
        assert field.get_attribute("aria-expanded") == "false"
        field.press_sequentially(" t", delay=20)
        options.first.wait_for()
        page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url != demo_portal + "/tim-kiem/"
        assert "Biên tập" in page.locator("h1").inner_text()
    finally:
        page.close()
