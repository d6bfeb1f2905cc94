"""The public page, its method and its files."""

import csv
import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.visits.conftest import DESK, Send, moment
from trangxa.core import diagnosis
from trangxa.core.models import HomePage, PortalPage
from trangxa.core.spreadsheets import harmless
from trangxa.visits.models import CountingDay, DailyVisits, MonthlyPageViews
from trangxa.visits.scheduled import close_months

NOW = "2026-03-12 10:00"  # a Thursday


def at(when: str = NOW) -> Any:
    return time_machine.travel(moment(when), tick=False)


def shown(client: Client, path: str = "/thong-ke/", when: str = NOW) -> str:
    cache.clear()
    with at(when):
        answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode()


def figures_on(page: str) -> dict[str, str]:
    rows = page.partition('<dl class="figures">')[2].partition("</dl>")[0].split("<div>")[1:]
    cells = [row.replace("<dt>", "").partition("</dt><dd>") for row in rows]
    return {label: value.partition("<")[0] for label, _middle, value in cells}


@pytest.fixture
def figures(portal: HomePage) -> None:
    measured = {"source": DailyVisits.Source.MEASURED}
    DailyVisits.objects.create(day=date(2025, 12, 31), visits=1000)
    for day, visits in ((1, 10), (8, 20), (9, 30), (11, 40)):
        DailyVisits.objects.create(day=date(2026, 3, day), visits=visits, views=visits * 2, **measured)


def test_figures_of_today_yesterday_week_month_and_all(
    figures: None, client: Client, send: Send, write: Callable[[str], None]
) -> None:
    send("/", "2026-03-12 09:58")
    send("/", "2026-03-12 09:30", user_agent=DESK)
    write("2026-03-12 09:58:15")
    page = shown(client)
    assert figures_on(page) == {
        "người đang xem, trong 5 phút qua": "1",
        "lượt hôm nay": "2",
        "lượt hôm qua": "40",
        "lượt trong tuần này": "72",
        "lượt trong tháng này": "102",
        "tổng số lượt": "1.102",
    }
    assert "Trang tự đếm từ ngày 01/03/2026." in page


def test_a_portal_that_nobody_has_read_yet_has_a_page_too(portal: HomePage, client: Client) -> None:
    page = shown(client)
    assert set(figures_on(page).values()) == {"0"}
    assert "Tháng này chưa có trang nào được đọc." in page
    assert "Chưa có lượt truy cập nào." in page


def test_charts_stand_beside_tables(figures: None, client: Client) -> None:
    page = shown(client)
    assert page.count("<svg viewBox=") >= 2
    assert page.count("Xem số liệu dạng bảng") == 2
    assert "Tháng 3/2026 (đến ngày 12)" in page
    assert '<th scope="row">12/03/2026 (chưa hết ngày)</th>' in page


def test_what_is_read_most_and_by_whom(
    pages: list[str], client: Client, send: Send, write: Callable[[str], None]
) -> None:
    for path, user_agent in ((pages[1], ""), (pages[1], DESK), (pages[0], "")):
        send(path, "2026-03-12 09:00", **({"user_agent": user_agent} if user_agent else {}))
    write("2026-03-12 09:00:15")
    page = shown(client)
    table = page.partition("Trang được đọc nhiều nhất</caption>")[2]
    assert table.index("Lịch tiêm phòng") < table.index("Thôn Đông làm đường hoa")
    assert "<span>Tin tức sự kiện</span> <strong>3 lượt xem</strong>" in page


def test_a_page_that_was_taken_down_is_named_nowhere(
    pages: list[str], client: Client, send: Send, write: Callable[[str], None]
) -> None:
    send(pages[0], "2026-03-12 09:00")
    write("2026-03-12 09:00:15")
    PortalPage.objects.filter(slug=pages[0].split("/")[2]).update(live=False)
    assert "Thôn Đông" not in shown(client)
    assert "Thôn Đông" not in shown(client, "/thong-ke/trang.csv")
    with at("2026-04-04 02:40"):
        close_months()
    assert MonthlyPageViews.objects.get().title == "Thôn Đông làm đường hoa"
    file = shown(client, "/thong-ke/trang.csv", "2026-04-04 10:00")
    assert "Thôn Đông" not in file
    assert "(trang đã gỡ)" in file


