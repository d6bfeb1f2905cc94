"""What the measurements read from wrk."""

import shutil
import subprocess
from pathlib import Path

import pytest

from bench.load import wrk

pytestmark = pytest.mark.one_database
PRINTED = """Running 2s test @ http://127.0.0.1:1/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   711.35us  310.52us  10.84ms   99.99%
    Req/Sec    45.02k     1.07k   46.13k    50.00%
  Latency Distribution
     50%  690.00us
     75%  710.00us
     90%    1.02ms
     99%    1.35s
  89612 requests in 2.00s, 486.75MB read
  Socket errors: connect 0, read 1, write 0, timeout 2
  Non-2xx or 3xx responses: 7
Requests/sec:  44793.13
Transfer/sec:    243.30MB
"""


def test_rate_percentiles_and_failures_are_read() -> None:
    load = wrk.read(PRINTED)
    assert (load.requests, load.rate) == (89612, 44793.13)
    assert (load.p50_ms, load.p99_ms) == (0.69, 1350.0)
    assert (load.refused, load.broken) == (7, 3)


def test_a_run_without_failures_has_none() -> None:
    lines = [line for line in PRINTED.splitlines() if "errors" not in line and "Non-2xx" not in line]
    load = wrk.read("\n".join(lines))
    assert (load.refused, load.broken) == (0, 0)


def test_output_without_a_count_is_refused() -> None:
    with pytest.raises(SystemExit, match="requests in"):
        wrk.read("unable to connect")


@pytest.mark.skipif(shutil.which("luac") is None, reason="no Lua compiler")
def test_the_script_for_many_addresses_is_lua(tmp_path: Path) -> None:
    script = wrk.cycle_script(["/", "/tin-tuc/"], tmp_path / "cycle.lua", {"Accept-Encoding": "gzip"})
    assert subprocess.run(["luac", "-p", str(script)], check=False).returncode == 0
