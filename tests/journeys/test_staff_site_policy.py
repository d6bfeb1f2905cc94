"""The staff site works under its own content policy: nothing inline runs, nothing of it is missed."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

PASSWORD = "DemoOnly-2023"
SLUG_TABLE = json.loads(
    (Path(__file__).parent.parent / "vitext" / "slug_table.json").read_text(encoding="utf-8")
)


@dataclass
class Desk:
    """A person at work in the staff site, and what the browser complained of meanwhile."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))
        self.page.on("console", lambda message: self._listen(message.type, message.text))
        self.page.on("response", self._look)

    def _listen(self, kind: str, text: str) -> None:
        if kind == "error" and not text.startswith("Failed to load resource"):  # which _look sees too
            self.complaints.append(f"{self.page.url}: {text}")

    def _look(self, response: Response) -> None:
        # The editor saves by itself while one types; until the required fields are filled the answer is 400.
        saved_too_early = response.status == 400 and response.request.method == "POST"
        if response.status >= 400 and not saved_too_early:
            self.complaints.append(f"{response.url} answered {response.status}")

    def sign_in(self, username: str) -> "Desk":
        self.page.goto("/quan-tri/")
        self.page.locator("input[name=username]").fill(username)
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.page.locator("form button[type=submit]").click()
        self.page.wait_for_url("**/quan-tri/")
        return self

    def insert_block(self, label: str) -> None:
        self.page.get_by_role("button", name="Chèn khối", exact=True).last.click()
        self.page.get_by_role("option", name=label, exact=True).click()


@pytest.fixture
def context(browser: Browser, demo_portal: str) -> Iterator[BrowserContext]:
    opened = browser.new_context(
        base_url=demo_portal, locale="en-US", viewport={"width": 1366, "height": 900}
    )
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def desk(context: BrowserContext) -> Desk:
    return Desk(context.new_page())


def picture() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (900, 600), "#0a6").save(drawn, "JPEG")
    return drawn.getvalue()


def picture_file(name: str) -> dict[str, object]:
    return {"name": name, "mimeType": "image/jpeg", "buffer": picture()}


def test_an_article_with_every_common_block_is_written_saved_and_submitted(desk: Desk) -> None:
    page = desk.sign_in("bien-tap-1").page
    page.get_by_role("link", name="Viết tin, bài").click()
    page.locator("[name=title]").fill("Bà con thôn Đông làm đường mới")
    page.locator("[name=summary]").fill("Sáng 19/5, bà con thôn Đông góp công làm đường.")
    page.locator("[name=category]").select_option(index=1)

    desk.insert_block("Đoạn văn")
    page.locator("[data-draftail-editor-wrapper] [contenteditable=true]").first.fill("Đường dài 200 m.")
    desk.insert_block("Tiêu đề mục")
    page.locator("[name$='-value-text']").fill("Góp công, góp của")
    desk.insert_block("Bảng")
    page.locator("[name$='-value-caption']").fill("Số hộ tham gia")
    page.locator(".handsontable td").first.dblclick()
    page.keyboard.type("Thôn Đông")
    page.keyboard.press("Enter")
    page.locator(".handsontable td").first.click(button="right")
    expect(page.locator(".htContextMenu:visible")).to_contain_text("Thêm dòng phía trên")
    page.keyboard.press("Escape")
    desk.insert_block("Ảnh")
    upload_in_chooser(page, page.locator("[data-contentpath=image] .chooser button").last)
    page.locator("[name$='-value-alt_text']").fill("Bà con đổ bê tông đường thôn.")

    page.get_by_role("button", name="Thêm tác giả").click()
    page.locator("[name='authors-0-name']").fill("Phạm Thị Làm Mẫu")
    page.locator("[name=event_date]").fill("19/05/2023")
    page.keyboard.press("Tab")
    page.locator("footer").get_by_role("button", name="Lưu bản nháp").click()
    expect(page.locator(".messages")).to_contain_text("Bà con thôn Đông làm đường mới")
    expect(page.locator("[name=event_date]")).to_have_value("19/05/2023")
    expect(page.locator("[name='authors-0-name']")).to_have_value("Phạm Thị Làm Mẫu")

    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("footer").get_by_role("button", name="Gửi duyệt").click()
    expect(page.locator(".messages")).to_contain_text("Bà con thôn Đông làm đường mới")
    assert desk.complaints == []


def upload_in_chooser(page: Page, opener: object) -> None:
    """Open a picture chooser, upload a picture in it and wait until it is chosen."""
    opener.click()  # type: ignore[attr-defined]
    modal = page.locator(".modal.in")
    modal.get_by_role("tab", name="Tải lên").click()
    modal.locator("input[type=file]").set_input_files(picture_file("lam-duong.jpg"))  # type: ignore[arg-type]
    modal.locator("[name$='-title']").fill("Làm đường thôn Đông")
    modal.locator("button[type=submit]:visible").click()
    expect(page.locator(".modal.in")).to_have_count(0)


