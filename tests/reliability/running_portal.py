"""A portal of its own, run by `trangxa serve` as an operator runs it, and what readers get from it."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trangxa.edge.tree import Tree

ROOT = Path(__file__).resolve().parents[2]
TRANGXA = [sys.executable, "-m", "trangxa"]
PHONE = "tel:"
# What the tests' own settings say is no business of this portal.
_NOT_TAKEN_OVER = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PORTAL_SECRET_KEY", "PORTAL_SECRET_KEY_FILE")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(happened: Callable[[], Any], what: str, seconds: float = 30) -> float:
    """Wait for it; return how many seconds it took."""
    began = time.monotonic()
    while time.monotonic() < began + seconds:
        with contextlib.suppress(OSError, http.client.HTTPException):
            if happened():
                return time.monotonic() - began
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come within {seconds} seconds")


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def is_plain_vietnamese(self) -> bool:
        return 'lang="vi"' in self.text and "Traceback" not in self.text

    @property
    def says_where_to_call(self) -> bool:
        return self.is_plain_vietnamese and PHONE in self.text


def ask(port: int, path: str, *, method: str = "GET", body: str | None = None, **headers: str) -> Answer:
    """Ask the server at this port; names of headers with `_` for `-`. The path goes out as it is written."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(
            method, path, body, {name.replace("_", "-"): value for name, value in headers.items()}
        )
        response = connection.getresponse()
        read = response.read()
        told = {name.lower(): value for name, value in response.getheaders()}
        if told.get("content-encoding") == "gzip" and read:
            read = zlib.decompress(read, 31)
        return Answer(response.status, told, read)
    finally:
        connection.close()


@dataclass
class RunningPortal:
    folder: Path
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "TRANGXA_ENV": "development",
            "TRANGXA_DATA": str(self.folder),
            "PORT": str(self.port),
            # The same for every copy of a prepared portal: pages need not be drawn again.
            "PORTAL_ADDRESS": "http://127.0.0.1",
            "PORTAL_HOSTS": "127.0.0.1,localhost",
            "PYTHONPATH": str(ROOT),
        }
        return {name: value for name, value in os.environ.items() if name not in _NOT_TAKEN_OVER} | own

    @property
    def tree(self) -> Tree:
        return Tree(self.folder / "public")

    @property
    def said(self) -> str:
        """What `trangxa serve` said since its last start."""
        return (self.folder / "serve.log").read_text()

    def command(self, *words: str, **options: Any) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*TRANGXA, *words],
            env=self.environment,
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
            **options,
        )

    def start(self, *options: str) -> "RunningPortal":
        with (self.folder / "serve.log").open("w") as log:
            self.process = subprocess.Popen(
                [*TRANGXA, "serve", *options],
                env=self.environment,
                cwd=self.folder,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        return self

    def until_ready(self) -> "RunningPortal":
        until(lambda: self.health() == 200, "an answer of the application", 60)
        return self

    def stop(self) -> None:
        if self.process is not None:
            assert self.process.poll() is None, f"serve ended by itself: {self.said}"
            process, self.process = self.process, None
            process.terminate()
            try:
                process.wait(timeout=60)
            finally:
                process.kill()
                process.wait()

    def ask(self, path: str, **options: Any) -> Answer:
        return ask(self.port, path, **options)

    def health(self) -> int:
        return self.ask("/suc-khoe/").status

    def application(self) -> int:
        """The process with Django."""
        return self._child("application")

    def front(self) -> int:
        """The process that holds the port."""
        return self._child("granian")

    def _child(self, word: str) -> int:
        assert self.process is not None
        for place in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                if parent == self.process.pid and word.encode() in (place / "cmdline").read_bytes().split(
                    b"\0"
                ):
                    return int(place.name)
        raise ProcessLookupError(f"no {word} runs")

    def kept_addresses(self) -> list[str]:
        return sorted(self.tree.addresses())

    def published_addresses(self) -> list[str]:
        """Every address of the site map, the feeds, and styles and pictures of some pages."""
        site_map = self.ask("/sitemap.xml").text
        listed = [
            re.sub(r"^https?://[^/]+", "", found) for found in re.findall(r"<loc>(.*?)</loc>", site_map)
        ]
        feeds = [path for path in self.kept_addresses() if path.endswith((".xml", ".csv", ".json"))]
        return sorted({*listed, *feeds, *self.shown_files(["/", *listed[:10]])})

    def shown_files(self, paths: Sequence[str]) -> set[str]:
        """The styles, scripts and pictures that these pages show."""
        shown = "".join(self.ask(path).text for path in paths)
        return set(re.findall(r'["\s,](/(?:static|media)/[^"\s,?#]+)', shown))


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


class Readers:
    """Some people who read these addresses one after the other, over connections that are kept."""

    def __init__(self, port: int, addresses: Sequence[str], how_many: int = 4) -> None:
        self.port = port
        self.addresses = list(addresses)
        self.statuses: Counter[int] = Counter()
        self.wrong: list[str] = []
        self.slowest = 0.0
        self._is_over = threading.Event()
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(how_many)]

    @contextlib.contextmanager
    def reading(self) -> Iterator["Readers"]:
        for thread in self._threads:
            thread.start()
        try:
            yield self
        finally:
            self._is_over.set()
            for thread in self._threads:
                thread.join()

    @property
    def answers(self) -> int:
        return sum(self.statuses.values())

    def _read(self, number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        tags: dict[str, str] = {}
        turn = number * 7
        while not self._is_over.is_set():
            path = self.addresses[turn % len(self.addresses)]
            turn += 1
            headers = {"Accept-Encoding": "gzip"}
            if path in tags and turn % 3 == 0:
                headers["If-None-Match"] = tags[path]
            began = time.monotonic()
            try:
                connection.request("GET", path, headers=headers)
                response = connection.getresponse()
                response.read()
                status = response.status
                tags[path] = response.headers.get("ETag", "")
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                status, path = 0, f"{path} {error!r}"
            with self._lock:
                self.slowest = max(self.slowest, time.monotonic() - began)
                self.statuses[status] += 1
                if not (200 <= status < 300 or status == 304):
                    self.wrong.append(f"{status} {path}")
            # A machine of two cores also runs what is being read from.
            time.sleep(0.002)
