"""`python -m bench.edge`: all parts, or those that BENCH_PARTS names, one line of JSON for each figure."""

import os
import shutil
import sys
from collections.abc import Callable

from bench.edge import freshness, killing, ready_made, rebuilding, resting, uncached
from bench.edge.choices import PARTS

ALL: dict[str, Callable[[], None]] = {
    "front": ready_made.front,
    "production": ready_made.production,
    "tail": ready_made.tail,
    "rendering": uncached.rendering,
    "growth": uncached.growth,
    "freshness": freshness.freshness,
    "rebuild": rebuilding.rebuild,
    "killing": killing.killing,
    "rest": resting.rest,
}
ON_TWO_CORES = {"front", "production", "tail", "killing"}


def main() -> int:
    chosen = [name.strip() for name in PARTS.split(",") if name.strip()] or list(ALL)
    unknown = [name for name in chosen if name not in ALL]
    if unknown:
        print(f"Unknown parts: {', '.join(unknown)}. Known: {', '.join(ALL)}.", file=sys.stderr)
        return 2
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    missing = [name for name in ("nginx", "wrk", "taskset") if shutil.which(name, path=path) is None]
    for name in chosen:
        if name in ON_TWO_CORES and (missing or (os.cpu_count() or 1) < 2):
            print(f"{name} needs two cores, nginx, wrk and taskset; left out.", file=sys.stderr)
            continue
        print(f"{name} …", file=sys.stderr, flush=True)
        ALL[name]()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
