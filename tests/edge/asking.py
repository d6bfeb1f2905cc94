"""A front over a tree of files, a stub of the application behind it on a socket, and readers who ask."""

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from waitress.server import create_server

from trangxa.edge.front.wsgi import Front
from trangxa.edge.tree import FRONT_FACTS, MESSAGES, Tree

HOST = "xa.example"
HEADERS = [["Cache-Control", "public, max-age=60"], ["X-Frame-Options", "DENY"]]
PAGES = {
    "/": b"<!doctype html><h1>Trang ch\xe1\xbb\xa7</h1>" + b"x" * 400,
    "/tin-tuc/": b"<!doctype html><h1>Tin</h1>",
    "/tin-tuc/rss.xml": b"<rss/>",
    "/van-ban/": b"<!doctype html><h1>V\xc4\x83n b\xe1\xba\xa3n</h1>",
    "/robots.txt": b"User-agent: *",
}


@dataclass
class Answered:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def text(self) -> bytes:
        return gzip.decompress(self.body) if self.header("Content-Encoding") == "gzip" else self.body

    @property
    def is_page(self) -> bool:
        return self.header("ETag") is not None and self.header("X-Passed") is None


def environ_of(
    path: str,
    *,
    method: str = "GET",
    query: str = "",
    host: str | None = HOST,
    body: bytes = b"",
    **more: str,
) -> dict[str, Any]:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "REMOTE_ADDR": "203.0.113.7",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(body),
    }
    if host is not None:
        environ["HTTP_HOST"] = host
    if body:
        environ["CONTENT_LENGTH"] = str(len(body))
    environ.update(more)
    return environ


def ask(front: Any, path: str, **options: Any) -> Answered:
    """Send one request and read the whole answer, as a server does."""
    return send(front, environ_of(path, **options))


def send(front: Any, environ: dict[str, Any]) -> Answered:
    begun: list[Any] = []
    body = front(environ, lambda status, headers: begun.append((status, headers)))
    try:
        read = b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()
    status, headers = begun[0]
    return Answered(int(status.split()[0]), headers, read)


@dataclass
class StubApplication:
    """Answers everything with what it was asked, and remembers that it was."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[tuple[str, str]] = field(default_factory=list)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        body = environ["wsgi.input"].read()
        told = {key: value for key, value in environ.items() if isinstance(value, str)}
        self.asked.append({**told, "body": body})
        status = "404 Not Found" if environ["PATH_INFO"] == "/khong-co/" else "200 OK"
        start_response(status, [("Content-Type", "text/plain"), ("X-Passed", "1"), *self.headers])
        return [environ["PATH_INFO"].encode("latin-1"), b"\n", body]

    @property
    def last(self) -> dict[str, Any]:
        return self.asked[-1]


def running(application: StubApplication, place: Path) -> Iterator[StubApplication]:
    # A socket of its own for each server: waitress else remembers those of earlier ones.
    server: Any = create_server(
        application, map={}, unix_socket=str(place), threads=4, clear_untrusted_proxy_headers=False
    )
    ended = threading.Event()

    def run() -> None:
        while not ended.is_set():
            server.asyncore.loop(timeout=0.05, count=1, map=server._map)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield application
    finally:
        ended.set()
        thread.join()
        server.task_dispatcher.shutdown()
        server.close()


def write_facts(folder: Path, **other: Any) -> None:
    facts = {
        "headers": HEADERS,
        "static_folder": str(folder.parent / "static"),
        "media_folder": str(folder.parent / "media"),
        "hosts": [HOST, ".phuong.example"],
        "https_only": False,
        "serves_public": True,
        "query_readers": ["/van-ban/"],
        "personal_cookies": ["hien-thi"],
        "trusted_proxies": ["10.0.0.0/8"],
        **other,
    }
    Tree(folder).write_apart(FRONT_FACTS, json.dumps(facts).encode())


def make_front(folder: Path, place: Path, **facts: Any) -> Front:
    """Return a front over a tree with a few pages."""
    kept = Tree(folder)
    for path, body in PAGES.items():
        kept.keep(path, body)
    write_facts(folder, **facts)
    for name in ("tam-dung.html", "chua-nhan.html"):
        kept.write_apart(f"{MESSAGES}/{name}", f"<!doctype html>{name}".encode())
    return Front(str(folder), [str(place)])
