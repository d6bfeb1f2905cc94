"""From publishing to every page that has to show it, and what publishing costs as the archive grows."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack

from bench.edge.addresses import get
from bench.edge.choices import PUBLICATIONS
from bench.edge.communes import LARGE, SMALL, commune, has_command
from bench.edge.writers import Writer, writer
from bench.measuring import TRANGXA, report, serving

PATIENCE_SECONDS = 30.0
PAUSE_SECONDS = 0.01


def freshness() -> None:
    with ExitStack() as stack:
        small, large = (stack.enter_context(commune(size)) for size in (SMALL, LARGE))
        if has_command("rebuild", large):
            subprocess.run([*TRANGXA, "rebuild"], env=large, check=True, stdout=sys.stderr)
        running = stack.enter_context(serving(large))
        writers = {size: stack.enter_context(writer(env)) for size, env in ((SMALL, small), (LARGE, large))}
        seconds: dict[int, list[float]] = {SMALL: [], LARGE: []}
        delays: dict[str, list[float]] = {}
        late = 0
        for number in range(PUBLICATIONS):
            seconds[SMALL].append(written(writers[SMALL], f"Bài đo {number}-{time.time_ns()}")[0])
            title = f"Bài đo {number}-{time.time_ns()}"
            cost, places, at = written(writers[LARGE], title)
            seconds[LARGE].append(cost)
            seen = delays_until_shown(running.address, places, title, at)
            late += sum(delay is None for delay in seen.values())
            for place, delay in seen.items():
                delays.setdefault(place, []).append(PATIENCE_SECONDS if delay is None else delay)
    everywhere = [max(each) for each in zip(*delays.values(), strict=True)]
    report(
        "edge_freshness",
        articles=LARGE,
        publications=PUBLICATIONS,
        not_shown_in_time=late,
        p95_seconds_everywhere=p95(everywhere),
        p95_seconds={place: p95(found) for place, found in delays.items()},
        median_seconds={place: round(statistics.median(found), 3) for place, found in delays.items()},
    )
    medians = {str(size): round(statistics.median(found), 4) for size, found in seconds.items()}
    ratio = round(medians[str(LARGE)] / medians[str(SMALL)], 2)
    report("edge_saving", seconds_median=medians, times=ratio)


def written(by: Writer, title: str) -> tuple[float, dict[str, str], float]:
    answer = by.publish(title)
    places = {"home": "/", "feed": "/tin-tuc/rss.xml"}
    places |= {"category": answer["category"], "article": answer["article"]}
    return answer["draft_seconds"] + answer["publish_seconds"], places, answer["at"]


def delays_until_shown(
    address: str, places: dict[str, str], title: str, at: float
) -> dict[str, float | None]:
    """Return for each place after how many seconds it showed the title; None when it never did."""
    seen: dict[str, float | None] = dict.fromkeys(places)
    while time.time() - at < PATIENCE_SECONDS and None in seen.values():
        for place, path in places.items():
            if seen[place] is None:
                answer = get(address + path)
                if answer.status == 200 and title in answer.text:
                    seen[place] = max(0.0, time.time() - at)
        time.sleep(PAUSE_SECONDS)
    return seen


def p95(values: Sequence[float]) -> float:
    return round(sorted(values)[max(0, -(-len(values) * 95 // 100) - 1)], 3)
