"""`trangxa serve` with real processes: a small WSGI program stands in for the portal."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trangxa.config.supervisor import BadOption, Options, Supervisor, read_options, refuse_port_in_use

pytestmark = pytest.mark.one_database

PROGRAM = """
import os, time

def application(environ, start_response):
    if environ["PATH_INFO"] == "/slow":
        time.sleep(1.0)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(os.getpid()).encode()]
"""
SUPERVISE = """
import sys, tempfile
from trangxa.config import supervisor
options = supervisor.read_options(["--port", sys.argv[1]], {})
environment = supervisor.with_package_path({**__import__("os").environ, "PYTHONPATH": sys.argv[2]})
children = [
    supervisor.Child("web", supervisor.front_command(options, "small_program:application"), environment),
    supervisor.Child("work", [sys.executable, "-c", sys.argv[3]], environment),
]
children[0].is_first = True
preparation = supervisor.Child("chuẩn bị", [sys.executable, "-c", sys.argv[4]], environment) if sys.argv[4] else None
sockets = tempfile.TemporaryDirectory(prefix="sockets-", dir=".")
sys.exit(supervisor.Supervisor(options, children=children, preparation=preparation, sockets=sockets).run())
"""
OBEDIENT = "import signal, sys, time; signal.signal(15, lambda *_: sys.exit(0)); time.sleep(600)"
PREPARING = "import os, pathlib, time\nwhile not os.path.exists('prepared'): time.sleep(0.05)"
FAILING = "import sys; sys.exit(3)"
CRASHING = "import pathlib, time; open('starts', 'a').write('x'); time.sleep(0.1)"


class Running:
    def __init__(self, port: int, folder: Path, work: str, preparation: str = "") -> None:
        (folder / "small_program.py").write_text(PROGRAM)
        self.port = port
        self.output = folder / "output"
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SUPERVISE, str(port), str(folder), work, preparation],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def until_ready(self) -> "Running":
        wait_for(lambda: "sẵn sàng" in self.said(), "the ready line")
        return self

    def sockets(self) -> list[Path]:
        return list(self.output.parent.glob("sockets-*"))

    def said(self) -> str:
        return self.output.read_text()

    def get(self, path: str = "/") -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        return connection.getresponse().read().decode()

    def descendants(self) -> set[int]:
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found - {self.process.pid}

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(timeout=20)


def wait_for(happened: Callable[[], object], what: str, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if happened():
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError(f"{what} did not come within {seconds} seconds")


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def serve(tmp_path: Path, free_port: int) -> Iterator[Callable[..., Running]]:
    started: list[Running] = []

    def start(work: str = OBEDIENT, preparation: str | None = None) -> Running:
        started.append(Running(free_port, tmp_path, work, preparation or ""))
        return started[-1] if preparation else started[-1].until_ready()

    yield start
    for running in started:
        if running.process.poll() is None:
            running.stop()


def test_the_site_answers_once_the_ready_line_is_printed(serve: Callable[..., Running]) -> None:
    running = serve()
    assert running.get().isdigit()
    assert f"http://127.0.0.1:{running.port}/" in running.said()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_signal_ends_all_processes_with_exit_code_zero(
    serve: Callable[..., Running], number: int
) -> None:
    running = serve()
    children = running.descendants()
    assert len(children) >= 3  # server, its worker, background work
    assert running.stop(number) == 0
    assert not [pid for pid in children if is_running(pid)]


def test_a_request_under_way_is_answered_before_the_stop(serve: Callable[..., Running]) -> None:
    running = serve()
    answers: list[str] = []
    reader = threading.Thread(target=lambda: answers.append(running.get("/slow")))
    reader.start()
    time.sleep(0.4)
    assert running.stop() == 0
    reader.join()
    assert answers
    assert answers[0].isdigit()


def test_a_killed_web_process_is_replaced_within_seconds(serve: Callable[..., Running]) -> None:
    running = serve()
    before = running.get()
    os.kill(int(before), signal.SIGKILL)
    wait_for(lambda: running.get() not in {"", before}, "another web process", 30)


def test_a_killed_server_is_started_again_on_the_same_port(serve: Callable[..., Running]) -> None:
    running = serve()
    before = running.get()
    server = int(Path(f"/proc/{before}/stat").read_text().rpartition(")")[2].split()[1])
    os.kill(server, signal.SIGKILL)
    wait_for(lambda: running.get() not in {"", before}, "another server", 30)
    assert not is_running(int(before))


def test_a_child_that_keeps_crashing_is_started_again_at_growing_intervals(
    serve: Callable[..., Running], tmp_path: Path
) -> None:
    serve(CRASHING)
    starts = tmp_path / "starts"
    wait_for(lambda: starts.exists() and len(starts.read_text()) >= 3, "the third start")
    after = len(starts.read_text())
    time.sleep(1.2)
    assert len(starts.read_text()) <= after + 1


def test_the_front_answers_while_the_preparation_is_running(
    serve: Callable[..., Running], tmp_path: Path
) -> None:
    running = serve("open('work-began', 'w')\n" + OBEDIENT, PREPARING)
    wait_for(lambda: running.get().isdigit(), "an answer of the front")
    assert "sẵn sàng" not in running.said()
    assert not (tmp_path / "work-began").exists()
    (tmp_path / "prepared").touch()
    running.until_ready()
    wait_for((tmp_path / "work-began").exists, "the work after the preparation")


def test_a_front_killed_during_the_preparation_is_started_again(serve: Callable[..., Running]) -> None:
    running = serve(OBEDIENT, PREPARING)
    wait_for(lambda: running.get().isdigit(), "an answer of the front")
    before = running.get()
    server = int(Path(f"/proc/{before}/stat").read_text().rpartition(")")[2].split()[1])
    os.kill(server, signal.SIGKILL)
    wait_for(lambda: running.get() not in {"", before}, "another front")


def test_a_preparation_that_fails_ends_everything_with_its_code(
    serve: Callable[..., Running], tmp_path: Path
) -> None:
    running = serve("open('work-began', 'w')\n" + OBEDIENT, FAILING)
    assert running.process.wait(timeout=20) == 3
    with pytest.raises(OSError, match="refused"):
        running.get()
    assert not (tmp_path / "work-began").exists()
    assert not running.sockets()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_signal_during_the_preparation_ends_all_processes(
    serve: Callable[..., Running], number: int
) -> None:
    running = serve(OBEDIENT, PREPARING)
    wait_for(lambda: running.get().isdigit(), "an answer of the front")
    children = running.descendants()
    assert len(children) >= 3  # server, its worker, preparation
    assert running.stop(number) == 0
    assert not [pid for pid in children if is_running(pid)]
    assert not running.sockets()


def test_the_folder_of_the_sockets_is_there_while_it_runs_and_removed_at_the_end(
    serve: Callable[..., Running],
) -> None:
    running = serve()
    assert len(running.sockets()) == 1
    assert running.stop() == 0
    assert not running.sockets()


def test_children_do_not_outlive_a_supervisor_that_was_killed(serve: Callable[..., Running]) -> None:
    running = serve()
    children = running.descendants()
    running.stop(signal.SIGKILL)
    wait_for(lambda: not [pid for pid in children if is_running(pid)], "the end of all children")


def test_a_port_in_use_is_refused_in_one_line(free_port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port))
        taken.listen()
        with pytest.raises(BadOption, match=f"cổng {free_port} đã có chương trình khác dùng"):
            refuse_port_in_use(Options(port=free_port))


def test_a_foreign_host_is_refused_before_anything_starts() -> None:
    supervisor = Supervisor(Options(host="192.0.2.7"), environment={})
    with pytest.raises(BadOption, match=r"không có địa chỉ “192\.0\.2\.7”"):
        supervisor.run()
    assert all(child.process is None for child in supervisor.children)


def test_options_come_from_the_command_line_before_the_environment() -> None:
    assert read_options([], {}) == Options("127.0.0.1", 8000, 1)
    assert read_options([], {"PORT": "8123"}) == Options("127.0.0.1", 8123, 1)
    assert read_options(["--port=9000", "--workers", "3"], {"PORT": "8123"}) == Options("127.0.0.1", 9000, 3)
    assert read_options(["--no-upgrade"], {}) == Options(upgrade=False)
    assert read_options(["--help"], {}) is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--port", "tám"], "cổng phải là số từ 1 đến 65535, không phải “tám”"),
        (["--port", "0"], "cổng phải là số từ 1 đến 65535"),
        (["--port", "65536"], "cổng phải là số từ 1 đến 65535"),
        (["--workers", "0"], "số tiến trình phải là số từ 1"),
        (["--port"], "thiếu giá trị sau “--port”"),
        (["--màu", "xanh"], "không hiểu tham số “--màu”"),
        (["8000"], "không hiểu tham số “8000”"),
    ],
)
def test_a_wrong_option_is_refused_with_a_sentence(words: list[str], sentence: str) -> None:
    with pytest.raises(BadOption, match=sentence):
        read_options(words, {})


def test_the_supervisor_process_loads_no_django() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, trangxa.config.supervisor; print(*sorted(sys.modules))"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "trangxa.config.supervisor" in loaded
    assert not [name for name in loaded if name.startswith(("django", "wagtail"))]
