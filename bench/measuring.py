"""What every measurement shares: the machine, one line of JSON, and a portal of its own to measure."""

import contextlib
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.load.processes import family, pinned, pss_mb, words_of

ROOT = Path(__file__).resolve().parent.parent
TRANGXA = [sys.executable, "-m", "trangxa"]


def report(name: str, **figures: object) -> None:
    print(
        json.dumps({"name": name, "figures": figures, "machine": machine()}, ensure_ascii=False), flush=True
    )


def machine() -> dict[str, object]:
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    return {
        "cpu": model,
        "cores": os.cpu_count(),
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20,
        "kernel": platform.release(),
        "python": platform.python_version(),
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment_of(folder: str | Path, port: int | None = None) -> dict[str, str]:
    """Return the variables of a portal that keeps everything in `folder`, on SQLite."""
    environment = {
        **os.environ,
        "TRANGXA_ENV": "development",
        "DJANGO_SETTINGS_MODULE": "trangxa.config.settings.development",
        "TRANGXA_DATA": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    if port is not None:
        environment["PORT"] = str(port)
    environment.pop("DATABASE_URL", None)
    # An installed portal finds its modules compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def trangxa(words: Sequence[str], environment: dict[str, str]) -> None:
    subprocess.run([*TRANGXA, *words], env=environment, check=True, stdout=sys.stderr)


@dataclass
class Portal:
    process: subprocess.Popen[str]
    port: int
    seconds_to_ready: float

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def memory_mb(self) -> dict[str, float]:
        """Return the proportional set size of each process, by what it is, and of all together."""
        sizes: dict[str, float] = {}
        for pid in sorted(family(self.process.pid)):
            name = _role(words_of(pid))
            sizes[name] = sizes.get(name, 0) + pss_mb(pid)
        return {name: round(size, 1) for name, size in {**sizes, "all": sum(sizes.values())}.items()}


def _role(words: Sequence[str]) -> str:
    """Return what a process of the portal is: its command, or the application that its server runs."""
    command = next((word for word in words if word in {"serve", "worker", "application"}), None)
    return command or next((word for word in words if word.startswith("trangxa.")), "web process")


@contextlib.contextmanager
def serving(environment: dict[str, str], *options: str, core: int | None = None) -> Iterator[Portal]:
    """Serve a prepared portal, on one core if one is given, until it is stopped."""
    command = [*TRANGXA, "serve", *options]
    began = time.perf_counter()
    process = subprocess.Popen(
        command if core is None else pinned(core, command), env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None  # noqa: S101
    for line in process.stdout:
        if "sẵn sàng" in line:
            break
    try:
        yield Portal(process, int(environment["PORT"]), time.perf_counter() - began)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=40)
        process.stdout.close()


@contextlib.contextmanager
def portal(*, demo: bool = True) -> Iterator[Portal]:
    """Serve the demo commune from a data folder of its own, and take everything away afterwards."""
    with tempfile.TemporaryDirectory(prefix="trangxa-bench-") as folder:
        environment = environment_of(folder, free_port())
        trangxa(["upgrade", *(["--demo"] if demo else [])], environment)
        with serving(environment) as running:
            yield running
