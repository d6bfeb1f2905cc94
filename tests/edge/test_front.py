"""The front answers kept pages and files itself, passes on the rest, and is never led astray by what a reader sends."""

import gzip
import json
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.edge.asking import (
    HEADERS,
    HOST,
    PAGES,
    StubApplication,
    ask,
    environ_of,
    make_front,
    running,
    send,
    write_facts,
)
from trangxa.core.storable import is_storable
from trangxa.edge.facts_for_front import write
from trangxa.edge.front.pages import Watcher
from trangxa.edge.front.wsgi import MOST_PASSED_AT_ONCE, Front

GZIP = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}


@pytest.fixture(scope="module")
def listening() -> Iterator[tuple[Path, StubApplication]]:
    # A short path, as sockets need it.
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        where = Path(folder) / "application"
        for application in running(StubApplication(), where):
            yield where, application


@pytest.fixture
def application(listening: tuple[Path, StubApplication]) -> StubApplication:
    listening[1].asked.clear()
    return listening[1]


@pytest.fixture
def place(listening: tuple[Path, StubApplication]) -> Path:
    return listening[0]


@pytest.fixture
def empty_place() -> Iterator[Path]:
    """Where nobody listens."""
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        yield Path(folder) / "application"


@pytest.fixture
def front(tmp_path: Path, place: Path, application: StubApplication) -> Front:
    return make_front(tmp_path / "public", place)


@pytest.fixture
def lonely_front(tmp_path: Path, empty_place: Path) -> Front:
    """A front behind which nobody listens."""
    return make_front(tmp_path / "public", empty_place)


# --- Kept pages ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_a_kept_page_is_answered_without_the_application(
    path: str, front: Front, application: StubApplication
) -> None:
    packed = ask(front, path, **GZIP)
    plain = ask(front, path)
    assert (packed.status, packed.header("Content-Encoding"), packed.text) == (200, "gzip", PAGES[path])
    assert (plain.status, plain.header("Content-Encoding"), plain.body) == (200, None, PAGES[path])
    for answered in (packed, plain):
        assert answered.header("Vary") == "Accept-Encoding"
        assert answered.header("Content-Length") == str(len(answered.body))
        assert all(answered.header(name) == value for name, value in HEADERS)
    assert application.asked == []


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/tin-tuc/rss.xml", "application/rss+xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_a_page_says_what_it_is(path: str, content_type: str, front: Front) -> None:
    assert ask(front, path).header("Content-Type") == content_type


def test_head_has_the_headers_and_no_body(front: Front) -> None:
    for accepted in ({}, GZIP):
        get, head = ask(front, "/", **accepted), ask(front, "/", method="HEAD", **accepted)
        assert (head.status, head.headers, head.body) == (200, get.headers, b"")


@pytest.mark.parametrize("accepted", ["gzip;q=0", "gzip; q=0.0", "identity", "", "br", "gzip;q=0, identity"])
def test_who_refuses_gzip_gets_it_plain(accepted: str, front: Front) -> None:
    answered = ask(front, "/", HTTP_ACCEPT_ENCODING=accepted)
    assert (answered.header("Content-Encoding"), answered.body) == (None, PAGES["/"])


def test_a_reader_who_has_the_page_is_told_that_it_is_unchanged(front: Front) -> None:
    first = ask(front, "/", **GZIP)
    tag, changed = first.header("ETag"), first.header("Last-Modified")
    for asked in (
        {"HTTP_IF_NONE_MATCH": tag},
        {"HTTP_IF_NONE_MATCH": f'"x", {tag}'},
        {"HTTP_IF_NONE_MATCH": tag.removeprefix("W/")},
        {"HTTP_IF_NONE_MATCH": "*"},
        {"HTTP_IF_MODIFIED_SINCE": changed},
    ):
        answered = ask(front, "/", **GZIP, **asked)
        assert (answered.status, answered.body) == (304, b"")
        assert (answered.header("ETag"), answered.header("Vary")) == (tag, "Accept-Encoding")


