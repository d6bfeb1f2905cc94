"""Several processes that write at the same time, and one that is stopped: nothing is lost, nothing counted twice."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from tests.visits.conftest import DESK, PHONE, figures, moment, page_figures
from trangxa.core.models import HomePage
from trangxa.visits.writing import Reading, write

WRITERS, PER_WRITER = 4, 10


@pytest.fixture
def home(transactional_db: None) -> HomePage:
    from trangxa.core.preparing import prepare

    prepare()
    return HomePage.objects.get()


def in_threads(works: list[Callable[[], None]]) -> list[BaseException]:
    errors: list[BaseException] = []
    begin = threading.Barrier(len(works))

    def run(work: Callable[[], None]) -> None:
        try:
            begin.wait(20)
            work()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return errors


def test_readers_spread_over_servers_are_counted_exactly(home: Any) -> None:
    """Each writer writes ten times; every reader reaches every writer, in the same minute."""

    def work() -> None:
        for number in range(PER_WRITER):
            at = moment(f"2026-03-10 08:00:{number:02}")
            readings = [
                Reading(at, f"203.0.113.{number}", agent, path)
                for agent in (PHONE, DESK)
                for path in ("/", "/so-do-trang/")
            ]
            write(readings, now=moment("2026-03-10 08:01"))

    assert in_threads([work] * WRITERS) == []
    assert figures("2026-03-10") == (2 * PER_WRITER, 4 * PER_WRITER)
    expected = (2 * PER_WRITER, 2 * PER_WRITER)
    assert page_figures("2026-03-10") == {"/": expected, "/so-do-trang/": expected}