def test_the_calendar_begins_on_monday_and_writes_dates_as_we_do(desk: Desk) -> None:
    page = desk.sign_in("thu-ky").page
    page.goto("/quan-tri/banner/new/")
    page.locator("[name=valid_from]").fill("19/05/2023")
    page.locator("[name=valid_until]").click()
    calendar = page.locator(".xdsoft_datetimepicker:visible")
    expect(calendar.locator(".xdsoft_calendar th").first).to_have_text("T2")
    calendar.locator("td.xdsoft_date:not(.xdsoft_other_month)").first.click()
    expect(page.locator("[name=valid_until]")).to_have_value(re.compile(r"^01/\d\d/\d{4}$"))
    assert desk.complaints == []


def test_the_dialog_of_a_publication_time_opens_and_takes_a_time(desk: Desk) -> None:
    page = desk.sign_in("thu-ky").page
    page.get_by_role("link", name="Viết tin, bài").click()
    page.get_by_role("button", name="Ẩn/hiện trạng thái").click()
    page.locator("[data-a11y-dialog-show='schedule-publishing-dialog']").click()
    page.locator("[name=go_live_at]").fill("19/05/2031 07:30")
    page.locator("#schedule-publishing-dialog").get_by_role("button", name="Lưu lịch").click()
    expect(page.locator("[name=go_live_at]")).to_have_value("19/05/2031 07:30")
    assert desk.complaints == []


def test_pictures_are_uploaded_one_and_several(desk: Desk) -> None:
    page = desk.sign_in("bien-tap-1").page
    page.goto("/quan-tri/images/multiple/add/")
    page.locator("#fileupload").set_input_files([picture_file("a.jpg"), picture_file("b.jpg")])  # type: ignore[arg-type]
    expect(page.locator("#upload-list li .right form")).to_have_count(2)
    assert desk.complaints == []


def test_the_technician_opens_the_form_of_a_person(desk: Desk) -> None:
    page = desk.sign_in("ky-thuat").page
    page.goto("/quan-tri/users/")
    page.locator("td.title a, td.name a").first.click()
    expect(page.locator("[name=last_name]")).to_be_visible()
    page.goto("/quan-tri/users/new/")
    expect(page.locator("[name=groups]")).to_have_count(6)
    assert desk.complaints == []


def test_rows_with_choosers_are_added_to_lists(desk: Desk) -> None:
    page = desk.sign_in("thu-ky").page
    page.goto("/quan-tri/editorialboard/new/")
    page.get_by_role("button", name="Thêm thành viên").click()
    page.locator("[name='members-0-name']").fill("Nguyễn Văn Mẫu")
    page.locator("[name='members-0-valid_from']").click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_be_visible()

    page.goto("/quan-tri/searchpicks/add/")
    before = page.locator("[name^='editors_picks-'][name$='-description'], [name$='-description']").count()
    page.locator("[id$='-ADD']").click()
    expect(page.locator("[name$='-description']")).to_have_count(before + 1)
    assert desk.complaints == []


def test_the_secretary_returns_a_submitted_draft_with_a_reason(desk: Desk, context: BrowserContext) -> None:
    page = desk.sign_in("bien-tap-2").page
    page.get_by_role("link", name="Viết tin, bài").click()
    page.locator("[name=title]").fill("Bản thảo cần trả lại")
    page.locator("[name=summary]").fill("Chưa ghi ngày.")
    page.locator("[name=category]").select_option(index=1)
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("footer").get_by_role("button", name="Gửi duyệt").click()
    expect(page.locator(".messages")).to_contain_text("Bản thảo cần trả lại")
    address = page.url

    context.clear_cookies()
    desk.sign_in("thu-ky")
    page.goto(address if "/edit/" in address else "/quan-tri/")
    if "/edit/" not in page.url:
        page.get_by_role("link", name="Bản thảo cần trả lại").first.click()
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("footer").get_by_role("button", name="Trả lại", exact=True).click()
    modal = page.locator(".modal.in")
    modal.locator("textarea").fill("Thiếu ngày diễn ra sự việc.")
    modal.locator("button[type=submit], input[type=submit]").click()
    expect(page.locator(".messages")).to_contain_text("Bản thảo cần trả lại")
    assert desk.complaints == []


def test_the_address_follows_the_title_as_the_server_would_make_it(desk: Desk) -> None:
    page = desk.sign_in("thu-ky").page
    page.get_by_role("link", name="Viết tin, bài").click()
    title, address = page.locator("[name=title]"), page.locator("[name=slug]")
    title.press_sequentially("Đăng ký khai sinh xã Hòa Phong ươ")
    title.press("Tab")
    expect(address).to_have_value("dang-ky-khai-sinh-xa-hoa-phong-uo")

    made = page.evaluate(
        "rows => rows.map(row => vietnameseSlug(row.text, row.max_length ?? 80))", SLUG_TABLE
    )
    assert made == [row["slug"] for row in SLUG_TABLE]
    assert desk.complaints == []


def test_an_address_typed_by_hand_loses_its_marks_and_nothing_else(desk: Desk) -> None:
    page = desk.sign_in("thu-ky").page
    page.get_by_role("link", name="Viết tin, bài").click()
    page.get_by_role("tab").nth(1).click()
    address = page.locator("[name=slug]")
    address.fill("Đường ở Hòa Phong")
    address.blur()
    expect(address).to_have_value("duong-o-hoa-phong")
    assert desk.complaints == []
