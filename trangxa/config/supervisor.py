"""Run the portal: start the front and the application, keep them alive, stop them cleanly.

This process imports no Django: it is small, starts at once and outlives whatever happens in its children.
"""

import contextlib
import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType

from trangxa.config.places import public_folder

USAGE = """trangxa serve [--host 127.0.0.1] [--port 8000] [--workers 1] [--no-upgrade]

Chạy trang công khai, trang quản trị và việc nền. Dừng bằng Ctrl+C hoặc tín hiệu TERM.
Trang dựng sẵn được đọc ngay cả khi ứng dụng đang nâng cấp hoặc gặp sự cố; --workers là số tiến trình ứng dụng.
Cổng mặc định lấy từ biến PORT; chỉ nghe ở máy này (127.0.0.1) trừ khi --host nói khác.
Trước khi chạy, cơ sở dữ liệu và tệp tĩnh được đưa về đúng phiên bản này; --no-upgrade bỏ bước đó."""

READY_SECONDS = 60
FRONT_THREADS = 16
# The application gives way to the front: a page that is being drawn keeps no reader of another one waiting.
APPLICATION_NICENESS = 10
STOP_SECONDS = 30
MOST_FAILED_ANSWERS = 3
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 15.0
# A child that has run this long was healthy: its next crash is the first again.
HEALTHY_SECONDS = 60
# Two malloc arenas instead of eight a core: some 20 MB less for a process with threads. No columns in tracebacks: 5 MB.
_SMALLER = {"MALLOC_ARENA_MAX": "2", "PYTHONNODEBUGRANGES": "1"}
_NEEDED_BY_FRONT = {"PATH", "PYTHONPATH", "MALLOC_ARENA_MAX", "LANG", "LD_LIBRARY_PATH", "VIRTUAL_ENV"}
_PACKAGE_PARENT = str(Path(__file__).resolve().parent.parent.parent)


class BadOption(Exception):
    pass


@dataclass(frozen=True)
class Options:
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    upgrade: bool = True

    @property
    def address(self) -> str:
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::", ""} else self.host  # noqa: S104
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def read_options(words: Sequence[str], environment: Mapping[str, str]) -> Options | None:
    """Return what was asked for, or None when help was; raises BadOption with a sentence to show."""
    values = {"--host": "127.0.0.1", "--port": environment.get("PORT") or "8000", "--workers": "1"}
    rest = list(words)
    upgrade = True
    while rest:
        word = rest.pop(0)
        if word in {"-h", "--help"}:
            return None
        if word == "--no-upgrade":
            upgrade = False
            continue
        name, separator, value = word.partition("=")
        if name not in values:
            raise BadOption(
                f"serve: không hiểu tham số “{word}”. Gõ “trangxa serve --help” để xem cách dùng."
            )
        if not separator:
            if not rest:
                raise BadOption(f"serve: thiếu giá trị sau “{name}”.")
            value = rest.pop(0)
        values[name] = value
    return Options(
        host=values["--host"],
        port=_whole_number(values["--port"], "cổng", 1, 65535),
        workers=_whole_number(values["--workers"], "số tiến trình", 1, 64),
        upgrade=upgrade,
    )


def _whole_number(text: str, what: str, lowest: int, highest: int) -> int:
    if not text.isascii() or not text.isdigit() or not lowest <= int(text) <= highest:
        raise BadOption(f"serve: {what} phải là số từ {lowest} đến {highest}, không phải “{text}”.")
    return int(text)


