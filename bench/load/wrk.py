"""Run wrk on a core of its own and read what it prints."""

import contextlib
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.load.processes import CLIENT_CORE, pinned

CONNECTIONS = 32
_IN_MS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Load:
    """What one run of wrk saw; `refused` are answers other than 2xx and 3xx, `broken` are errors of the socket."""

    requests: int
    rate: float
    p50_ms: float
    p99_ms: float
    refused: int
    broken: int


def command(
    url: str,
    seconds: int,
    *,
    connections: int = CONNECTIONS,
    headers: Mapping[str, str] | None = None,
    script: Path | None = None,
    core: int = CLIENT_CORE,
) -> list[str]:
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "--latency"]
    for name, value in (headers or {}).items():
        words += ["-H", f"{name}: {value}"]
    if script is not None:
        words += ["-s", str(script)]
    return pinned(core, [*words, url])


def run(words: Sequence[str]) -> Load:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"wrk ended with {done.returncode}: {done.stderr.strip() or done.stdout.strip()}")
    return read(done.stdout)


@contextlib.contextmanager
def beside(words: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """Keep a load running beside what is measured."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, text=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def read(text: str) -> Load:
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    return Load(
        requests=int(_found(r"(\d+) requests in", text)),
        rate=float(_found(r"Requests/sec:\s+([\d.]+)", text)),
        p50_ms=_percentile(50, text),
        p99_ms=_percentile(99, text),
        refused=int(_found(r"Non-2xx or 3xx responses: (\d+)", text, "0")),
        broken=sum(map(int, broken.groups())) if broken else 0,
    )


def _found(pattern: str, text: str, default: str | None = None) -> str:
    match = re.search(pattern, text)
    if match is None and default is None:
        raise SystemExit(f"wrk printed no {pattern!r}:\n{text}")
    return match[1] if match else str(default)


def _percentile(percent: int, text: str) -> float:
    # At the beginning of a line only: the table of thread statistics ends in percentages too.
    match = re.search(rf"^ +{percent}%\s+([\d.]+)(us|ms|s|m)\s*$", text, re.MULTILINE)
    return round(float(match[1]) * _IN_MS[match[2]], 3) if match else float("nan")


def cycle_script(paths: Sequence[str], target: Path, headers: Mapping[str, str]) -> Path:
    """Write the script with which wrk asks for one path after another."""
    lines = "\n".join(f'  "{path}",' for path in paths if '"' not in path and "\\" not in path)
    named = "".join(f'wrk.headers["{name}"] = "{value}"\n' for name, value in headers.items())
    target.write_text(
        f"local paths = {{\n{lines}\n}}\nlocal requests, place = {{}}, 0\n{named}"
        "function init(args)\n"
        "  for i, path in ipairs(paths) do requests[i] = wrk.format(nil, path) end\nend\n"
        "function request()\n  place = place % #requests + 1\n  return requests[place]\nend\n",
        encoding="utf-8",
    )
    return target
