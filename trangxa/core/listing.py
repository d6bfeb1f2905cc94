"""Lists that are paged by key (moment and number), so that page 100 costs what page 1 costs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Q, QuerySet

PAGE_SIZE = 20
_KEY = re.compile(r"(\d{1,16})-(\d{1,18})")


@dataclass(frozen=True)
class Key:
    """A place in a list ordered by (moment, number), newest first."""

    moment: datetime
    number: int

    def __str__(self) -> str:
        return f"{int(self.moment.timestamp() * 1_000_000)}-{self.number}"

    @classmethod
    def parse(cls, text: str | None) -> "Key | None":
        """Return the key behind an address's value, or None for none and for anything else."""
        match = _KEY.fullmatch(text or "")
        if match is None:
            return None
        try:
            return cls(datetime.fromtimestamp(int(match[1]) / 1_000_000, UTC), int(match[2]))
        except (OverflowError, ValueError, OSError):
            return None


@dataclass(frozen=True)
class KeyedPage:
    """One page of a list: the rows, and the keys of the newer and the older page where there are any."""

    rows: Sequence[Any]
    older: str | None
    newer: str | None


def keyed_page(
    rows: QuerySet[Any],
    *,
    moment: str,
    before: Key | None = None,
    after: Key | None = None,
    size: int = PAGE_SIZE,
) -> KeyedPage:
    """Return the page of `rows` older than `before`, or newer than `after`, else the newest; one query."""
    if after is not None:
        newer_rows = rows.filter(_beyond(moment, after, newer=True)).order_by(moment, "pk")[: size + 1]
        found = list(newer_rows)
        has_newer, found = len(found) > size, found[:size]
        found.reverse()
        return KeyedPage(
            found, _key(found[-1], moment) if found else None, _key(found[0], moment) if has_newer else None
        )
    if before is not None:
        rows = rows.filter(_beyond(moment, before, newer=False))
    found = list(rows.order_by(f"-{moment}", "-pk")[: size + 1])
    has_older, found = len(found) > size, found[:size]
    newer = _key(found[0], moment) if found and before is not None else None
    return KeyedPage(found, _key(found[-1], moment) if has_older else None, newer)


def _beyond(moment: str, key: Key, *, newer: bool) -> Q:
    sign = "gt" if newer else "lt"
    # The first condition alone uses the index; the second keeps rows of the same moment in order.
    return Q(**{f"{moment}__{sign}e": key.moment}) & (
        Q(**{f"{moment}__{sign}": key.moment}) | Q(**{moment: key.moment, f"pk__{sign}": key.number})
    )


def _key(row: Any, moment: str) -> str:
    return str(Key(getattr(row, moment), row.pk))
