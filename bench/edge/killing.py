"""The application is killed again and again under load: every published page has to answer all the same."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from bench.edge.addresses import get, published
from bench.edge.choices import APPLICATION, MINUTES, SECONDS
from bench.edge.communes import SMALL, commune, has_command
from bench.load import wrk
from bench.load.processes import SERVER_CORE, family, settle, words_of
from bench.load.rounds import GZIP
from bench.measuring import TRANGXA, Portal, report, serving

PAUSE_SECONDS = 0.2


def killing() -> None:
    with commune(SMALL) as environment, tempfile.TemporaryDirectory() as folder:
        if not has_command("rebuild", environment):
            report("edge_killing", skipped="no ready-made pages")
            return
        subprocess.run([*TRANGXA, "rebuild"], env=environment, check=True, stdout=sys.stderr)
        paths = published(environment)
        script = wrk.cycle_script(paths, Path(folder) / "cycle.lua", GZIP)
        with serving(environment, "--no-upgrade", core=SERVER_CORE) as running:
            settle(running.process.pid)
            before = wrk.run(wrk.command(running.address, SECONDS * 3, script=script))
            killer = Killer(running)
            killer.start()
            during = wrk.run(wrk.command(running.address, max(1, round(MINUTES * 60)), script=script))
            bad = [path for path in paths if status_of(running.address + path) != 200]
            killer.stop()
    report(
        "edge_killing",
        addresses=len(paths),
        minutes=MINUTES,
        processes_killed=killer.killed,
        refused=during.refused,
        broken=during.broken,
        bad_addresses=bad[:10],
        rate_before=before.rate,
        rate_during=during.rate,
        rate_ratio=round(during.rate / before.rate, 2),
        p99_ms_before=before.p99_ms,
        p99_ms_during=during.p99_ms,
    )


def status_of(url: str) -> int:
    try:
        return get(url, timeout=5).status
    except OSError:
        return 0


class Killer(threading.Thread):
    """Kills every process of the application as soon as it is there, as a broken release would die."""

    def __init__(self, running: Portal) -> None:
        super().__init__(daemon=True)
        self.portal = running
        self.killed = 0
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(PAUSE_SECONDS):
            for pid in family(self.portal.process.pid) - {self.portal.process.pid}:
                if APPLICATION in words_of(pid):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                        self.killed += 1

    def stop(self) -> None:
        self._ended.set()
        self.join()
        if not self.killed:
            raise SystemExit(f"no process of the application was found: BENCH_APPLICATION={APPLICATION}")
