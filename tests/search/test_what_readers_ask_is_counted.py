"""What readers search for is counted: words and sums, nothing of who."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client

from tests.search.asking import Make
from trangxa.search import asked
from trangxa.search.asked import flush_now, searched
from trangxa.search.models import AskedQuery
from trangxa.search.rules import may_be_shown, text_to_keep
from trangxa.search.scheduled import forget_old_queries

PHONE = "Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 20) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


@pytest.fixture(autouse=True)
def _nothing_waits() -> Iterator[None]:
    asked.forget_all()
    yield
    asked.forget_all()


def ask(client: Client, typed: str, *, address: str = "203.0.113.7", **more: Any) -> Any:
    headers = {"HTTP_USER_AGENT": PHONE, "HTTP_X_FORWARDED_FOR": address, **more.pop("headers", {})}
    return client.get("/tim-kiem/", {"q": typed, **more}, **headers)


def counted() -> dict[str, tuple[int, int]]:
    """Return times and results of each text."""
    flush_now()
    return {row.text: (row.times, row.results) for row in AskedQuery.objects.all()}


def test_a_search_is_counted_with_its_results(client: Client, article: Make) -> None:
    article("Lịch tiêm chủng tháng này")
    ask(client, "  Tiêm   CHỦNG ")
    ask(client, "hộ khẩu")
    assert counted() == {"tiêm chủng": (1, 1), "hộ khẩu": (1, 0)}


def test_nothing_is_kept_but_day_words_and_sums(client: Client, portal: Any) -> None:
    with time_machine.travel("2026-03-10T23:30:00+07:00", tick=False):
        ask(client, "hộ khẩu")
        flush_now()
    row: dict[str, Any] = dict(AskedQuery.objects.values().get())
    assert row.pop("id")
    assert row == {
        "day": date(2026, 3, 10),
        "text": "hộ khẩu",
        "words": "ho khau",
        "times": 1,
        "results": 0,
        "tier": "",
    }


def test_another_reader_counts_and_the_same_one_does_not(client: Client, portal: Any) -> None:
    for address in ("203.0.113.7", "203.0.113.7", "203.0.113.8"):
        ask(client, "hộ khẩu", address=address)
    assert counted() == {"hộ khẩu": (2, 0)}


def test_sums_grow_over_several_writings(client: Client, portal: Any) -> None:
    ask(client, "hộ khẩu")
    flush_now()
    ask(client, "hộ khẩu", address="203.0.113.8")
    assert counted() == {"hộ khẩu": (2, 0)}


@pytest.mark.parametrize(
    "more",
    [
        {"headers": {"HTTP_USER_AGENT": GOOGLEBOT}},
        {"headers": {"HTTP_USER_AGENT": ""}},
        {"headers": {"HTTP_SEC_PURPOSE": "prefetch"}},
        {"loai": "van-ban"},
        {"trang": "2"},
    ],
)
def test_robots_and_further_looks_are_left_out(client: Client, article: Make, more: Any) -> None:
    for number in range(21):
        article(f"Hộ khẩu {number}")
    ask(client, "hộ khẩu", **more)
    assert counted() == {}


def test_staff_are_left_out(client: Client, secretary: Any) -> None:
    client.force_login(secretary)
    ask(client, "hộ khẩu")
    assert counted() == {}


def test_a_query_without_a_word_is_left_out(client: Client, portal: Any) -> None:
    ask(client, "")
    ask(client, "?!")
    assert counted() == {}


@pytest.mark.parametrize(
    "typed",
    [
        "an.nguyen@example.com",
        "thư của an @ example",
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "+84 (912) 345-678",
        "căn cước 001088123456",
        "cmnd 123456789",
        "a" * 81,
        "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai",
        "hộ\x00khẩu",
    ],
)
def test_what_looks_personal_is_counted_without_its_text(db: None, typed: str) -> None:
    searched(typed, 3, "words")
    assert counted() == {"": (1, 0)}


@pytest.mark.parametrize(
    "typed", ["26/qđ-ubnd", "123/2020/nđ-cp", "báo cáo 2020-2025", "số 45 năm 2026", "12/05/2026"]
)
def test_numbers_of_documents_and_years_are_kept(typed: str) -> None:
    assert text_to_keep(typed) == typed


def test_a_flood_fills_no_table(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "MOST_TEXTS_A_DAY", 3)
    for number in range(10):
        searched(f"câu {number}", 0)
    searched("câu 0", 0)
    assert counted() == {"câu 0": (2, 0), "câu 1": (1, 0), "câu 2": (1, 0), "": (7, 0)}
    searched("câu 0", 0)
    searched("câu 99", 0)
    assert counted() == {"câu 0": (3, 0), "câu 1": (1, 0), "câu 2": (1, 0), "": (8, 0)}


def test_a_flood_fills_no_memory(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "MOST_WAITING", 2)
    monkeypatch.setattr(asked, "MOST_REMEMBERED", 2)
    for number in range(5):
        searched(f"câu {number}", 0)
    assert counted() == {"câu 0": (1, 0), "câu 1": (1, 0), "": (3, 0)}


def test_a_busy_database_costs_the_reader_nothing(
    client: Client, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(taken: Any) -> None:
        raise DatabaseError("database is locked")

    monkeypatch.setattr(asked, "_write", busy)
    assert ask(client, "hộ khẩu").status_code == 200
    assert counted() == {}


def test_a_search_costs_no_query_for_being_counted(
    client: Client, portal: Any, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        searched("hộ khẩu", 0)


def test_queries_are_forgotten_after_ninety_days(db: None) -> None:
    for day in (date(2026, 1, 1), date(2026, 1, 2)):
        AskedQuery.objects.create(day=day, text="hộ khẩu", words="ho khau", times=1)
    with time_machine.travel("2026-04-02T03:25:00+07:00", tick=False):
        forget_old_queries()
    assert [row.day for row in AskedQuery.objects.all()] == [date(2026, 1, 2)]


@pytest.mark.parametrize(
    ("times", "results", "tier", "shown"),
    [
        (1, 0, "", False),
        (2, 0, "", True),
        (1, 4, "words", True),
        (1, 4, "typos", False),
        (1, 4, "most-words", False),
        (2, 4, "typos", True),
    ],
)
def test_staff_read_what_was_found_or_asked_more_than_once(
    times: int, results: int, tier: str, shown: bool
) -> None:
    assert may_be_shown(times=times, results=results, tier=tier) is shown


def test_a_process_writes_by_itself_some_seconds_later(
    db: None, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[float] = []

    class Later:
        daemon = False

        def __init__(self, seconds: float, work: Any) -> None:
            self.seconds = seconds

        def start(self) -> None:
            started.append(self.seconds)

    settings.ASKED_WRITE_IN_BACKGROUND = True
    monkeypatch.setattr(asked.threading, "Timer", Later)
    searched("hộ khẩu", 0)
    searched("khai sinh", 0)
    assert started == [asked.SECONDS]
    assert set(counted()) == {"hộ khẩu", "khai sinh"}
    searched("hộ khẩu", 0)
    assert started == [asked.SECONDS] * 2
