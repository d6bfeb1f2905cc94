"""The database cannot be opened: pages are read, the rest says so, and nobody has to lend a hand when it is back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.running_portal import RunningPortal, until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]


@pytest.fixture
def _without_database(demo: RunningPortal) -> Iterator[None]:
    """The file is elsewhere and a folder stands in its place, so that none is made anew; root would read any file."""
    place = demo.folder / "trangxa.sqlite3"
    away = demo.folder / "away"
    away.mkdir()
    moved = [one for one in (place, Path(f"{place}-wal"), Path(f"{place}-shm")) if one.exists()]
    for one in moved:
        one.rename(away / one.name)
    place.mkdir()
    yield
    place.rmdir()
    for one in moved:
        (away / one.name).rename(one)
    away.rmdir()


@pytest.mark.usefixtures("_without_database")
def test_published_pages_answer_without_a_database(demo: RunningPortal) -> None:
    application = demo.application()
    until(lambda: demo.health() == 503, "the word of the health check")
    for path in demo.kept_addresses():
        assert demo.ask(path).status == 200, path
    search = demo.ask("/tim-kiem/?q=ao")
    assert search.status == 503
    assert "0221 000 000" in search.text
    assert search.is_plain_vietnamese
    staff = demo.ask("/quan-tri/login/")
    assert staff.is_plain_vietnamese
    assert demo.application() == application


def test_everything_is_back_with_the_database(demo: RunningPortal) -> None:
    """Runs after the test before it, whose database has just come back."""
    seconds = until(lambda: demo.health() == 200, "the application", 30)
    print(f"database back after {seconds:.1f} s")
    assert demo.ask("/tim-kiem/?q=ao").status == 200
    # The background work has gone on too: a page that is taken away is drawn anew.
    path = "/thong-bao/"
    demo.tree.remove(path)
    demo.tree.note([path])
    until(lambda: demo.ask(path).status == 200 and demo.tree.read(path), "the page", 30)
