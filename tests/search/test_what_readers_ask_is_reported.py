"""The board sees what readers search for and do not find, and what it can do about it."""

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query as PromotedQuery
from wagtail.contrib.search_promotions.models import SearchPromotion

from tests.search.asking import Make
from trangxa.search.asked_report import asked_chart, asked_report
from trangxa.search.models import AskedQuery
from trangxa.search.words import Words

PAGE = "/quan-tri/ban-doc-tim-gi/"
Ask = Callable[..., AskedQuery]


@pytest.fixture
def asked(db: None) -> Ask:
    def make(text: str, times: int = 2, results: int = 0, tier: str = "", days_ago: int = 0) -> AskedQuery:
        return AskedQuery.objects.create(
            day=timezone.localdate() - timedelta(days=days_ago),
            text=text,
            words=" ".join(Words.of(text).fold),
            times=times,
            results=results,
            tier=tier,
        )

    return make


@pytest.fixture
def board(client: Client, secretary: Any) -> Client:
    client.force_login(secretary)
    return client


def lists(board: Client, **values: str) -> dict[str, list[str]]:
    response = board.get(PAGE, values)
    assert response.status_code == 200
    return {name: [row.asked.text for row in rows] for _title, name, rows in response.context["lists"]}


def test_three_lists_the_most_asked_first(board: Client, asked: Ask) -> None:
    asked("hộ khẩu", 5)
    asked("giấy phép xây", 3, 4, "typos")
    asked("tiêm chủng", 9, 12, "marks")
    assert lists(board) == {
        "vain": ["hộ khẩu"],
        "nearly": ["giấy phép xây"],
        "most": ["tiêm chủng", "hộ khẩu", "giấy phép xây"],
    }


def test_with_and_without_marks_are_one_under_the_usual_spelling(board: Client, asked: Ask) -> None:
    asked("ho khau", 2)
    asked("hộ khẩu", 3)
    assert lists(board)["vain"] == ["hộ khẩu"]
    assert asked_report(timezone.localdate(), 7).texts[0].times == 5


def test_what_is_found_by_now_is_asked_in_vain_no_more(board: Client, asked: Ask) -> None:
    asked("hộ khẩu", 5, 0, days_ago=3)
    asked("ho khau", 1, 2, "words")
    assert lists(board)["vain"] == []


def test_what_one_reader_asked_once_in_vain_is_counted_and_not_shown(board: Client, asked: Ask) -> None:
    asked("nguyễn văn mẫu nợ tiền", 1)
    asked("tiêm chủng", 1, 3, "marks")
    AskedQuery.objects.create(day=timezone.localdate(), text="", times=4)
    body = board.get(PAGE).content.decode()
    assert "nguyễn văn mẫu" not in body
    assert "có 5 lượt như thế" in body
    assert "nguyễn văn mẫu" not in read(board.get(f"{PAGE}tai/"))
    assert lists(board)["most"] == ["tiêm chủng"]


@pytest.mark.parametrize(("days", "shown"), [("7", 1), ("30", 2), ("90", 3)])
def test_the_period_can_be_chosen(board: Client, asked: Ask, days: str, shown: int) -> None:
    for text, days_ago in (("một", 6), ("hai", 29), ("ba", 89), ("bốn", 90)):
        asked(text, days_ago=days_ago)
    assert len(lists(board, ngay=days)["most"]) == shown


@pytest.mark.parametrize("days", ["", "8", "-7", "7.0", "x"])
def test_no_other_period(board: Client, days: str) -> None:
    assert board.get(PAGE, {"ngay": days}).status_code == 404


def test_each_text_leads_to_what_can_be_done(board: Client, asked: Ask, article: Make) -> None:
    asked("hộ khẩu & sổ")
    asked("khai sinh")
    SearchPromotion.objects.create(query=PromotedQuery.get("Khai Sinh"), page=article("Đăng ký khai sinh"))
    rows = {
        row.asked.text: row
        for _title, name, listed in board.get(PAGE).context["lists"]
        for row in listed
        if name == "vain"
    }
    new, known = rows["hộ khẩu & sổ"], rows["khai sinh"]
    assert board.get(new.search_url).context["query"] == "hộ khẩu & sổ"
    form = board.get(new.promote_url)
    assert form.context["form"]["query_string"].value() == "hộ khẩu & sổ"
    assert not new.is_promoted
    assert known.is_promoted
    assert board.get(known.promote_url).context["form"]["query_string"].value() == "khai sinh"


def read(response: Any) -> str:
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode("utf-8-sig")


def test_the_table_can_be_taken_along(board: Client, asked: Ask) -> None:
    asked("=cmd()|hộ khẩu", 5, days_ago=1)
    asked("tiêm chủng", 2, 3, "typos")
    response = board.get(f"{PAGE}tai/", {"ngay": "7"})
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(read(response))))
    day = timezone.localdate()
    yesterday = f"{day - timedelta(days=1):%d/%m/%Y}"
    assert rows[1] == ["'=cmd()|hộ khẩu", "5", "0", "Không có kết quả", yesterday, yesterday]
    assert rows[2][:4] == ["tiêm chủng", "2", "3", "Chỉ gần đúng"]


def test_many_texts_cost_no_more_queries(
    board: Client, asked: Ask, django_assert_max_num_queries: Any
) -> None:
    for number in range(60):
        asked(f"câu {number}")
    board.get(PAGE)
    with django_assert_max_num_queries(14):
        board.get(PAGE)


def test_what_was_typed_is_shown_as_text(board: Client, asked: Ask) -> None:
    asked("<script>alert(1)</script>")
    body = board.get(PAGE).content.decode()
    assert "<script>alert(1)" not in body
    assert "&lt;script&gt;alert(1)" in body


def test_others_do_not_find_the_page(client: Client, member: Any, leader: Any) -> None:
    for person in (member, leader):
        client.force_login(person)
        assert client.get(PAGE).status_code == 404
        assert client.get(f"{PAGE}tai/").status_code == 404
        assert "ban-doc-tim-gi" not in client.get("/quan-tri/").content.decode()


def test_the_page_stands_in_the_menu_of_reports_and_wagtails_own_does_not(board: Client) -> None:
    body = board.get("/quan-tri/").content.decode()
    assert "ban-doc-tim-gi" in body
    assert "search-terms" not in body


@pytest.mark.parametrize(("days", "bars"), [(7, 7), (30, 30), (90, 13)])
def test_the_chart_has_a_bar_a_day_or_a_week(asked: Ask, days: int, bars: int) -> None:
    asked("hộ khẩu", 4, days_ago=days - 1)
    asked("hộ khẩu", 3)
    chart = asked_chart(asked_report(timezone.localdate(), days))
    assert len(chart.bars) == bars
    assert (chart.bars[0].value, chart.bars[-1].value, chart.total) == ("4", "3", "7")


def test_an_empty_log_is_told(board: Client) -> None:
    assert board.get(PAGE).content.decode().count("Chưa có câu nào.") == 3
    assert asked_report(date(2026, 3, 1), 7).total == 0
