"""A long list stands in leaves: every row in one page, and a new row changes the open part alone."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import models

from tests.edge.comparing import differing, files, follow
from tests.edge.conftest import Publish
from trangxa.core import leaves
from trangxa.core.leaves import LEAF_AT_MOST, LEAF_SIZE, OPEN_AT_MOST
from trangxa.core.models import ListLeaf, ScheduledRun
from trangxa.core.ready_made import EVERYTHING, changed
from trangxa.documents.paging import LIST_NAME, MOMENT, every_document
from trangxa.links.models import Link

LIST = "thu"
FIRST = datetime(2023, 2, 23, 7, 0, tzinfo=UTC)
Pages = dict[int | None, list[int]]
pytestmark = pytest.mark.django_db


class List:
    """Rows of any model that has a moment, listed in leaves."""

    def __init__(self, model: type[models.Model], moment: str, make: Callable[[Any], models.Model]) -> None:
        self.rows = model.objects.all()
        self.moment = moment
        self.make = make

    def add(self, *moments: Any) -> None:
        self.rows.model.objects.bulk_create([self.make(moment) for moment in moments])

    def put_away(self) -> list[int]:
        return leaves.put_away(self.rows, LIST, moment=self.moment)

    def cut_anew(self) -> None:
        leaves.cut_anew(self.rows, LIST, moment=self.moment)

    def pages(self) -> Pages:
        """Return the numbers of the rows of every page, as a reader meets them from the newest on."""
        page: Any = leaves.open_page(self.rows, LIST, moment=self.moment)
        found: Pages = {None: [row.pk for row in page.rows]}
        while page.older is not None:
            before, page = page, leaves.leaf_page(self.rows, LIST, page.older, moment=self.moment)
            assert page is not None
            assert page.newer == (before.number or 0)
            found[page.number] = [row.pk for row in page.rows]
        numbers = [number for number in found if number is not None]
        together = leaves.leaf_pages(self.rows, LIST, [*numbers, 0, len(numbers) + 1], moment=self.moment)
        assert {number: [row.pk for row in leaf.rows] for number, leaf in together.items()} == {
            number: found[number] for number in numbers
        }
        return found

    def in_order(self) -> list[int]:
        return list(self.rows.order_by(f"-{self.moment}", "-pk").values_list("pk", flat=True))


@pytest.fixture
def by_moment(db: None) -> List:
    numbers = iter(range(100_000))
    return List(
        ScheduledRun,
        "last_started_at",
        lambda moment: ScheduledRun(name=f"việc {next(numbers)}", last_started_at=moment),
    )


@pytest.fixture
def by_day(db: None) -> List:
    return List(
        Link,
        "valid_from",
        lambda day: Link(name="Liên kết", address="https://xa.example/", valid_from=day),
    )


def minutes(*numbers: int) -> list[datetime]:
    return [FIRST + timedelta(minutes=number) for number in numbers]


def joined(pages: Pages) -> list[int]:
    return [pk for rows in pages.values() for pk in rows]


def test_every_row_stands_in_one_page_newest_first(by_moment: List) -> None:
    by_moment.add(*minutes(*range(105)))
    assert by_moment.put_away() == [1, 2, 3, 4]
    pages = by_moment.pages()
    assert joined(pages) == by_moment.in_order()
    assert {number: len(rows) for number, rows in pages.items()} == {None: 25, 4: 20, 3: 20, 2: 20, 1: 20}
    assert by_moment.put_away() == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [(0, [0]), (1, [1]), (39, [39]), (40, [20, 20]), (41, [21, 20]), (59, [39, 20]), (60, [20, 20, 20])],
)
def test_the_open_part_has_less_than_two_leaves(rows: int, expected: list[int], by_moment: List) -> None:
    by_moment.add(*minutes(*range(rows)))
    by_moment.put_away()
    assert [len(page) for page in by_moment.pages().values()] == expected


def test_a_new_row_changes_the_open_part_alone(by_moment: List) -> None:
    by_moment.add(*minutes(*range(45)))
    by_moment.put_away()
    for number in range(45, 105):
        before = by_moment.pages()
        by_moment.add(*minutes(number))
        made = by_moment.put_away()
        after = by_moment.pages()
        assert len(made) <= 1
        assert all(after[leaf] == rows for leaf, rows in before.items() if leaf is not None)
        assert set(after) - set(before) == set(made)
        assert LEAF_SIZE <= len(after[None]) < OPEN_AT_MOST


def test_a_row_that_goes_leaves_the_other_leaves_in_place(by_moment: List) -> None:
    by_moment.add(*minutes(*range(100)))
    by_moment.put_away()
    before = by_moment.pages()
    for leaf in (2, 1):
        # The row at the end of a leaf too, which is the key of it.
        gone = before[leaf][0]
        ScheduledRun.objects.filter(pk=gone).delete()
        by_moment.put_away()
        after = by_moment.pages()
        assert after[leaf] == before[leaf][1:]
        assert {number: rows for number, rows in after.items() if number != leaf} == {
            number: rows for number, rows in before.items() if number != leaf
        }
        before = after


def test_a_leaf_all_of_whose_rows_went_is_an_empty_page_between_its_neighbours(by_moment: List) -> None:
    by_moment.add(*minutes(*range(80)))
    by_moment.put_away()
    ScheduledRun.objects.filter(pk__in=by_moment.pages()[2]).delete()
    assert {number: len(rows) for number, rows in by_moment.pages().items()} == {None: 20, 3: 20, 2: 0, 1: 20}


def test_rows_of_one_moment_are_told_apart_by_their_numbers(by_moment: List) -> None:
    by_moment.add(*minutes(*([5] * 90)))
    by_moment.put_away()
    pages = by_moment.pages()
    assert joined(pages) == by_moment.in_order()
    for number, rows in pages.items():
        assert all(leaves.leaf_of(LIST, minutes(5)[0], pk) == number for pk in rows)


def test_a_list_whose_leaves_have_grown_by_old_rows_is_cut_anew(by_moment: List) -> None:
    by_moment.add(*minutes(*range(60)))
    by_moment.put_away()
    by_moment.add(*(FIRST + timedelta(seconds=number) for number in range(LEAF_AT_MOST)))
    by_moment.put_away()
    # What is loaded in between stands in the leaf of its time, until there is too much of it.
    assert len(by_moment.pages()[1]) == LEAF_SIZE + LEAF_AT_MOST
    assert leaves.needs_cutting(by_moment.rows, LIST, moment="last_started_at")
    by_moment.cut_anew()
    assert not leaves.needs_cutting(by_moment.rows, LIST, moment="last_started_at")
    pages = by_moment.pages()
    assert joined(pages) == by_moment.in_order()
    assert {len(rows) for number, rows in pages.items() if number} == {LEAF_SIZE}


@pytest.mark.parametrize("seed", range(4))
def test_after_anything_that_happens_every_row_stands_in_the_page_that_is_its_own(
    seed: int, by_moment: List
) -> None:
    chance = random.Random(seed)
    for _turn in range(8):
        by_moment.add(
            *minutes(*(chance.choice([1, 2, 3, 500 + _turn]) for _row in range(chance.randint(0, 45))))
        )
        rows = by_moment.in_order()
        ScheduledRun.objects.filter(pk__in=chance.sample(rows, min(len(rows), 7))).delete()
        if any(len(page) > LEAF_AT_MOST for number, page in by_moment.pages().items() if number):
            by_moment.cut_anew()
        by_moment.put_away()
        pages = by_moment.pages()
        assert joined(pages) == by_moment.in_order()
        assert len(pages[None]) < OPEN_AT_MOST
        for number, page in pages.items():
            assert number is None or len(page) <= LEAF_AT_MOST
            for row in ScheduledRun.objects.filter(pk__in=page[:2] + page[-2:]):
                assert leaves.leaf_of(LIST, row.last_started_at, row.pk) == number


def test_a_list_by_days_has_leaves_too(by_day: List) -> None:
    by_day.add(*(date(2024, 2, 27) + timedelta(days=number // 9) for number in range(70)))
    by_day.put_away()
    pages = by_day.pages()
    assert joined(pages) == by_day.in_order()
    assert [len(rows) for rows in pages.values()] == [30, 20, 20]
    for number, rows in pages.items():
        for row in Link.objects.filter(pk__in=rows):
            assert leaves.leaf_of(LIST, row.valid_from, row.pk) == number


def test_two_lists_have_leaves_of_their_own(by_moment: List) -> None:
    by_moment.add(*minutes(*range(60)))
    by_moment.put_away()
    assert leaves.put_away(by_moment.rows, "khác", moment="last_started_at") == [1, 2]
    leaves.cut_anew(by_moment.rows, "khác", moment="last_started_at")
    assert ListLeaf.objects.filter(list_name=LIST).count() == 2


def leaf_rows(number: int) -> Sequence[Any]:
    page = leaves.leaf_page(every_document(), LIST_NAME, number, moment=MOMENT)
    assert page is not None
    return page.rows


def test_documents_loaded_with_old_days_are_cut_anew_by_the_comparison(
    drawn_portal: Any, short_leaves: None, publish_document: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        publish_document(number + 1, issued_on=date(2023, 1, 1) + timedelta(days=number))
    follow()
    assert "/van-ban/trang/1/" in files()
    assert differing() == []
    monkeypatch.setattr(leaves, "LEAF_AT_MOST", 5)
    for number in range(3):
        publish_document(number + 20, issued_on=date(2022, 12, 1))
    assert len(leaf_rows(1)) == 6
    changed(EVERYTHING)
    follow()
    assert len(leaf_rows(1)) == 3
    assert "/van-ban/trang/2/" in files()
    assert differing() == []
