"""How visits are counted (cách đếm lượt truy cập): what was seen in, numbers out. Source: docs/rules/visits.md"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

# A visitor who has shown nothing for this long begins a new visit; a page not shown for this long a new view.
PAUSE = timedelta(minutes=30)


@dataclass(frozen=True, order=True, slots=True)
class Seen:
    """One page shown once to one visitor, who is known by a mark of this day only."""

    at: datetime
    visitor: str
    path: str


@dataclass(frozen=True, slots=True)
class Memory:
    """When each visitor, and each visitor on each page, was last seen on a day."""

    visitors: Mapping[str, datetime] = field(default_factory=dict)
    pages: Mapping[tuple[str, str], datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counts:
    """`views` and `visitors` by address; a visitor counts once a day for each page."""

    visits: int
    views: Mapping[str, int]
    visitors: Mapping[str, int]

    @property
    def all_views(self) -> int:
        return sum(self.views.values())


def count(seen: Iterable[Seen], memory: Memory) -> tuple[Counts, Memory]:
    """Return what is to be added to the day's numbers, and what is new to be remembered of the day."""
    visitors, pages = dict[str, datetime](), dict[tuple[str, str], datetime]()
    visits, views, visitors_of = 0, Counter[str](), Counter[str]()
    for one in sorted(seen):
        on_page = (one.visitor, one.path)
        last_seen = visitors.get(one.visitor) or memory.visitors.get(one.visitor)
        last_seen_here = pages.get(on_page) or memory.pages.get(on_page)
        visits += is_new(one.at, last_seen)
        views[one.path] += is_new(one.at, last_seen_here)
        visitors_of[one.path] += last_seen_here is None
        visitors[one.visitor] = max(one.at, last_seen or one.at)
        pages[on_page] = max(one.at, last_seen_here or one.at)
    return Counts(visits, +views, +visitors_of), Memory(visitors, pages)


def is_new(at: datetime, last: datetime | None) -> bool:
    """Whether this is more than a repetition. Several servers may report some seconds out of order."""
    return last is None or abs(at - last) >= PAUSE
