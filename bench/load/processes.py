"""What a server costs: processor time and memory of all its processes, read from /proc."""

import contextlib
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

SERVER_CORE = 0
CLIENT_CORE = 1
QUIET_SHARE = 0.02
_TICKS = os.sysconf("SC_CLK_TCK")


def pinned(core: int, command: Sequence[str]) -> list[str]:
    """Return the command that keeps a program and all its children on one core."""
    return ["taskset", "-c", str(core), *command]


def family(pid: int) -> set[int]:
    """Return a process and everything below it."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def cpu_seconds(pids: Iterable[int]) -> float:
    """Return user and system time of living processes; what the kernel does for them elsewhere is left out."""
    ticks = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(words[11]) + int(words[12])
    return ticks / _TICKS


def settle(pid: int, *, at_most: float = 120) -> None:
    """Wait until a server and everything below it rests for two seconds: what it does after a start is done."""
    until = time.monotonic() + at_most
    while time.monotonic() < until:
        pids = family(pid)
        before = cpu_seconds(pids)
        time.sleep(2)
        if family(pid) == pids and cpu_seconds(pids) - before <= 2 * QUIET_SHARE:
            return


def words_of(pid: int) -> list[str]:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text().rstrip("\0").split("\0")
    return []


def pss_mb(pid: int) -> float:
    """Return the proportional set size: memory shared by n processes counts one nth in each."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
