"""What the portal takes while nobody reads it, and how soon it answers after a cold start."""

import signal
import statistics
import subprocess
import sys
import time

from bench.edge.addresses import wait_for
from bench.edge.choices import ROUNDS
from bench.edge.communes import SMALL, commune, has_command
from bench.load.processes import settle
from bench.measuring import TRANGXA, report, serving

DYNAMIC_PAGE = "/tim-kiem/?q=ve+sinh"


def rest() -> None:
    with commune(SMALL) as environment:
        if has_command("rebuild", environment):
            subprocess.run([*TRANGXA, "rebuild"], env=environment, check=True, stdout=sys.stderr)
        with serving(environment) as running:
            settle(running.process.pid)
            memory = running.memory_mb()
        first: dict[str, list[tuple[float, float]]] = {"": [], "--no-upgrade": []}
        for number in range(ROUNDS):
            for option in first if number % 2 == 0 else list(reversed(first)):
                first[option].append(cold_start(environment, *filter(None, [option])))
    report(
        "edge_rest",
        articles=SMALL,
        pss_mb_at_rest=memory,
        **{
            f"seconds_to_first_answer{'_without_upgrade' if option else ''}": {
                "published": round(statistics.median(page for page, _search in times), 2),
                "dynamic": round(statistics.median(search for _page, search in times), 2),
            }
            for option, times in first.items()
        },
    )


def cold_start(environment: dict[str, str], *options: str) -> tuple[float, float]:
    """Return the seconds from the command to the first published and the first dynamic page."""
    address = f"http://127.0.0.1:{environment['PORT']}"
    began = time.perf_counter()
    process = subprocess.Popen([*TRANGXA, "serve", *options], env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"{address}/")
        page = time.perf_counter() - began
        wait_for(address + DYNAMIC_PAGE)
        return page, time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=40)
