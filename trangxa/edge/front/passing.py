"""Pass a request to the application and its answer back. The request was parsed by the server; here it is written anew."""

import contextlib
import http.client
import socket
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from trangxa.edge.front.facts import Facts, Header

CONNECT_SECONDS = 3.0
# A long report, a large upload: the application answers in this time, or has died.
ANSWER_SECONDS = 180.0
CHUNK = 64 * 1024
_SAFE_TO_REPEAT = {"GET", "HEAD", "OPTIONS"}
# Meant for one connection, not to be passed on (RFC 9110 7.6.1).
_OF_ONE_CONNECTION = {
    *("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"),
    *("proxy-authenticate", "proxy-authorization", "expect"),
}
_NOT_TAKEN_OVER = {
    *("content-length", "content-type", "host"),
    *(
        "forwarded",
        "x-forwarded-for",
        "x-forwarded-proto",
        "x-forwarded-host",
        "x-forwarded-port",
        "x-real-ip",
    ),
}


class NoApplication(Exception):
    """The application does not answer: it is being started, upgraded, or has died."""


class TooLarge(Exception):
    pass


class BrokenOff(Exception):
    """The reader has gone before all was sent."""


class Malformed(Exception):
    """What cannot be written down as a request: a line break in a header, a method that is none."""


class _SocketConnection(http.client.HTTPConnection):
    def __init__(self, place: str) -> None:
        super().__init__("localhost", timeout=CONNECT_SECONDS)
        self.place = place

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(CONNECT_SECONDS)
        self.sock.connect(self.place)
        self.sock.settimeout(ANSWER_SECONDS)


@dataclass
class Answer:
    status: str
    headers: list[Header]
    body: Iterator[bytes]


class Application:
    """The application behind one socket or several; each thread keeps its connections."""

    def __init__(self, places: list[str]) -> None:
        self.places = places
        self._kept = threading.local()
        self._turn = 0

    def ask(self, environ: Mapping[str, Any], facts: Facts) -> Answer:
        """Return the answer; raises NoApplication, TooLarge, BrokenOff, Malformed."""
        method = environ["REQUEST_METHOD"]
        target = target_of(environ)
        headers = headers_of(environ, facts)
        with contextlib.ExitStack() as stack:
            body, length = stack.enter_context(_body_of(environ, facts.largest_body))
            if length is not None:
                headers.append(("Content-Length", str(length)))
            for connection, is_fresh in self._connections(method):
                try:
                    return self._exchange(connection, method, target, headers, body, length or 0)
                except ValueError as error:
                    # What was written down so far must not stand before the next request.
                    connection.close()
                    self._kept.connection = None
                    raise Malformed(str(error)) from error
                except (OSError, http.client.HTTPException) as error:
                    connection.close()
                    if isinstance(error, TimeoutError):
                        # It works, or hangs: asked once more it would do both twice.
                        raise NoApplication(str(error)) from error
                    if is_fresh or method not in _SAFE_TO_REPEAT:
                        if isinstance(error, FileNotFoundError | ConnectionRefusedError):
                            continue
                        raise NoApplication(str(error)) from error
        raise NoApplication("nobody listens")

    def _connections(self, method: str) -> Iterator[tuple[_SocketConnection, bool]]:
        """Yield a kept connection for what may be repeated, then fresh ones to each place in turn."""
        kept: _SocketConnection | None = getattr(self._kept, "connection", None)
        if kept is not None and method in _SAFE_TO_REPEAT:
            yield kept, False
        self._turn += 1
        for step in range(len(self.places)):
            fresh = _SocketConnection(self.places[(self._turn + step) % len(self.places)])
            if method in _SAFE_TO_REPEAT:
                self._kept.connection = fresh
            yield fresh, True

    def _exchange(
        self,
        connection: _SocketConnection,
        method: str,
        target: str,
        headers: list[Header],
        body: Any,
        length: int,
    ) -> Answer:
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value.encode("latin-1"))
        connection.endheaders()
        if body is not None:
            while chunk := body.read(CHUNK):
                connection.send(chunk)
                length -= len(chunk)
            if length > 0:
                # The application would wait for the rest, and this thread for the application.
                connection.close()
                raise BrokenOff
        response = connection.getresponse()
        passed = [
            (name, value) for name, value in response.getheaders() if name.lower() not in _OF_ONE_CONNECTION
        ]
        return Answer(f"{response.status} {response.reason}", passed, _chunks(response, connection))


def _chunks(response: http.client.HTTPResponse, connection: _SocketConnection) -> Iterator[bytes]:
    is_whole = False
    try:
        while chunk := response.read(CHUNK):
            yield chunk
        is_whole = True
    finally:
        # Whatever was left unread would be taken for the next answer.
        if not is_whole or response.will_close:
            connection.close()


def target_of(environ: Mapping[str, Any]) -> str:
    """Return path and query as they go over the wire; whatever bytes came in are written so that they mean the same."""
    path = quote(environ["PATH_INFO"].encode("latin-1", "replace"), safe="/:@!$&'()*+,;=~")
    query = quote(environ.get("QUERY_STRING", "").encode("latin-1", "replace"), safe="/:@!$&'()*+,;=~?%[]")
    if not path.startswith("/"):
        path = f"/{path}"
    return f"{path}?{query}" if query else path


def headers_of(environ: Mapping[str, Any], facts: Facts) -> list[Header]:
    """Return the headers for the application. Who the client is is said by us, not by him."""
    headers = [("Host", environ.get("HTTP_HOST", ""))]
    for key, value in environ.items():
        if key.startswith("HTTP_"):
            name = key[5:].replace("_", "-").lower()
            if name not in _OF_ONE_CONNECTION and name not in _NOT_TAKEN_OVER:
                headers.append((name, value))
    if environ.get("CONTENT_TYPE"):
        headers.append(("Content-Type", environ["CONTENT_TYPE"]))
    peer = environ.get("REMOTE_ADDR", "")
    is_trusted = facts.is_trusted(peer)
    told = environ.get("HTTP_X_FORWARDED_FOR", "") if is_trusted else ""
    headers.append(("X-Forwarded-For", ", ".join(filter(None, (told, peer)))))
    headers.append(("X-Forwarded-Proto", scheme_of(environ, facts)))
    return headers


def scheme_of(environ: Mapping[str, Any], facts: Facts) -> str:
    """Return https when the reader came by it, as the server or a trusted one in front says."""
    told = environ.get("HTTP_X_FORWARDED_PROTO", "")
    if told and facts.is_trusted(environ.get("REMOTE_ADDR", "")):
        return "https" if told.split(",")[0].strip().lower() == "https" else "http"
    return str(environ.get("wsgi.url_scheme", "http"))


@contextlib.contextmanager
def _body_of(environ: Mapping[str, Any], largest: int) -> Iterator[tuple[Any, int | None]]:
    """Yield what was sent and its length. What came without a length is gathered first, within a limit."""
    if environ.get("HTTP_TRANSFER_ENCODING"):
        with tempfile.TemporaryFile() as gathered:
            while chunk := environ["wsgi.input"].read(CHUNK):
                gathered.write(chunk)
                if gathered.tell() > largest:
                    raise TooLarge
            length = gathered.tell()
            gathered.seek(0)
            yield gathered, length
        return
    declared = environ.get("CONTENT_LENGTH") or ""
    length = int(declared) if declared.isascii() and declared.isdigit() else 0
    if length > largest:
        raise TooLarge
    if length:
        yield environ["wsgi.input"], length
    else:
        yield None, 0 if environ["REQUEST_METHOD"] not in {"GET", "HEAD", "OPTIONS"} else None