def with_package_path(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which a child finds this package, wherever it was started from."""
    paths = [_PACKAGE_PARENT, *filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))]
    return {**environment, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}


def front_command(options: Options, application: str = "trangxa.edge.front.wsgi:application") -> list[str]:
    return [
        *(sys.executable, "-m", "granian", application),
        *("--interface", "wsgi", "--http", "1", "--no-ws"),
        *("--host", options.host, "--port", str(options.port)),
        *("--workers", "1", "--respawn-failed-workers"),
        # A thread waits while the application answers; the others go on with ready-made pages.
        *("--blocking-threads", str(FRONT_THREADS), "--blocking-threads-idle-timeout", "600"),
        *("--http1-header-read-timeout", "15000", "--backlog", "1024"),
        *("--workers-kill-timeout", str(STOP_SECONDS - 5), "--log-level", "error"),
    ]


def application_command(place: str, *, with_background: bool) -> list[str]:
    command = [sys.executable, "-m", "trangxa", "application", "--socket", place]
    return [*command, "--background"] if with_background else command


@dataclass
class Child:
    name: str
    command: list[str]
    environment: dict[str, str]
    niceness: int = 0
    # Whether it goes on while the database is brought to this release.
    is_first: bool = False
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    crashes: int = 0
    start_again_at: float = 0.0

    def start(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603
            self.command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            # A session of its own: Ctrl+C reaches the supervisor alone, which then stops all in order.
            start_new_session=True,
            preexec_fn=partial(_prepare_child, self.niceness),
        )
        self.started_at = time.monotonic()

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def signal(self, number: int) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(number)

    def sweep(self) -> None:
        """Kill what the ended or stuck child may have left behind, such as workers holding the port."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def note_crash(self, now: float) -> float:
        """Plan the next start; return the pause in seconds."""
        self.crashes = 1 if now - self.started_at > HEALTHY_SECONDS else self.crashes + 1
        pause = min(FIRST_PAUSE_SECONDS * 2.0 ** (self.crashes - 1), LONGEST_PAUSE_SECONDS)
        self.start_again_at = now + pause
        self.process = None
        return pause


def _prepare_child(niceness: int = 0) -> None:
    os.nice(niceness)
    # PR_SET_PDEATHSIG: a supervisor that was killed outright takes its children along.
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)


_STOPPING = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
_WATCHED = _STOPPING | {signal.SIGCHLD}


@dataclass
class Supervisor:
    options: Options
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    say: Callable[[str], None] = lambda line: print(line, flush=True)
    children: list[Child] = field(default_factory=list)
    # What brings database and files to this release, after the front has begun to answer.
    preparation: Child | None = None
    sockets: tempfile.TemporaryDirectory[str] | None = None

    def __post_init__(self) -> None:
        if not self.children:
            # A short path: the system allows a socket's name about a hundred characters.
            self.sockets = tempfile.TemporaryDirectory(prefix="trangxa-")
            places = [f"{self.sockets.name}/{number}" for number in range(self.options.workers)]
            environment = with_package_path({**_SMALLER, **self.environment, "PORT": str(self.options.port)})
            # The server hands every variable over with every request.
            of_front = {name: value for name, value in environment.items() if name in _NEEDED_BY_FRONT} | {
                "TRANGXA_PUBLIC": str(public_folder(self.environment)),
                "TRANGXA_APPLICATION": os.pathsep.join(places),
            }
            front = front_command(self.options)
            step = "upgrade" if self.options.upgrade else "check-settings"
            command = [sys.executable, "-m", "trangxa", step]
            self.preparation = Child("chuẩn bị", command, environment)
            self.children = [
                Child("mặt trước", front, of_front, is_first=True),
                *(
                    Child(
                        "ứng dụng",
                        application_command(place, with_background=place == places[0]),
                        environment,
                        APPLICATION_NICENESS,
                    )
                    for place in places
                ),
            ]

    def run(self) -> int:
        try:
            return self._run()
        finally:
            if self.sockets is not None:
                self.sockets.cleanup()

    def _run(self) -> int:
        refuse_port_in_use(self.options)
        # The signals are waited for, not handled: nothing can come between looking and waiting. SIGCHLD needs
        # a handler all the same, since an ignored signal is never pending.
        signal.signal(signal.SIGCHLD, _nothing)
        blocked_before = signal.pthread_sigmask(signal.SIG_BLOCK, _WATCHED)
        try:
            if self.preparation is not None:
                for child in self.children:
                    if child.is_first:
                        child.start()
                code = self._prepare(self.preparation)
                if code is not None:
                    return code
            for child in self.children:
                if child.process is None:
                    child.start()
            return self._watch()
        finally:
            for child in [*self.children, *([self.preparation] if self.preparation else [])]:
                child.sweep()
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked_before)

    def _prepare(self, preparation: Child) -> int | None:
        """Run the preparation to its end; return an exit code when the portal is not to go on."""
        preparation.start()
        while not preparation.has_ended():
            received = signal.sigtimedwait(_WATCHED, 1.0)
            if received is not None and received.si_signo in _STOPPING:
                preparation.signal(signal.SIGTERM)
                return self._stop()
            self._mend(first_only=True)
        code = preparation.process.returncode if preparation.process else 1
        return code or None

    def _watch(self) -> int:
        began = time.monotonic()
        failures = 0
        is_ready = is_late = False
        while True:
            pause = self._seconds_to_next_start() if is_ready else 2.0 if failures else 0.2
            received = signal.sigtimedwait(_WATCHED, pause)
            if received is not None and received.si_signo in _STOPPING:
                return self._stop()
            self._mend()
            if is_ready:
                continue
            status = health_status(self.options, self.environment)
            if status == 503:
                # The front answers already; the application does not yet.
                status = None
            if status is None and not is_late and time.monotonic() - began > READY_SECONDS:
                is_late = True
                self.say(f"Trang vẫn chưa trả lời sau {READY_SECONDS} giây; xem các dòng báo lỗi ở trên.")
            elif status is not None and status >= 500:
                failures += 1
                if failures == MOST_FAILED_ANSWERS:
                    is_ready = True
                    self.say(f"Máy chủ đã chạy ở {self.options.address}/ nhưng báo lỗi {status}.")
            elif status is not None:
                is_ready = True
                self._say_ready()

    def _mend(self, *, first_only: bool = False) -> None:
        now = time.monotonic()
        for child in self.children:
            if first_only and not child.is_first:
                continue
            if child.has_ended():
                code = child.process.returncode if child.process else None
                child.sweep()
                pause = child.note_crash(now)
                self.say(
                    f"Tiến trình {child.name} đã dừng đột ngột (mã {code}); chạy lại sau {pause:g} giây."
                )
            if child.process is None and child.start_again_at <= now:
                child.start()

    def _seconds_to_next_start(self) -> float:
        waiting = [child.start_again_at for child in self.children if child.process is None]
        return max(0.05, min(waiting) - time.monotonic()) if waiting else 3600.0

    def _stop(self) -> int:
        self.say("Đang dừng, chờ các yêu cầu dở dang…")
        for child in self.children:
            child.signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while any(child.process is not None and not child.has_ended() for child in self.children):
            received = signal.sigtimedwait(_WATCHED, max(0.0, deadline - time.monotonic()))
            is_impatient = received is not None and received.si_signo in _STOPPING
            if is_impatient or time.monotonic() >= deadline:
                break
        self.say("Đã dừng.")
        return 0

    def _say_ready(self) -> None:
        address = self.options.address
        self.say("Trang Xã đã sẵn sàng.")
        self.say(f"  Trang công khai: {address}/")
        self.say(f"  Trang làm việc:  {address}/quan-tri/")
        self.say("  Dừng: Ctrl+C")


