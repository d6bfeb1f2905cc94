"""Communes to measure: a data folder with so many sample articles, made once and kept where BENCH_DATA says."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measuring import ROOT, environment_of, free_port, trangxa

SMALL, LARGE = 181, 10_000


@contextlib.contextmanager
def commune(articles: int) -> Iterator[dict[str, str]]:
    """Give the variables of a portal with `articles` articles, and a free port."""
    with contextlib.ExitStack() as stack:
        kept = os.environ.get("BENCH_DATA")
        temporary = kept or stack.enter_context(tempfile.TemporaryDirectory(prefix="trangxa-bench-"))
        folder = Path(temporary) / str(articles)
        environment = environment_of(folder, free_port())
        if not (folder / "filled").exists():
            folder.mkdir(parents=True, exist_ok=True)
            _fill(articles, environment)
            (folder / "filled").touch()
        yield environment


def _fill(articles: int, environment: dict[str, str]) -> None:
    trangxa(["upgrade"], environment)
    trangxa(["sample", "--articles", str(min(articles, LARGE)), "--seed", "1"], environment)
    if articles > LARGE:
        command = [sys.executable, "-m", "bench.edge.multiplying", str(articles)]
        subprocess.run(command, env=environment, check=True, cwd=ROOT, stdout=sys.stderr)


def has_command(name: str, environment: dict[str, str]) -> bool:
    words = [sys.executable, "-m", "trangxa", "help", name]
    return subprocess.run(words, env=environment, capture_output=True, check=False).returncode == 0
