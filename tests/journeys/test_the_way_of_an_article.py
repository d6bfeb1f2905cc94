"""From a member's draft to good news on the home page, through the staff site, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PASSWORD = "DemoOnly-2023"
TITLE = "Thôn 4 khánh thành sân bóng chuyền cho thanh niên"


@pytest.fixture
def contexts(browser: Browser, demo_portal: str) -> Iterator[list[BrowserContext]]:
    opened: list[BrowserContext] = []
    yield opened
    for context in opened:
        context.close()


def signed_in(browser: Browser, portal: str, contexts: list[BrowserContext], username: str) -> Page:
    context = browser.new_context(base_url=portal, locale="en-US", viewport={"width": 1366, "height": 900})
    context.set_default_timeout(20_000)
    contexts.append(context)
    page = context.new_page()
    page.goto("/quan-tri/")
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/quan-tri/")
    return page


def choose_action(page: Page, label: str) -> None:
    """Press an entry of the page's action menu, opening the menu where the entry is not on top."""
    entry = page.locator("footer button", has_text=label).first
    if not entry.is_visible():
        page.locator("footer [data-w-dropdown-target=toggle]").click()
    entry.click()


def test_a_members_draft_becomes_public_news_after_two_other_people(
    browser: Browser, demo_portal: str, contexts: list[BrowserContext]
) -> None:
    member = signed_in(browser, demo_portal, contexts, "bien-tap-1")
    member.get_by_role("link", name="Viết tin, bài").click()
    member.locator("textarea[name=title], input[name=title]").fill(TITLE)
    member.locator("textarea[name=summary]").fill("Sân mới rộng 200 m2 do bà con góp công, góp của.")
    member.locator("select[name=category]").select_option(index=1)
    choose_action(member, "Gửi duyệt")
    expect(member.locator(".messages")).to_contain_text(TITLE)
    edit_path = member.url

    secretary = signed_in(browser, demo_portal, contexts, "thu-ky")
    expect(secretary.locator("main")).to_contain_text(TITLE)
    secretary.get_by_role("link", name=TITLE).first.click()
    choose_action(secretary, "Biên tập xong, chuyển duyệt")
    expect(secretary.locator(".messages")).to_contain_text(TITLE)
    assert edit_path

    head = signed_in(browser, demo_portal, contexts, "truong-ban")
    head.get_by_role("link", name=TITLE).first.click()
    choose_action(head, "Duyệt và xuất bản")
    expect(head.locator(".messages")).to_contain_text(TITLE)

    reader = browser.new_context(base_url=demo_portal)
    contexts.append(reader)
    page = reader.new_page()
    page.goto("/")
    expect(page.locator("main")).to_contain_text(TITLE)