def _nothing(number: int, frame: FrameType | None) -> None:
    pass


def refuse_port_in_use(options: Options) -> None:
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            options.host, options.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError:
        raise BadOption(f"serve: máy này không có địa chỉ “{options.host}”.") from None
    with socket.socket(family, kind, protocol) as probe:
        # As the server does: an address still in TIME_WAIT is free, one that is listened on is not.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(place)
        except OSError as error:
            reasons = {
                errno.EADDRINUSE: f"cổng {options.port} đã có chương trình khác dùng. Hãy chọn cổng khác.",
                errno.EACCES: f"không được phép mở cổng {options.port}. Chọn cổng từ 1024 trở lên.",
                errno.EADDRNOTAVAIL: f"máy này không có địa chỉ “{options.host}”.",
            }
            raise BadOption(f"serve: {reasons.get(error.errno or 0, error.strerror)}") from None


def health_status(options: Options, environment: Mapping[str, str]) -> int | None:
    """Return the status with which the portal says that it is well, or None while nobody answers."""
    host = (environment.get("PORTAL_HOSTS") or "127.0.0.1").split(",")[0].strip().lstrip(".")
    request = (
        f"GET /suc-khoe/ HTTP/1.0\r\nHost: {host}\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"
    )
    everywhere = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104
    place = everywhere.get(options.host, options.host)
    try:
        with socket.create_connection((place, options.port), timeout=2) as connection:
            connection.sendall(request.encode("ascii"))
            head = connection.recv(16)
    except OSError:
        return None
    return int(head[9:12]) if head.startswith(b"HTTP/1.") and head[9:12].isdigit() else None
