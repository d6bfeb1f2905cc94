"""How fast every ready-made page is made anew, on one core, from command to last file."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.edge.addresses import published
from bench.edge.communes import LARGE, commune, has_command
from bench.load.processes import SERVER_CORE, pinned
from bench.measuring import TRANGXA, report
from trangxa.config.places import public_folder


def rebuild() -> None:
    with commune(LARGE) as environment:
        if not has_command("rebuild", environment):
            report("edge_rebuild", skipped="no rebuild command")
            return
        folder = public_folder(environment)
        # Set aside, not deleted: file systems are slow to make files just after many were deleted.
        set_aside = folder.with_name(f"{folder.name}.before")
        if folder.exists():
            folder.rename(set_aside)
        began = time.perf_counter()
        subprocess.run(
            pinned(SERVER_CORE, [*TRANGXA, "rebuild"]), env=environment, check=True, stdout=sys.stderr
        )
        seconds = time.perf_counter() - began
        shutil.rmtree(set_aside, ignore_errors=True)
        pages = len(published(environment))
        sizes = {
            name: sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and is_one(file))
            for name, is_one in (("plain", _is_plain), ("gzip", _is_gzip))
        }
        report(
            "edge_rebuild",
            articles=LARGE,
            pages=pages,
            seconds=round(seconds, 2),
            pages_per_second=round(pages / seconds, 1),
            bytes=sizes,
        )


def _is_gzip(file: Path) -> bool:
    return file.suffix == ".gz"


def _is_plain(file: Path) -> bool:
    return file.suffix != ".gz"