@pytest.mark.parametrize(
    "asked",
    [
        {"HTTP_IF_NONE_MATCH": '"another"'},
        {"HTTP_IF_NONE_MATCH": ""},
        {"HTTP_IF_MODIFIED_SINCE": "Mon, 01 Jan 2001 00:00:00 GMT"},
        {"HTTP_IF_MODIFIED_SINCE": "hôm qua"},
        # The tag decides when there is one.
        {"HTTP_IF_NONE_MATCH": '"another"', "HTTP_IF_MODIFIED_SINCE": "Fri, 01 Jan 2100 00:00:00 GMT"},
    ],
)
def test_a_reader_who_has_another_page_gets_this_one(asked: dict[str, str], front: Front) -> None:
    assert ask(front, "/", **asked).status == 200


def test_who_has_settings_of_his_own_is_passed_to_the_application(
    front: Front, application: StubApplication
) -> None:
    assert ask(front, "/", HTTP_COOKIE="hien-thi=to").header("X-Passed") == "1"
    assert ask(front, "/", HTTP_COOKIE="a=b; hien-thi=to").header("X-Passed") == "1"
    assert application.last["HTTP_COOKIE"] == "a=b; hien-thi=to"


@pytest.mark.parametrize("cookie", ["phien=abc", "csrftoken=x", "_ga=GA1.2", "=", "hien-thi"])
def test_another_cookie_changes_nothing(cookie: str, front: Front, application: StubApplication) -> None:
    assert ask(front, "/", HTTP_COOKIE=cookie).body == PAGES["/"]
    assert application.asked == []


def test_a_query_is_ignored_except_where_it_is_read(front: Front, application: StubApplication) -> None:
    assert ask(front, "/tin-tuc/", query="fbclid=x&trang=2").body == PAGES["/tin-tuc/"]
    assert ask(front, "/van-ban/").body == PAGES["/van-ban/"]
    assert application.asked == []
    assert ask(front, "/van-ban/", query="loai=QĐ").header("X-Passed") == "1"


@pytest.mark.parametrize(
    "host", [HOST, HOST.upper(), f"{HOST}:8000", f"{HOST}.", "phuong.example", "a.phuong.example"]
)
def test_every_name_of_the_portal_gets_its_pages(host: str, front: Front) -> None:
    assert ask(front, "/", host=host).body == PAGES["/"]


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "",
        None,
        f"{HOST}.evil",
        f"{HOST}:80:80",
        f"evil@{HOST}",
        f"x{HOST}",
        "aphuong.example",
        "*",
    ],
)
def test_an_unknown_host_never_gets_a_page(
    host: str | None, front: Front, application: StubApplication
) -> None:
    ask(front, "/")  # in memory now
    for path in ("/", "/tin-tuc/"):
        assert ask(front, path, host=host).header("X-Passed") == "1"
    assert application.last.get("HTTP_HOST", "") == (host or "")


def test_without_https_a_page_is_passed_on_where_https_is_wanted(
    tmp_path: Path, place: Path, application: StubApplication
) -> None:
    front = make_front(tmp_path / "public", place, https_only=True)
    forged = {"HTTP_X_FORWARDED_PROTO": "https"}
    assert ask(front, "/").header("X-Passed") == "1"
    assert ask(front, "/", **forged).header("X-Passed") == "1"
    assert ask(front, "/", REMOTE_ADDR="10.0.0.1", **forged).body == PAGES["/"]
    assert ask(front, "/", **{"wsgi.url_scheme": "https"}).body == PAGES["/"]


def test_a_front_that_shows_the_staff_site_alone_passes_pages_on(
    tmp_path: Path, place: Path, application: StubApplication
) -> None:
    front = make_front(tmp_path / "public", place, serves_public=False)
    assert ask(front, "/").header("X-Passed") == "1"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_what_is_no_reading_is_passed_on(method: str, front: Front, application: StubApplication) -> None:
    assert ask(front, "/", method=method).header("X-Passed") == "1"
    assert application.last["REQUEST_METHOD"] == method


