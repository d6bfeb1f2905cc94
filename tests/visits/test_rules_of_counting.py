"""What counts as a visit and as a view: tables, and what holds whatever readers do."""

import itertools
from collections import Counter
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.visits.rules import Counts, Memory, Seen, count
from trangxa.vitext import VIETNAM

MORNING = datetime(2026, 3, 10, 8, 0, tzinfo=VIETNAM)


def seen(minutes: float, path: str = "/a/", visitor: str = "hoa") -> Seen:
    return Seen(MORNING + timedelta(minutes=minutes), visitor, path)


@pytest.mark.parametrize(
    ("what", "visits", "views"),
    [
        ([], 0, 0),
        ([seen(0)], 1, 1),
        ([seen(0), seen(1, "/b/")], 1, 2),
        ([seen(0), seen(1), seen(2), seen(29)], 1, 1),
        ([seen(0), seen(29.99)], 1, 1),
        ([seen(0), seen(30)], 2, 2),
        # Each repetition begins the half hour anew: a page that reloads itself all day is read once.
        ([seen(minute) for minute in range(0, 600, 5)], 1, 1),
        # The page was left for half an hour, the portal was not.
        ([seen(0), seen(20, "/b/"), seen(40)], 1, 3),
        ([seen(0, visitor="hoa"), seen(0, visitor="lan")], 2, 2),
        ([seen(0), seen(0), seen(0, "/b/")], 1, 2),
    ],
)
def test_visits_and_views(what: list[Seen], visits: int, views: int) -> None:
    counts, _memory = count(what, Memory())
    assert (counts.visits, counts.all_views) == (visits, views)


def test_a_page_has_as_many_visitors_as_saw_it_whatever_they_did() -> None:
    counts, _memory = count([seen(0), seen(45), seen(50, visitor="lan"), seen(51, "/b/", "lan")], Memory())
    assert counts.views == {"/a/": 3, "/b/": 1}
    assert counts.visitors == {"/a/": 2, "/b/": 1}


def test_what_another_server_reports_late_is_no_new_visit() -> None:
    _counts, memory = count([seen(10)], Memory())
    counts, _memory = count([seen(9.8), seen(9.9, "/b/")], memory)
    assert (counts.visits, counts.all_views) == (0, 1)


readings = st.lists(
    st.builds(
        seen,
        st.integers(0, 900).map(lambda tenths: tenths / 3),
        st.sampled_from(["/a/", "/b/", "/c/"]),
        st.sampled_from(["hoa", "lan"]),
    ),
    max_size=60,
)


def added(parts: list[list[Seen]]) -> tuple[int, dict[str, int], dict[str, int]]:
    """Count part after part, as restarted servers do that know only what was written."""
    memory, visits, views, visitors = Memory(), 0, Counter[str](), Counter[str]()
    for part in parts:
        counts, new = count(part, memory)
        memory = Memory({**memory.visitors, **new.visitors}, {**memory.pages, **new.pages})
        visits += counts.visits
        views.update(counts.views)
        visitors.update(counts.visitors)
    return visits, dict(views), dict(visitors)


def whole(counts: Counts) -> tuple[int, dict[str, int], dict[str, int]]:
    return counts.visits, dict(counts.views), dict(counts.visitors)


@given(readings, st.lists(st.integers(0, 60), max_size=4))
def test_writing_in_parts_gives_the_same_as_writing_at_once(what: list[Seen], cuts: list[int]) -> None:
    ordered = sorted(what)
    places = [0, *sorted(cuts), len(ordered)]
    parts = [ordered[first:last] for first, last in itertools.pairwise(places)]
    assert added(parts) == whole(count(ordered, Memory())[0])


@given(readings, st.randoms())
def test_the_order_within_one_writing_does_not_matter(what: list[Seen], chance: object) -> None:
    shuffled = list(what)
    chance.shuffle(shuffled)
    assert whole(count(shuffled, Memory())[0]) == whole(count(what, Memory())[0])


@given(readings)
def test_numbers_keep_their_order_of_size(what: list[Seen]) -> None:
    counts, _memory = count(what, Memory())
    assert counts.visits <= counts.all_views <= len(what)
    assert len({one.visitor for one in what}) <= counts.visits or not what
    assert all(counts.visitors[path] <= views for path, views in counts.views.items())
