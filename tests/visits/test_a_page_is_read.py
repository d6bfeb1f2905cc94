"""A reader's browser says which page it shows: what is counted, what is not, and that it costs nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.visits.conftest import DESK, GOOGLEBOT, PHONE, Send, figures, page_figures
from trangxa.core.models import HomePage, PortalPage
from trangxa.visits import waiting as waiting_module
from trangxa.visits.addresses import page_path
from trangxa.visits.models import CountingDay
from trangxa.visits.robots import is_robot
from trangxa.visits.waiting import WaitingRoom, waiting

Write = Callable[[str], None]
DAY, MORNING, SOON = "2026-03-10", "2026-03-10 08:00", "2026-03-10 08:00:15"


def test_a_page_shown_to_a_reader_is_counted(pages: list[str], send: Send, write: Write) -> None:
    answer = send(pages[0], MORNING)
    assert (answer.status_code, answer.content, len(answer.cookies)) == (204, b"", 0)
    assert answer.headers["Cache-Control"] == "no-store"
    write(SOON)
    assert figures(DAY) == (1, 1)
    assert page_figures(DAY) == {pages[0]: (1, 1)}


def test_a_beacon_asks_no_database(send: Send, django_assert_num_queries: Any, db: None) -> None:
    with django_assert_num_queries(0):
        send("/")
    assert len(waiting) == 1


def test_a_beacon_is_small(send: Send, db: None) -> None:
    answer = send("/")
    head = sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
    assert head + len(answer.content) < 700  # with what a server adds, and the request, below 1 KB together


@pytest.mark.parametrize(
    "path", ["/", "/so-do-trang/", "/tim-kiem/", "/gioi-thieu/ban-bien-tap/", "/thong-ke/"]
)
def test_sections_that_are_no_articles_count_too(
    path: str, portal: HomePage, send: Send, write: Write
) -> None:
    send(path, MORNING)
    write(SOON)
    assert page_figures(DAY) == {path: (1, 1)}


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co-trang-nay/",
        "/quan-tri/",
        "/tin-tuc/khong-co/",
        "tin-tuc/",
        "https://xa.example/tin-tuc/",
        "//xa.example/",
        "",
        "/" + "a" * 500,
        "/tin-tuc/\n/",
        "/tin-tuc/\0/",
        "/%00/",
        "/%ff/",
        b"\xff\xfe/",
        "/../",
    ],
)
def test_what_is_no_page_of_the_portal_leaves_no_trace(
    path: Any, portal: HomePage, send: Send, write: Write
) -> None:
    assert send(path, MORNING).status_code == 204
    write(SOON)
    assert figures(DAY) is None
    assert page_figures(DAY) == {}


def test_a_draft_and_a_page_taken_down_do_not_count(
    pages: list[str], draft: Any, send: Send, write: Write
) -> None:
    PortalPage.objects.filter(slug=pages[0].split("/")[2]).update(live=False)
    send(pages[0], MORNING)
    send(f"/tin-tuc/{draft.slug}/", MORNING)
    write(SOON)
    assert figures(DAY) is None


@pytest.mark.parametrize("given_path", ["{}?trang=2&utm_source=zalo", "{}#muc-2", "{}", "{without}"])
def test_one_page_has_one_address(given_path: str, pages: list[str], send: Send, write: Write) -> None:
    send(given_path.format(pages[0], without=pages[0].rstrip("/")), MORNING)
    write(SOON)
    assert page_figures(DAY) == {pages[0]: (1, 1)}


@pytest.mark.parametrize(
    "headers",
    [
        {"user_agent": GOOGLEBOT},
        {"user_agent": ""},
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://other.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
    ],
)
def test_robots_prefetch_and_other_sites_do_not_count(headers: dict[str, str], send: Send, db: None) -> None:
    assert send("/", **headers).status_code == 204
    assert len(waiting) == 0


@pytest.mark.parametrize("origin", ["http://testserver", "http://127.0.0.1:8000", "http://localhost"])
def test_the_portals_own_names_are_its_own(origin: str, send: Send, db: None) -> None:
    send("/", Origin=origin)
    assert len(waiting) == 1


def test_staff_do_not_count(client: Client, member: Any, send: Send) -> None:
    client.force_login(member)
    assert django_settings.SESSION_COOKIE_NAME in client.cookies
    send("/", client=client)
    assert len(waiting) == 0


def test_a_beacon_is_sent_and_not_asked_for(client: Client, db: None) -> None:
    assert client.get("/luot-xem/").status_code == 405


def test_readers_behind_one_address_are_told_apart_by_their_browsers(
    pages: list[str], send: Send, write: Write
) -> None:
    for user_agent in (PHONE, DESK, PHONE):
        send(pages[0], MORNING, user_agent=user_agent)
    write(SOON)
    assert figures(DAY) == (2, 2)


def test_readers_behind_our_own_server_are_told_apart_by_their_addresses(
    pages: list[str], send: Send, write: Write
) -> None:
    for reader in ("203.0.113.7", "203.0.113.8", "spoofed, 203.0.113.8"):
        send(pages[0], MORNING, address="127.0.0.1", **{"X-Forwarded-For": reader})
    write(SOON)
    assert figures(DAY) == (2, 2)


def test_a_flood_is_dropped_and_numbered(
    send: Send, write: Write, monkeypatch: pytest.MonkeyPatch, portal: HomePage
) -> None:
    monkeypatch.setattr(waiting_module, "MOST", 3)
    for _number in range(10):
        assert send("/", MORNING).status_code == 204
    assert len(waiting) == 3
    write(SOON)
    assert CountingDay.objects.get(day=DAY).dropped == 7
    assert figures(DAY) == (1, 1)


def test_what_is_given_back_stays_within_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_module, "MOST", 3)
    room: Any = WaitingRoom()
    for reading in (3, 4):
        room.add(reading)
    room.give_back([1, 2], 5)
    assert room.take() == ([1, 2, 3], 6)


@given(st.binary(max_size=600))
def test_any_bytes_are_an_address_or_none(body: bytes) -> None:
    path = page_path(body)
    assert path is None or (path.startswith("/") and path.isprintable() and len(path) <= 500)


@pytest.mark.django_db
@given(
    st.binary(max_size=520),
    st.dictionaries(
        st.sampled_from(
            ["User-Agent", "Origin", "Sec-Purpose", "X-Forwarded-For", "Cookie", "Content-Length"]
        ),
        st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=80),
    ),
)
def test_whatever_is_sent_is_answered(body: bytes, headers: dict[str, str]) -> None:
    answer = Client().post("/luot-xem/", data=body, content_type="text/plain", headers=headers)
    assert answer.status_code == 204
    waiting.take()


@pytest.mark.parametrize(
    ("user_agent", "expected"),
    [
        (PHONE, False),  # the maker of this telephone is called Cubot
        (DESK, False),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Zalo iOS/521", False),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/117.0 Chrome/111 Safari/537.36",
            False,
        ),
        ("Mozilla/5.0 (iPhone) Mobile/15E148 [FBAN/FBIOS;FBAV/468.0.0.36;FBDV/iPhone14,5]", False),
        (GOOGLEBOT, True),
        ("Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)", True),
        ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", True),
        ("curl/8.5.0", True),
        ("python-requests/2.32", True),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/126.0 Safari/537.36", True),
        ("-", True),
    ],
)
def test_robots_are_known_by_what_they_say(user_agent: str, expected: bool) -> None:
    assert is_robot(user_agent) is expected
