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
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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


@dataclass
class Portal:
    process: subprocess.Popen[str]
    port: int
    seconds_to_ready: float

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def processes(self) -> set[int]:
        parents: dict[int, int] = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found

    def memory_mb(self) -> dict[str, float]:
        """Return the proportional set size of each process, by what it is, and of all together."""
        sizes: dict[str, float] = {}
        for pid in sorted(self.processes()):
            words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
            name = next((word for word in ("serve", "worker", "granian") if word in words), "web process")
            kilobytes = sum(
                int(line.split()[1])
                for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
                if line.startswith("Pss:")
            )
            sizes[name] = round(sizes.get(name, 0) + kilobytes / 1024, 1)
        return {**sizes, "all": round(sum(sizes.values()), 1)}


@contextlib.contextmanager
def portal(*, demo: bool = True) -> Iterator[Portal]:
    """Serve the demo commune from a data folder of its own, and take everything away afterwards."""
    with tempfile.TemporaryDirectory(prefix="trangxa-bench-") as folder:
        port = free_port()
        environment = {
            **os.environ,
            "TRANGXA_ENV": "development",
            "TRANGXA_DATA": folder,
            "PORT": str(port),
            "PYTHONPATH": str(ROOT),
        }
        environment.pop("DATABASE_URL", None)
        upgrade = [*TRANGXA, "upgrade", *(["--demo"] if demo else [])]
        subprocess.run(upgrade, env=environment, check=True, stdout=sys.stderr)
        began = time.perf_counter()
        process = subprocess.Popen([*TRANGXA, "serve"], env=environment, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None  # noqa: S101
        for line in process.stdout:
            if "sẵn sàng" in line:
                break
        try:
            yield Portal(process, port, time.perf_counter() - began)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=40)
            process.stdout.close()