def test_a_page_that_was_replaced_is_forgotten_when_the_journal_names_it(front: Front) -> None:
    watcher = Watcher(front.pages)
    ask(front, "/")
    front.pages.tree.keep("/", b"new")
    watcher.look()
    assert ask(front, "/").body == PAGES["/"]
    front.pages.tree.note(["/"])
    watcher.look()
    assert ask(front, "/").body == b"new"


def test_a_new_journal_makes_it_forget_all(front: Front) -> None:
    watcher = Watcher(front.pages)
    ask(front, "/")
    front.pages.tree.keep("/", b"new")
    front.pages.tree.note(f"/tin-{number}/" for number in range(1001))
    watcher.look()
    assert ask(front, "/").body == b"new"


def test_new_facts_are_read(front: Front, tmp_path: Path) -> None:
    watcher = Watcher(front.pages)
    ask(front, "/")
    write_facts(tmp_path / "public", headers=[["X-New", "1"]])
    watcher.look()
    assert ask(front, "/").header("X-New") == "1"


def test_half_a_line_of_the_journal_is_read_when_it_is_whole(front: Front) -> None:
    watcher = Watcher(front.pages)
    front.pages.tree.note(["/tin-tuc/"])
    watcher.look()
    ask(front, "/van-ban/")
    front.pages.tree.keep("/van-ban/", b"new")
    journal = Path(front.pages.tree.folder) / ".journal"
    for half in (b"/van-", b"ban/\n"):
        with journal.open("ab") as file:
            file.write(half)
        watcher.look()
    assert ask(front, "/van-ban/").body == b"new"


@pytest.mark.parametrize(
    "damaged", [b"", b"no gzip", gzip.compress(b"x" * 5000, mtime=0)[:-9]], ids=["empty", "text", "cut off"]
)
def test_a_damaged_page_is_put_away_and_the_application_asked(damaged: bytes, front: Front) -> None:
    file = Path(front.pages.tree.place("/tin-tuc/") + ".gz")
    file.write_bytes(damaged)
    assert ask(front, "/tin-tuc/").header("X-Passed") == "1"
    assert not file.exists()
    assert not Path(front.pages.tree.place("/tin-tuc/")).exists()


def test_memory_keeps_to_its_size(front: Front) -> None:
    front.pages._most_bytes = 5000
    for number in range(20):
        front.pages.tree.keep(f"/tin-{number}/", b"%d" % number)
        assert ask(front, f"/tin-{number}/").body == b"%d" % number
    assert front.pages._bytes <= 5000
    assert sum(page.size for page in front.pages.memory.values()) == front.pages._bytes


# --- Files --------------------------------------------------------------------------------------------------------


