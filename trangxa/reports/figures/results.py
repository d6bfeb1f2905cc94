"""What the site published: items by category, channels beside them, and the lists behind the counts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class CategoryFigure:
    """A category that counts in the report. `previous` is None when no earlier period was measured."""

    name: str
    count: int
    previous: int | None = None
    target: int | None = None
    last_item_on: date | None = None


@dataclass(frozen=True)
class GenreCount:
    genre: str
    count: int


@dataclass(frozen=True)
class ChannelFigure:
    """A category or channel that does not count in the total: photo albums, videos, notices."""

    name: str
    count: int


@dataclass(frozen=True)
class OpenedChannel:
    name: str
    kind: str = "chuyên mục"
    purpose: str = ""


@dataclass(frozen=True)
class MonthCount:
    """`month` is any day of the month."""

    month: date
    count: int


@dataclass(frozen=True)
class UnitFigure:
    unit: str
    sent: int
    published: int
    returned: int = 0


@dataclass(frozen=True)
class Timeliness:
    """Days from the event to its publication, over the items that name the day of their event."""

    measured: int
    median_days: Decimal
    by_next_day: int


@dataclass(frozen=True)
class ItemFigure:
    title: str
    category: str
    published_on: date
    address: str = ""
    genre: str = ""


@dataclass(frozen=True)
class LinkFigure:
    name: str
    address: str = ""


@dataclass(frozen=True)
class Content:
    """`previous_label` names the period compared with, "quý III năm 2023"; the total is the rows' sum."""

    categories: tuple[CategoryFigure, ...] = ()
    genres: tuple[GenreCount, ...] = ()
    channels: tuple[ChannelFigure, ...] = ()
    opened: tuple[OpenedChannel, ...] = ()
    categories_changed: int = 0
    banner_occasions: tuple[str, ...] = ()
    banners: int = 0
    previous_label: str = ""
    target: int | None = None
    next_target: int | None = None
    months: tuple[MonthCount, ...] = ()
    units: tuple[UnitFigure, ...] = ()
    items: tuple[ItemFigure, ...] = ()
    timeliness: Timeliness | None = None

    @property
    def total(self) -> int:
        return sum(category.count for category in self.categories)

    @property
    def previous_total(self) -> int | None:
        """The earlier total; None unless every category has an earlier figure."""
        earlier = [category.previous for category in self.categories]
        known = [count for count in earlier if count is not None]
        return sum(known) if known and len(known) == len(earlier) else None

    @property
    def units_that_sent(self) -> int:
        return sum(1 for unit in self.units if unit.sent > 0)
