"""Long lists in leaves (tờ) that stay as they are: numbered from the oldest, so that a new row changes the first page only.

The first page of a list is its open part: the newest 20 to 39 rows. When 40 are open, the older 20 are put away as the
next leaf. A leaf is a stretch between two keys (moment, number), not a count: a row that goes leaves the others in place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from trangxa.core.models import ListLeaf
from trangxa.vitext import VIETNAM, format_date, local_date

LEAF_SIZE = 20
OPEN_AT_MOST = 2 * LEAF_SIZE
# Rows taken in with old dates make leaves grow; from here on the list is cut anew.
LEAF_AT_MOST = 3 * LEAF_SIZE
MOST_LEAVES = 1_000_000
# So many neighbouring leaves are read at once; what they show is held in memory meanwhile.
LONGEST_RUN = 50


@dataclass(frozen=True)
class LeafPage:
    """What one page of a list shows. `number` None: the open part. `older`, `newer`: numbers; newer 0: the open part."""

    rows: Sequence[Any]
    number: int | None
    older: int | None
    newer: int | None


def stretch(page: LeafPage, *, moment: str) -> str:
    """Return what tells one leaf from another: its days. Empty for the open part."""
    if page.number is None or not page.rows:
        return ""
    newest, oldest = (format_date(local_date(getattr(row, moment))) for row in (page.rows[0], page.rows[-1]))
    if newest == oldest:
        return _("ngày %(day)s") % {"day": newest}
    return _("từ %(oldest)s đến %(newest)s") % {"oldest": oldest, "newest": newest}


def open_page(rows: QuerySet[Any], list_name: str, *, moment: str) -> LeafPage:
    """Return the newest rows; two queries."""
    last = _leaves(list_name).order_by("-number").first()
    if last is not None:
        rows = rows.filter(_after(last, moment))
    found = list(rows.order_by(f"-{moment}", "-pk")[: LEAF_AT_MOST + OPEN_AT_MOST])
    return LeafPage(found, None, last.number if last else None, None)


def leaf_page(rows: QuerySet[Any], list_name: str, number: int, *, moment: str) -> LeafPage | None:
    """Return the rows of one leaf, newest first, or None when there is no such leaf; two queries."""
    return leaf_pages(rows, list_name, [number], moment=moment).get(number)


def leaf_pages(
    rows: QuerySet[Any], list_name: str, wanted: Iterable[int], *, moment: str
) -> dict[int, LeafPage]:
    """Return those of these leaves that there are; one query, and one for each stretch of neighbours among them."""
    chosen = sorted({number for number in wanted if 0 < number <= MOST_LEAVES})
    if not chosen:
        return {}
    near = {number + step for number in chosen for step in (-1, 0, 1)}
    ends = {leaf.number: leaf for leaf in _leaves(list_name).filter(number__in=near)}
    pages: dict[int, LeafPage] = {}
    for first, last in _runs([number for number in chosen if number in ends]):
        found = _between(rows, ends.get(first - 1), ends[last], moment, most=last - first + 1)
        place = 0
        for number in range(last, first - 1, -1):
            before, begin = ends.get(number - 1), place
            while place < len(found) and (before is None or _is_after(found[place], before, moment)):
                place += 1
            its_own = found[begin:place]
            pages[number] = LeafPage(
                its_own, number, number - 1 if before else None, number + 1 if number + 1 in ends else 0
            )
    return pages


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of numbers that follow one another, none longer than LONGEST_RUN."""
    first = None
    for place, number in enumerate(numbers):
        first = number if first is None else first
        follows = place + 1 < len(numbers) and numbers[place + 1] == number + 1
        if not follows or number - first + 1 == LONGEST_RUN:
            yield first, number
            first = None


def _between(
    rows: QuerySet[Any], before: ListLeaf | None, last: ListLeaf, moment: str, *, most: int
) -> list[Any]:
    rows = rows.filter(_up_to(last, moment))
    if before is not None:
        rows = rows.filter(_after(before, moment))
    return list(rows.order_by(f"-{moment}", "-pk")[: most * (LEAF_AT_MOST + OPEN_AT_MOST)])


