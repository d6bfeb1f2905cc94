"""How long the periodic report over many articles takes, and how much memory, from command to file."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from bench.measuring import TRANGXA, environment_of, report, trangxa

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "5000"))
CUT_OFF = "2025-12-31"


def measured(words: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run a command; return its seconds and the largest memory it held at once, in MiB."""
    began = time.perf_counter()
    process = subprocess.Popen([*TRANGXA, *words], env=environment, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return round(time.perf_counter() - began, 2), round(usage.ru_maxrss / 1024, 1)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="trangxa-bench-") as folder:
        environment = environment_of(folder)
        trangxa(["upgrade", "--demo"], environment)
        trangxa(["sample", "--articles", str(ARTICLES), "--documents", "50"], environment)
        figures: dict[str, object] = {"articles": ARTICLES}
        figures["start_alone"] = dict(zip(("seconds", "mib"), measured(["help"], environment), strict=True))
        for file_format in ("json", "docx", "html", "pdf"):
            target = Path(folder) / f"report.{file_format}"
            words = ["report", "--as-of", CUT_OFF, "--format", file_format, "--output", str(target)]
            seconds, mebibytes = min(measured(words, environment) for _turn in range(3))
            figures[file_format] = {"seconds": seconds, "mib": mebibytes, "bytes": target.stat().st_size}
        report("report", **figures)


if __name__ == "__main__":
    main()