def test_days_as_a_file(figures: None, client: Client) -> None:
    text = shown(client, "/thong-ke/luot-truy-cap.csv")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert rows[0] == ["Ngày", "Lượt truy cập", "Lượt xem trang", "Nguồn"]
    assert rows[1] == ["31/12/2025", "1000", "", "nhập từ hệ thống khác"]
    assert rows[-1] == ["11/03/2026", "40", "80", "đo trên trang"]


def test_pages_of_a_year_as_a_file(
    pages: list[str], client: Client, send: Send, write: Callable[[str], None]
) -> None:
    send(pages[0], "2026-03-12 09:00")
    write("2026-03-12 09:00:15")
    row = ["03/2026", pages[0], "Thôn Đông làm đường hoa", "Tin tức sự kiện", "", "1"]
    assert list(csv.reader(io.StringIO(shown(client, "/thong-ke/trang.csv?nam=2026"))))[1:] == [row]
    with at("2026-04-04 02:40"):
        close_months()
    file = shown(client, "/thong-ke/trang.csv?nam=2026", "2026-04-04 10:00")
    assert list(csv.reader(io.StringIO(file)))[1:] == [row]
    assert 'href="/thong-ke/trang.csv?nam=2026"' in shown(client)


@pytest.mark.parametrize("year", ["1999", "2999", "x", "20260", "²⁰²⁶", "-026"])
def test_another_year_is_not_found(year: str, portal: HomePage, client: Client) -> None:
    assert client.get("/thong-ke/trang.csv", {"nam": year}).status_code == 404


@pytest.mark.parametrize("cell", ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1"])
def test_a_title_is_no_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless(f"Tin {cell}") == f"Tin {cell}"
    assert harmless(5) == 5


def test_the_method_is_written_down_for_readers(portal: HomePage, client: Client) -> None:
    page = shown(client, "/thong-ke/cach-dem/")
    for word in ("30 phút", "cookie", "nửa đêm", "Ngày 4 hằng tháng", "máy và trình duyệt giống hệt nhau"):
        assert word in page


def test_every_page_leads_to_the_statistics(portal: HomePage, client: Client) -> None:
    assert '<a href="/thong-ke/">Thống kê truy cập</a>' in client.get("/").content.decode()
    assert "/thong-ke/cach-dem/" in client.get("/so-do-trang/").content.decode()
    assert "/thong-ke/" in client.get("/sitemap.xml").content.decode()


def test_the_page_keeps_to_its_budget(
    figures: None, client: Client, django_assert_max_num_queries: Any
) -> None:
    with at():
        client.get("/")
        with django_assert_max_num_queries(20):
            client.get("/thong-ke/")
        with django_assert_max_num_queries(5):
            client.get("/thong-ke/")


# --- The doctor ---------------------------------------------------------------------------------------------------


def told(when: str) -> list[diagnosis.Finding]:
    with at(when):
        return [finding for finding in diagnosis.diagnose() if finding.check == "visits"]


def test_the_doctor_says_how_the_counting_goes(
    portal: HomePage, send: Send, write: Callable[[str], None]
) -> None:
    assert told(NOW)[0].what == "Hôm nay chưa ghi lượt truy cập nào."
    send("/", "2026-03-12 09:00")
    write("2026-03-12 09:00:15")
    [finding] = told(NOW)
    assert finding.level == diagnosis.Level.GOOD
    assert "lần cuối lúc 09:00:15, 1 tín hiệu; còn 0 chờ ghi; hôm nay bỏ 0 vì quá tải" in finding.what
    CountingDay.objects.update(dropped=7)
    assert told(NOW)[0].level == diagnosis.Level.WARNING


def test_the_doctor_finds_visitors_who_were_not_forgotten(
    portal: HomePage, send: Send, write: Callable[[str], None]
) -> None:
    send("/", "2026-03-12 09:00")
    write("2026-03-12 09:00:15")
    assert diagnosis.Level.FAULT in {finding.level for finding in told("2026-03-13 09:00")}