@pytest.fixture
def with_files(front: Front, tmp_path: Path) -> Front:
    for name, body in {
        "static/theme/a.css": b"a{}",
        "static/theme/a.css.gz": gzip.compress(b"a{}", mtime=0),
        "static/theme/a.0123456789ab.css": b"b{}",
        "media/images/a.webp": b"webp",
        "media/images/a.svg": b"<svg/>",
        "media/original_images/a.jpg": b"jpg",
        "media/documents/a.pdf": b"pdf",
        "secret-key": b"secret",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    front.pages.tree.link("/tep/7/qd-26.pdf", str(tmp_path / "media/documents/a.pdf"))
    front.pages.tree.link("/tep/8/bang.xlsx", str(tmp_path / "media/documents/a.pdf"))
    return front


def test_styles_pictures_and_downloads_are_answered(with_files: Front) -> None:
    styles = ask(with_files, "/static/theme/a.css", **GZIP)
    assert (styles.text, styles.header("Content-Encoding")) == (b"a{}", "gzip")
    assert ask(with_files, "/static/theme/a.css").body == b"a{}"
    assert "immutable" in (ask(with_files, "/static/theme/a.0123456789ab.css").header("Cache-Control") or "")
    assert ask(with_files, "/media/images/a.webp").body == b"webp"
    document = ask(with_files, "/tep/7/qd-26.pdf")
    assert (document.body, document.header("Content-Disposition")) == (b"pdf", "inline")
    table = ask(with_files, "/tep/8/bang.xlsx").header("Content-Disposition")
    assert table == 'attachment; filename="bang.xlsx"'
    head = ask(with_files, "/media/images/a.webp", method="HEAD")
    assert (head.status, head.body, head.header("Content-Length")) == (200, b"", "4")
    since = ask(with_files, "/media/images/a.webp").header("Last-Modified")
    assert ask(with_files, "/media/images/a.webp", HTTP_IF_MODIFIED_SINCE=since).status == 304


@pytest.mark.parametrize(
    "path",
    [
        "/static/../secret-key",
        "/static//etc/passwd",
        "/static/theme/../../secret-key",
        "/static/.a.css",
        "/static/",
        "/static/theme",
        "/static/theme/a.css\x00.png",
        "/static/theme\\a.css",
        "/media/../secret-key",
        "/media/images/../documents/a.pdf",
        "/media/images/../../secret-key",
        "/media/original_images/a.jpg",
        "/media/documents/a.pdf",
        "/media/images/a.svg",
        "/tep/7/../../.front.json",
        "/tep/7/..",
        "/tep/7/qd-26.pdf.gz",
        "/tep/9/qd-26.pdf",
        "/tep/7/%2e%2e",
        "/.front.json",
        "/.journal",
        "/.messages/tam-dung.html",
        "/index.html",
        "/tin-tuc.html",
        "/tin-tuc.html.gz",
        "/tin-tuc",
        "//tin-tuc/",
        "/tin-tuc//",
        "/./tin-tuc/",
    ],
)
def test_what_is_not_offered_is_left_to_the_application(path: str, with_files: Front) -> None:
    assert ask(with_files, path).header("X-Passed") == "1"


def test_an_unknown_host_gets_no_file(with_files: Front) -> None:
    for path in ("/static/theme/a.css", "/media/images/a.webp", "/tep/7/qd-26.pdf"):
        assert ask(with_files, path, host="evil.example").header("X-Passed") == "1"


# --- Passing on ---------------------------------------------------------------------------------------------------


def test_what_was_sent_arrives_whole(front: Front, application: StubApplication) -> None:
    body = b"noi dung " * 30_000
    answered = ask(front, "/gui/", method="POST", body=body, CONTENT_TYPE="text/plain")
    assert answered.body == b"/gui/\n" + body
    assert application.last["CONTENT_LENGTH"] == str(len(body))
    assert application.last["CONTENT_TYPE"] == "text/plain"


def test_what_was_sent_in_pieces_is_measured_first(front: Front, application: StubApplication) -> None:
    environ = environ_of("/gui/", method="POST", HTTP_TRANSFER_ENCODING="chunked")
    environ["wsgi.input"] = BytesIO(b"abc" * 50_000)
    assert send(front, environ).body == b"/gui/\n" + b"abc" * 50_000
    assert application.last["CONTENT_LENGTH"] == "150000"
    assert "HTTP_TRANSFER_ENCODING" not in application.last


def test_too_much_in_pieces_is_refused(front: Front, application: StubApplication) -> None:
    front.pages.facts = replace(front.pages.facts, largest_body=1000)
    environ = environ_of("/gui/", method="POST", HTTP_TRANSFER_ENCODING="chunked")
    environ["wsgi.input"] = BytesIO(b"x" * 2000)
    assert send(front, environ).status == 413
    assert application.asked == []
    assert ask(front, "/khac/").status == 200


def test_too_much_is_refused_by_its_length(front: Front, application: StubApplication) -> None:
    length = str(front.pages.facts.largest_body + 1)
    assert ask(front, "/gui/", method="POST", CONTENT_LENGTH=length).status == 413
    assert application.asked == []


@pytest.mark.parametrize("length", ["-1", "abc", "1e3", "", "²"])
def test_a_length_that_is_none_sends_nothing(length: str, front: Front, application: StubApplication) -> None:
    answered = ask(front, "/gui/", method="POST", CONTENT_LENGTH=length)
    assert answered.status == 200
    assert application.last["body"] == b""


@pytest.mark.parametrize(
    "sent",
    [
        {"HTTP_X_ANY": "a\nHost: evil.example"},
        {"HTTP_X_ANY": "a\r\n\r\nGET /"},
        {"method": "GET /x HTTP/1.1\r\n"},
    ],
)
def test_what_cannot_be_a_request_is_refused(
    sent: dict[str, str], front: Front, application: StubApplication
) -> None:
    assert ask(front, "/x/", **sent).status == 400
    assert front._room._value == MOST_PASSED_AT_ONCE
    assert application.asked == []
    assert ask(front, "/x/").status == 200


def test_who_the_reader_is_is_not_for_the_reader_to_say(front: Front, application: StubApplication) -> None:
    told = {
        "HTTP_X_FORWARDED_FOR": "1.2.3.4",
        "HTTP_X_FORWARDED_PROTO": "https",
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "HTTP_X_FORWARDED_PORT": "1",
        "HTTP_X_REAL_IP": "1.2.3.4",
        "HTTP_FORWARDED": "for=1.2.3.4",
    }
    ask(front, "/tim-kiem/", **told)
    assert application.last["HTTP_X_FORWARDED_FOR"] == "203.0.113.7"
    assert application.last["HTTP_X_FORWARDED_PROTO"] == "http"
    assert not {"HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT", "HTTP_X_REAL_IP", "HTTP_FORWARDED"} & set(
        application.last
    )
    ask(front, "/tim-kiem/", REMOTE_ADDR="10.1.2.3", **told)
    assert application.last["HTTP_X_FORWARDED_FOR"] == "1.2.3.4, 10.1.2.3"
    assert application.last["HTTP_X_FORWARDED_PROTO"] == "https"
    assert "HTTP_X_FORWARDED_HOST" not in application.last


def test_what_is_meant_for_one_connection_is_not_passed_on(
    front: Front, application: StubApplication
) -> None:
    told = ("CONNECTION", "KEEP_ALIVE", "TE", "TRAILER", "UPGRADE", "PROXY_AUTHORIZATION", "EXPECT")
    answered = ask(front, "/x/", **{f"HTTP_{name}": "x" for name in told}, HTTP_X_OTHER="y")
    assert application.last["HTTP_X_OTHER"] == "y"
    assert not {f"HTTP_{name}" for name in told} & set(application.last)
    assert not {"connection", "transfer-encoding", "keep-alive"} & {
        name.lower() for name, _ in answered.headers
    }


def test_status_and_bytes_of_the_path_are_passed_as_they_are(
    front: Front, application: StubApplication
) -> None:
    assert ask(front, "/khong-co/").status == 404
    path = "/tìm kiếm?#%2f/".encode().decode("latin-1")
    assert ask(front, path, query="q=%C4%91").body == path.encode("latin-1") + b"\n"
    assert application.last["QUERY_STRING"] == "q=%C4%91"


def test_only_so_many_are_passed_on_at_once_and_places_are_given_back(front: Front) -> None:
    held = [front(environ_of("/x/"), lambda *_: None) for _ in range(MOST_PASSED_AT_ONCE)]
    refused = ask(front, "/x/")
    assert (refused.status, refused.header("Cache-Control")) == (503, "no-store")
    assert ask(front, "/").body == PAGES["/"]  # kept pages are never behind them
    held[0].close()
    held[0].close()  # a second time gives no second place
    assert ask(front, "/x/").status == 200
    again = [front(environ_of("/x/"), lambda *_: None) for _ in range(1)]
    assert ask(front, "/x/").status == 503
    for body in [*held, *again]:
        body.close()
    assert front._room._value == MOST_PASSED_AT_ONCE


def test_a_place_is_given_back_when_nobody_reads_to_the_end(front: Front) -> None:
    body = front(environ_of("/gui/", method="POST", body=b"x" * 500_000), lambda *_: None)
    next(iter(body))
    body.close()
    assert front._room._value == MOST_PASSED_AT_ONCE
    assert ask(front, "/x/").body == b"/x/\n"  # and what was left unread is no part of the next answer


def test_a_place_is_given_back_when_passing_on_fails(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(front.application, "ask", fail)
    with pytest.raises(ZeroDivisionError):
        ask(front, "/x/")
    assert front._room._value == MOST_PASSED_AT_ONCE


# --- Without the application --------------------------------------------------------------------------------------


def test_without_the_application_pages_are_read_and_the_rest_says_so(lonely_front: Front) -> None:
    assert ask(lonely_front, "/").body == PAGES["/"]
    assert ask(lonely_front, "/", HTTP_COOKIE="hien-thi=to").body == PAGES["/"]
    search = ask(lonely_front, "/tim-kiem/", query="q=x")
    assert (search.status, search.body) == (503, b"<!doctype html>tam-dung.html")
    assert (search.header("Cache-Control"), search.header("Retry-After")) == ("no-store", "120")
    sent = ask(lonely_front, "/gui/", method="POST", body=b"x")
    assert (sent.status, sent.body) == (503, b"<!doctype html>chua-nhan.html")
    assert ask(lonely_front, "/gui/", method="HEAD").body == b""


def test_without_the_application_a_beacon_is_swallowed_and_the_health_check_is_not(
    lonely_front: Front,
) -> None:
    assert ask(lonely_front, "/luot-xem/", method="POST", body=b"x").status == 204
    health = ask(lonely_front, "/suc-khoe/")
    assert (health.status, health.body) == (503, b'{"application": false}')


def test_without_the_application_programs_are_told_in_json(lonely_front: Front) -> None:
    answered = ask(lonely_front, "/api/v1/search", query="q=x")
    assert (answered.status, answered.header("Content-Type")) == (503, "application/json")
    assert "tạm nghỉ" in json.loads(answered.body)["error"]
    assert (answered.header("Retry-After"), answered.header("Access-Control-Allow-Origin")) == ("120", "*")
    assert answered.header("Cache-Control") == "no-store"


def test_a_question_to_the_search_is_passed_on_as_it_was_asked(
    front: Front, application: StubApplication
) -> None:
    for path in ("/api/v1/search", "/tim-kiem/goi-y/"):
        answered = ask(front, path, query="q=h%E1%BB%99+kh%E1%BA%A9u&page=2")
        assert answered.header("X-Passed") is not None
    assert len(application.asked) == 2


def test_without_the_application_a_filtered_list_is_not_the_whole_one(lonely_front: Front) -> None:
    assert ask(lonely_front, "/van-ban/", query="loai=QĐ").status == 503


def test_without_the_application_an_unknown_host_gets_no_page(lonely_front: Front) -> None:
    answered = ask(lonely_front, "/", host="evil.example")
    assert (answered.status, answered.is_page) == (400, False)


def test_without_facts_everything_is_passed_on(
    tmp_path: Path, place: Path, application: StubApplication
) -> None:
    make_front(tmp_path / "public", place)
    (tmp_path / "public" / ".front.json").write_text("{half a fi")
    assert ask(Front(str(tmp_path / "public"), [str(place)]), "/").header("X-Passed") == "1"


def test_an_application_that_dies_while_it_answers_is_told_as_such(tmp_path: Path, empty_place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(empty_place))
        listening.listen()

        def die() -> None:
            for _turn in range(2):
                connection, _ = listening.accept()
                connection.recv(1000)
                connection.close()

        threading.Thread(target=die, daemon=True).start()
        front = make_front(tmp_path / "public", empty_place)
        assert ask(front, "/x/").status == 503
        assert ask(front, "/gui/", method="POST", body=b"x").status == 503
        assert front._room._value == MOST_PASSED_AT_ONCE


def test_an_application_that_starts_again_is_asked_again(tmp_path: Path, empty_place: Path) -> None:
    front = make_front(tmp_path / "public", empty_place)
    assert ask(front, "/x/").status == 503
    for _start in range(2):
        first = running(StubApplication(), empty_place)
        next(first)
        assert ask(front, "/x/").status == 200
        first.close()
        empty_place.unlink(missing_ok=True)
        time.sleep(0.05)


# --- Whatever is sent ---------------------------------------------------------------------------------------------

PARTS = [
    "/",
    "tin-tuc",
    "van-ban",
    "..",
    ".",
    "%2e",
    "%2f",
    "\x00",
    "\\",
    "index.html",
    ".gz",
    "static",
    "media",
    "tep",
    "7",
    ".front.json",
    "é",
    "ÿ",
    "\n",
    "rss.xml",
]
PATHS = st.one_of(
    st.text(st.characters(max_codepoint=255), max_size=40),
    st.lists(st.sampled_from(PARTS), max_size=8).map(lambda parts: "/" + "".join(parts)),
    st.sampled_from(sorted(PAGES)),
)
WORDS = st.text(st.characters(max_codepoint=255), max_size=30)
NAMES = st.sampled_from(
    [
        "COOKIE",
        "ACCEPT_ENCODING",
        "IF_NONE_MATCH",
        "IF_MODIFIED_SINCE",
        "X_FORWARDED_FOR",
        "X_FORWARDED_PROTO",
        "CONNECTION",
        "RANGE",
        "TRANSFER_ENCODING",
        "X_ANY",
    ]
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=PATHS,
    query=WORDS,
    host=st.one_of(st.just(HOST), WORDS),
    method=st.sampled_from(["GET", "HEAD", "POST"]),
    headers=st.dictionaries(NAMES, WORDS, max_size=4),
    peer=st.one_of(st.sampled_from(["10.0.0.1", "", "::1"]), WORDS),
)
def test_whatever_is_sent_no_page_but_that_of_the_address_is_answered(
    path: str, query: str, host: str, method: str, headers: dict[str, str], peer: str, with_files: Front
) -> None:
    more = {f"HTTP_{name}": value for name, value in headers.items()}
    answered = ask(with_files, path, query=query, host=host, method=method, REMOTE_ADDR=peer, **more)
    assert answered.status != 500
    assert b"secret" not in answered.body
    assert "set-cookie" not in {name.lower() for name, _ in answered.headers}
    if answered.is_page:
        assert path in PAGES
        assert is_storable(path)
        assert host.lower().startswith(HOST) or "phuong.example" in host.lower()
        assert answered.status == 304 or method == "HEAD" or answered.text == PAGES[path]
        assert method != "POST"


# --- As the application would -------------------------------------------------------------------------------------

OF_THE_CONNECTION = {"content-length", "etag", "last-modified"}


def test_a_kept_page_has_the_headers_that_the_application_sends(
    client: Client, drawn_portal: Any, settings: Any, place: Path
) -> None:
    write()
    front = Front(str(settings.READY_MADE_DIR), [str(place)])
    for path in ("/", "/tin-tuc/rss.xml", "/robots.txt", "/sitemap.xml"):
        kept = ask(front, path, host="testserver")
        asked = client.get(path)
        mine = {name.lower(): value for name, value in kept.headers}
        theirs = {name.lower(): value for name, value in asked.headers.items()}
        assert kept.is_page
        assert kept.body == asked.content
        # An old page may be shown when nobody answers.
        assert (
            mine.pop("cache-control")
            == f"{theirs.pop('cache-control').replace('max-age=60, public', 'public, max-age=60')}, stale-if-error=86400"
        )
        differing = {
            name for name in {*mine, *theirs} - OF_THE_CONNECTION if mine.get(name) != theirs.get(name)
        }
        assert differing <= {"vary"}, (path, differing)
