"""The front (mặt trước): answers ready-made pages and files itself, passes the rest to the application.

No Django here. It starts at once, stays small, and goes on answering while the application is upgraded or dead.
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from trangxa.edge.front.facts import Facts, Header
from trangxa.edge.front.files import DOWNLOADS, File, download, media_file, static_file
from trangxa.edge.front.pages import Page, Pages, Watcher, is_unchanged_since
from trangxa.edge.front.passing import (
    Application,
    BrokenOff,
    Malformed,
    NoApplication,
    TooLarge,
    scheme_of,
)
from trangxa.edge.tree import MESSAGES, PAUSED_FOR_PROGRAMS, PROGRAMS

StartResponse = Callable[[str, list[Header]], object]
READERS = {"GET", "HEAD"}
STATIC, MEDIA, HEALTH, BEACON = "/static/", "/media/", "/suc-khoe/", "/luot-xem/"
_FOLDERS = (STATIC, MEDIA, DOWNLOADS)
MOST_KNOWN_HOSTS = 200
MOST_PASSED_AT_ONCE = 12  # of 16 threads (config.supervisor)
# Of these, who sends something: nobody knows how slowly it comes, and a thread waits for it.
MOST_SENDING_AT_ONCE = 6
# A file up to this size is handed over whole; of larger ones a thread writes as fast as the reader reads.
LARGEST_WHOLE = 2**20
MOST_LARGE_AT_ONCE = 2
_NO_STORE = ("Cache-Control", "no-store")
_OF_UNCHANGED = {"Cache-Control", "Vary", "Last-Modified"}
_HTML = ("Content-Type", "text/html; charset=utf-8")
_PLAIN_TEXT = ("Content-Type", "text/plain; charset=utf-8")
_FOR_PROGRAMS = (("Content-Type", "application/json"), _NO_STORE, ("Access-Control-Allow-Origin", "*"))


class Front:
    def __init__(self, public_folder: str, sockets: list[str]) -> None:
        self.pages = Pages(public_folder)
        self.application = Application(sockets)
        self._room = threading.BoundedSemaphore(MOST_PASSED_AT_ONCE)
        self._room_to_send = threading.BoundedSemaphore(MOST_SENDING_AT_ONCE)
        self._room_for_large = threading.BoundedSemaphore(MOST_LARGE_AT_ONCE)
        # Hosts that were looked at and are ours; a page in memory is given to none other.
        self._hosts: set[str] = set()

    def __call__(self, environ: Mapping[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        method = environ["REQUEST_METHOD"]
        if method in READERS:
            if self._is_for_all(environ, path):
                page = self.pages.find(path)
                if page is not None:
                    return _page(page, environ, start_response, has_body=method == "GET")
            if path.startswith(_FOLDERS):
                file = self._file(path, environ)
                if file is not None:
                    return self._given(file, environ, start_response, has_body=method == "GET")
        return self._passed(environ, start_response, path, method)

    def _is_for_all(self, environ: Mapping[str, Any], path: str) -> bool:
        """Whether this request gets what every reader gets."""
        facts = self.pages.facts
        if not facts.serves_public or not self._is_ours(environ.get("HTTP_HOST", "")):
            return False
        if facts.https_only and scheme_of(environ, facts) != "https":
            return False
        cookies = environ.get("HTTP_COOKIE")
        if cookies and any(name in cookies for name in facts.personal_cookies):
            return False
        return not environ.get("QUERY_STRING") or path not in facts.query_readers

    def _is_ours(self, host: str) -> bool:
        if host in self._hosts:
            return True
        if not self.pages.facts.knows_host(host):
            return False
        if len(self._hosts) >= MOST_KNOWN_HOSTS:
            self._hosts.clear()
        self._hosts.add(host)
        return True

    def _file(self, path: str, environ: Mapping[str, Any]) -> File | None:
        if not self._is_ours(environ.get("HTTP_HOST", "")):
            return None
        if path.startswith(STATIC):
            return static_file(self.pages.facts, path[len(STATIC) :], environ.get("HTTP_ACCEPT_ENCODING", ""))
        if path.startswith(MEDIA):
            return media_file(self.pages.facts, path[len(MEDIA) :])
        return download(self.pages.tree, path)

    def _passed(
        self, environ: Mapping[str, Any], start_response: StartResponse, path: str, method: str
    ) -> Iterable[bytes]:
        # A thread waits for each of these; some are left for the readers of ready-made pages.
        place = Place(self._room, self._room_to_send if _sends(environ) else None)
        if not place.take():
            return self._busy(path, start_response)
        try:
            answer = self.application.ask(environ, self.pages.facts)
        except TooLarge:
            place.give_back()
            return _text(
                "413 Content Too Large", "Nội dung gửi lên quá lớn.", start_response, self.pages.facts
            )
        except BrokenOff:
            place.give_back()
            return _text(
                "400 Bad Request",
                "Nội dung gửi lên bị gián đoạn giữa chừng.",
                start_response,
                self.pages.facts,
            )
        except Malformed:
            place.give_back()
            return _text("400 Bad Request", "Yêu cầu này không đúng dạng.", start_response, self.pages.facts)
        except NoApplication:
            place.give_back()
            return self._alone(environ, start_response, path, method)
        except BaseException:
            place.give_back()
            raise
        start_response(answer.status, answer.headers)
        return Passed(answer.body, place)

    def _busy(self, path: str, start_response: StartResponse) -> Iterable[bytes]:
        if path == BEACON:
            start_response("204 No Content", [_NO_STORE])
            return []
        if path.startswith(PROGRAMS):
            return _paused_for_programs(start_response, self.pages.facts, seconds=5)
        words = "Hiện có nhiều người truy cập cùng lúc. Xin thử lại sau ít giây."
        return _text("503 Service Unavailable", words, start_response, self.pages.facts)

    def _given(
        self, file: File, environ: Mapping[str, Any], start_response: StartResponse, *, has_body: bool
    ) -> Iterable[bytes]:
        """Answer with a file. Who reads a large one slowly holds a thread, so there are few places for these."""
        if is_unchanged_since(file.changed_at, environ.get("HTTP_IF_MODIFIED_SINCE")):
            kept = [header for header in file.headers if header[0] in _OF_UNCHANGED]
            start_response("304 Not Modified", kept)
            return []
        if not has_body or file.size <= LARGEST_WHOLE:
            try:
                body = [b"".join(file.chunks())] if has_body else []
            except OSError:
                return self._busy(environ["PATH_INFO"], start_response)
            start_response("200 OK", file.headers)
            return body
        place = Place(self._room_for_large)
        if not place.take():
            return self._busy(environ["PATH_INFO"], start_response)
        start_response("200 OK", file.headers)
        return Passed(file.chunks(), place)

    def _alone(
        self, environ: Mapping[str, Any], start_response: StartResponse, path: str, method: str
    ) -> Iterable[bytes]:
        """Answer as well as can be without the application."""
        if path == BEACON:
            start_response("204 No Content", [_NO_STORE])
            return []
        if path == HEALTH:
            headers = [("Content-Type", "application/json"), _NO_STORE]
            start_response("503 Service Unavailable", headers)
            return [b'{"application": false}']
        if not self._is_ours(environ.get("HTTP_HOST", "")):
            words = "Tên miền này không thuộc trang thông tin của xã."
            return _text("400 Bad Request", words, start_response, self.pages.facts)
        if path.startswith(PROGRAMS):
            return _paused_for_programs(start_response, self.pages.facts, seconds=120)
        reads_query = environ.get("QUERY_STRING") and path in self.pages.facts.query_readers
        if method in READERS and self.pages.facts.serves_public and not reads_query:
            # A reader with settings of his own reads the ordinary page rather than none.
            page = self.pages.find(path)
            if page is not None:
                return _page(page, environ, start_response, has_body=method == "GET")
        name = "tam-dung.html" if method in READERS else "chua-nhan.html"
        headers = [_HTML, _NO_STORE, ("Retry-After", "120")]
        headers += _but_caching(self.pages.facts)
        start_response("503 Service Unavailable", headers)
        return [] if method == "HEAD" else [self._message(name)]

    def _message(self, name: str) -> bytes:
        try:
            return (Path(self.pages.tree.folder) / MESSAGES / name).read_bytes()
        except OSError:
            return (
                '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đang khởi động</title>'
                "<p>Trang đang khởi động. Xin thử lại sau ít phút.</p></html>"
            ).encode()


class Place:
    """One of the requests that are passed on at once."""

    def __init__(self, *rooms: threading.BoundedSemaphore | None) -> None:
        self._rooms = [room for room in rooms if room is not None]
        self._taken: list[threading.BoundedSemaphore] = []

    def take(self) -> bool:
        for room in self._rooms:
            if not room.acquire(blocking=False):
                self.give_back()
                return False
            self._taken.append(room)
        return True

    def give_back(self) -> None:
        while self._taken:
            self._taken.pop().release()


class Passed:
    """The body of an answer of the application; its place is given back when it was read, or given up."""

    def __init__(self, chunks: Iterator[bytes], place: Place) -> None:
        self._chunks = chunks
        self._place = place

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._chunks
        finally:
            self.close()

    def close(self) -> None:
        self._place.give_back()


def _sends(environ: Mapping[str, Any]) -> bool:
    return environ.get("CONTENT_LENGTH") not in {None, "", "0"} or "HTTP_TRANSFER_ENCODING" in environ


def _page(
    page: Page, environ: Mapping[str, Any], start_response: StartResponse, *, has_body: bool
) -> Iterable[bytes]:
    if "HTTP_IF_NONE_MATCH" in environ or "HTTP_IF_MODIFIED_SINCE" in environ:
        known = page.is_known_to(environ.get("HTTP_IF_NONE_MATCH"), environ.get("HTTP_IF_MODIFIED_SINCE"))
        if known:
            start_response("304 Not Modified", page.unchanged_headers)
            return []
    if accepts_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
        start_response("200 OK", page.gzip_headers)
        return page.gzip_body if has_body else []
    headers, body = page.plain()
    start_response("200 OK", headers)
    return [body] if has_body else []


def accepts_gzip(accepted: str) -> bool:
    if "gzip" not in accepted:
        return False
    if ";" not in accepted:
        return True
    for part in accepted.split(","):
        name, _semicolon, quality = part.partition(";")
        if name.strip().lower() == "gzip":
            return quality.strip().replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def _text(status: str, words: str, start_response: StartResponse, facts: Facts) -> Iterable[bytes]:
    start_response(status, [_PLAIN_TEXT, _NO_STORE, *_but_caching(facts)])
    return [words.encode()]


def _paused_for_programs(start_response: StartResponse, facts: Facts, *, seconds: int) -> Iterable[bytes]:
    headers = [*_FOR_PROGRAMS, ("Retry-After", str(seconds)), *_but_caching(facts)]
    start_response("503 Service Unavailable", headers)
    return [PAUSED_FOR_PROGRAMS.encode()]


def _but_caching(facts: Facts) -> list[Header]:
    return [header for header in facts.headers if header[0] != "Cache-Control"]


def _from_environment() -> Front:
    made = Front(os.environ["TRANGXA_PUBLIC"], os.environ["TRANGXA_APPLICATION"].split(os.pathsep))
    Watcher(made.pages).start()
    return made


application = _from_environment() if "TRANGXA_PUBLIC" in os.environ else None
