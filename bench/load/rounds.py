"""Servers take turns under the same load, each right after the one it is compared with."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.load import wrk
from bench.load.processes import cpu_seconds, family

GZIP = {"Accept-Encoding": "gzip"}


@dataclass(frozen=True)
class Contender:
    name: str
    url: str
    pid: int
    headers: Mapping[str, str] = field(default_factory=lambda: dict(GZIP))


@dataclass(frozen=True)
class Turn:
    load: wrk.Load
    cpu_us: float


def compare(
    baseline: Contender, others: Sequence[Contender], *, rounds: int, seconds: int
) -> dict[str, dict[str, float]]:
    """Return medians by name. `cpu_ratio` and `rate_ratio` are medians of pairs: 1 is the baseline, less is worse.

    The baseline runs before every other server, and every other round runs backwards, so that whatever slows
    the machine for a while meets both.
    """
    turns: dict[str, list[Turn]] = {server.name: [] for server in (baseline, *others)}
    pairs: dict[str, list[tuple[Turn, Turn]]] = {server.name: [] for server in others}
    for number in range(rounds):
        for server in others if number % 2 == 0 else list(reversed(others)):
            before, own = take_turn(baseline, seconds), take_turn(server, seconds)
            turns[baseline.name].append(before)
            turns[server.name].append(own)
            pairs[server.name].append((before, own))
    figures = {name: summary(taken) for name, taken in turns.items()}
    for name, found in pairs.items():
        figures[name]["cpu_ratio"] = _median(
            before.cpu_us / own.cpu_us for before, own in found if own.cpu_us
        )
        figures[name]["rate_ratio"] = _median(own.load.rate / before.load.rate for before, own in found)
        figures[name]["p99_times"] = _median(own.load.p99_ms / before.load.p99_ms for before, own in found)
    return figures


def take_turn(server: Contender, seconds: int) -> Turn:
    pids = family(server.pid)
    began = cpu_seconds(pids)
    load = wrk.run(wrk.command(server.url, seconds, headers=server.headers))
    return Turn(load, (cpu_seconds(pids) - began) / max(load.requests, 1) * 1_000_000)


def summary(turns: Sequence[Turn]) -> dict[str, float]:
    return {
        "cpu_us": _median(turn.cpu_us for turn in turns),
        "rate": _median(turn.load.rate for turn in turns),
        "p50_ms": _median(turn.load.p50_ms for turn in turns),
        "p99_ms": _median(turn.load.p99_ms for turn in turns),
        "refused": sum(turn.load.refused + turn.load.broken for turn in turns),
    }


def _median(values: Iterable[float]) -> float:
    return round(statistics.median(values), 3)
