"""Portals of the demo commune that are killed, cut off and filled up."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.running_nginx import RunningNginx
from tests.reliability.running_portal import RunningPortal, until


@pytest.fixture(scope="session")
def prepared_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the demo commune with every page drawn; made once for all workers of a run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder = shared / "prepared-portal"
    with (shared / "prepared-portal.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "is-prepared").exists():
            folder.mkdir()
            portal = RunningPortal(folder)
            portal.command("upgrade", "--demo")
            portal.command("rebuild")
            (folder / "is-prepared").touch()
    return folder


@pytest.fixture(scope="session")
def demo(prepared_portal: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    """The demo commune, served by real processes."""
    folder = tmp_path_factory.mktemp("portal") / "data"
    shutil.copytree(prepared_portal, folder, symlinks=True)
    demo = RunningPortal(folder).start().until_ready()
    try:
        until(lambda: demo.ask("/").status == 200, "the home page")
        yield demo
    finally:
        demo.stop()


@pytest.fixture(scope="session")
def nginx(demo: RunningPortal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNginx]:
    """nginx in front of the demo commune."""
    running = RunningNginx(tmp_path_factory.mktemp("nginx"), demo).configure()
    checked = running.test_configuration()
    assert checked.returncode == 0, checked.stderr
    running.start()
    try:
        yield running
    finally:
        running.stop()
