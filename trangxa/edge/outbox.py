"""What waits to be drawn anew."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from trangxa.edge.models import Change

MOST_AT_ONCE = 2000
LONGEST_TAG = 255


_WHOLE = ("everything:", "source:")


def record(tags: Sequence[str], at: datetime | None = None) -> None:
    """Note changes in the transaction at hand. A moment that has passed counts as now."""
    due_at = at if at is not None and at > timezone.now() else None
    Change.objects.bulk_create(
        Change(tag=tag, due_at=due_at, is_whole=tag.startswith(_WHOLE))
        for tag in dict.fromkeys(tags)
        if len(tag) <= LONGEST_TAG
    )


def small_due(now: datetime) -> list[tuple[int, str]]:
    """Return (number, tag) of what is due and concerns few addresses, oldest first."""
    rows = _due(now).filter(is_whole=False).order_by("pk").values_list("pk", "tag")
    return list(rows[:MOST_AT_ONCE])


def whole_due(now: datetime) -> list[tuple[int, str]]:
    """Return (number, tag) of what is due and concerns a whole source or everything."""
    return list(_due(now).filter(is_whole=True).order_by("pk").values_list("pk", "tag"))


def done(numbers: Iterable[int]) -> None:
    listed = list(numbers)
    for start in range(0, len(listed), 500):
        Change.objects.filter(pk__in=listed[start : start + 500]).delete()


def oldest_waiting(now: datetime) -> timedelta | None:
    """Return how long the oldest due change has waited, or None when none does."""
    first = _due(now).order_by("pk").first()
    return now - (first.due_at or first.noted_at) if first else None


def _due(now: datetime) -> QuerySet[Change]:
    return Change.objects.filter(Q(due_at__isnull=True) | Q(due_at__lte=now))
