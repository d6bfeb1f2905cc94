"""Two hundred connections that send a byte a second: the others read as before."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.reliability.running_nginx import RunningNginx
from tests.reliability.running_portal import Readers, RunningPortal, until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]
SLOW = 200
SECONDS = 3
QUICK_SECONDS = 1.0
REQUEST = b"GET /tin-tuc/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"x" * 100
SENDING = (
    b"POST /hien-thi/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\nContent-Type: text/plain\r\n\r\n"
)


@contextlib.contextmanager
def slow_connections(port: int, start: bytes = b"") -> Iterator[list[socket.socket]]:
    """Open them, and have each send `start` at once, then a byte of a request a second."""
    opened = [socket.create_connection(("127.0.0.1", port), timeout=5) for _number in range(SLOW)]
    is_over = threading.Event()

    def drip() -> None:
        for one in opened:
            with contextlib.suppress(OSError):
                one.sendall(start)
        for at in range(len(REQUEST)):
            for one in opened:
                with contextlib.suppress(OSError):
                    one.sendall(REQUEST[at : at + 1])
            if is_over.wait(1):
                return

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        yield opened
    finally:
        is_over.set()
        thread.join()
        for one in opened:
            one.close()


def read_meanwhile(port: int, addresses: list[str]) -> Readers:
    with Readers(port, addresses, 2).reading() as readers:
        time.sleep(SECONDS)
    print(f"{readers.answers} answers, slowest {readers.slowest * 1000:.0f} ms, {dict(readers.statuses)}")
    return readers


@pytest.mark.parametrize("start", [b"", SENDING], ids=["headers", "body"])
def test_others_read_through_nginx(nginx: RunningNginx, demo: RunningPortal, start: bytes) -> None:
    with slow_connections(nginx.port, start):
        readers = read_meanwhile(nginx.port, demo.kept_addresses())
    assert readers.wrong == []
    assert readers.answers > 100
    assert readers.slowest < QUICK_SECONDS


@pytest.mark.parametrize("start", [b"", SENDING], ids=["headers", "body"])
def test_others_read_and_ask_at_the_front(demo: RunningPortal, start: bytes) -> None:
    with slow_connections(demo.port, start):
        readers = read_meanwhile(demo.port, demo.kept_addresses())
        assert demo.ask("/tim-kiem/?q=ao").status == 200
    assert readers.wrong == []
    assert readers.answers > 100
    assert readers.slowest < QUICK_SECONDS


def test_places_are_free_again_when_who_sent_slowly_has_gone(demo: RunningPortal) -> None:
    with slow_connections(demo.port, SENDING):
        time.sleep(1)
    answered = until(
        lambda: demo.ask("/hien-thi/", method="POST", body="text=large").status != 503, "a place to send", 20
    )
    print(f"a form is taken {answered:.1f} s after they went")