def _is_after(row: Any, leaf: ListLeaf, moment: str) -> bool:
    return (_as_moment(getattr(row, moment)), row.pk) > (leaf.ends_at, leaf.ends_pk)


def numbers(list_name: str) -> Iterator[int]:
    """Yield the numbers of the leaves that are put away, newest first."""
    yield from _leaves(list_name).order_by("-number").values_list("number", flat=True).iterator()


def leaf_of(list_name: str, moment: date, pk: int) -> int | None:
    """Return the leaf that a row belongs to, or None for the open part."""
    moment = _as_moment(moment)
    at_or_after = Q(ends_at__gt=moment) | Q(ends_at=moment, ends_pk__gte=pk)
    leaf = (
        _leaves(list_name)
        .filter(ends_at__gte=moment)
        .filter(at_or_after)
        .order_by("ends_at", "ends_pk")
        .first()
    )
    return leaf.number if leaf else None


def put_away(rows: QuerySet[Any], list_name: str, *, moment: str) -> list[int]:
    """Put full leaves of the open part away; return their numbers. For one process at a time."""
    last = _leaves(list_name).order_by("-number").first()
    if last is not None:
        rows = rows.filter(_after(last, moment))
    keys = rows.order_by(moment, "pk").values_list(moment, "pk")
    number = last.number if last else 0
    made: list[ListLeaf] = []
    waiting: list[tuple[date, int]] = []
    for key in keys.iterator(chunk_size=2000):
        waiting.append(key)
        if len(waiting) == OPEN_AT_MOST:
            number += 1
            made.append(_leaf(list_name, number, waiting[LEAF_SIZE - 1]))
            waiting = waiting[LEAF_SIZE:]
    ListLeaf.objects.bulk_create(made, batch_size=500)
    return [leaf.number for leaf in made]


@transaction.atomic
def cut_anew(rows: QuerySet[Any], list_name: str, *, moment: str) -> None:
    """Forget the leaves of a list and cut it from its oldest row on."""
    _leaves(list_name).delete()
    put_away(rows, list_name, moment=moment)


def set_in_order(rows: QuerySet[Any], list_name: str, *, moment: str) -> None:
    """Cut a list anew when a leaf has grown too long, and put its full leaves away. For one process at a time."""
    if needs_cutting(rows, list_name, moment=moment):
        cut_anew(rows, list_name, moment=moment)
    else:
        put_away(rows, list_name, moment=moment)


def needs_cutting(rows: QuerySet[Any], list_name: str, *, moment: str) -> bool:
    """Whether rows with old dates have made a leaf too long to be one page; one pass over the keys."""
    ends = _leaves(list_name).order_by("number").values_list("ends_at", "ends_pk")
    keys = rows.order_by(moment, "pk").values_list(moment, "pk").iterator(chunk_size=2000)
    key = next(keys, None)
    for end in ends:
        length = 0
        while key is not None and (_as_moment(key[0]), key[1]) <= end:
            length += 1
            key = next(keys, None)
        if length > LEAF_AT_MOST:
            return True
    return False


def _leaves(list_name: str) -> QuerySet[ListLeaf]:
    return ListLeaf.objects.filter(list_name=list_name)


def _leaf(list_name: str, number: int, key: tuple[date, int]) -> ListLeaf:
    return ListLeaf(list_name=list_name, number=number, ends_at=_as_moment(key[0]), ends_pk=key[1])


def _as_moment(value: date) -> datetime:
    """Return the moment of a list that is ordered by days."""
    return value if isinstance(value, datetime) else datetime.combine(value, time(), VIETNAM)


def _up_to(leaf: ListLeaf, moment: str) -> Q:
    return Q(**{f"{moment}__lte": leaf.ends_at}) & (
        Q(**{f"{moment}__lt": leaf.ends_at}) | Q(**{moment: leaf.ends_at, "pk__lte": leaf.ends_pk})
    )


def _after(leaf: ListLeaf, moment: str) -> Q:
    # The first condition alone uses the index; the second keeps rows of the same moment in order.
    return Q(**{f"{moment}__gte": leaf.ends_at}) & (
        Q(**{f"{moment}__gt": leaf.ends_at}) | Q(**{moment: leaf.ends_at, "pk__gt": leaf.ends_pk})
    )
