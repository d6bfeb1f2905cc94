"""The articles that count: numbers by category, genre, month and unit, all by SQL and without their bodies."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min
from django.db.models.functions import TruncMonth
from wagtail.models import Site

from trangxa.news.models import ArticlePage
from trangxa.news.models.article import Genre
from trangxa.vitext import VIETNAM, local_date

from ..figures import GenreCount, ItemFigure, MonthCount, Timeliness
from .scope import Scope


@dataclass(frozen=True)
class CategoryCount:
    count: int = 0
    last: datetime | None = None

    def __add__(self, other: "CategoryCount") -> "CategoryCount":
        moments = [moment for moment in (self.last, other.last) if moment]
        return CategoryCount(self.count + other.count, max(moments, default=None))


def counted(scope: Scope) -> Any:
    return scope.published(ArticlePage.objects.all())


def first_published_day(until: date) -> date | None:
    first = ArticlePage.objects.aggregate(first=Min("first_published_at"))["first"]
    day = local_date(first) if first else None
    return day if day and day <= until else None


def by_category(scope: Scope) -> dict[int, CategoryCount]:
    rows = counted(scope).values_list("category_id").annotate(Count("pk"), Max("first_published_at"))
    return {category: CategoryCount(count, last) for category, count, last in rows.order_by()}


def by_genre(scope: Scope, category_ids: set[int]) -> tuple[GenreCount, ...]:
    rows = (
        counted(scope).filter(category__in=category_ids).values_list("genre").annotate(Count("pk")).order_by()
    )
    counts = dict(rows)
    return tuple(GenreCount(str(genre.label).lower(), counts[genre]) for genre in Genre if counts.get(genre))


def by_month(scope: Scope, category_ids: set[int]) -> tuple[MonthCount, ...]:
    """Every month from the first item to the cut-off, those without an item too."""
    month = TruncMonth("first_published_at", tzinfo=VIETNAM)
    rows = counted(scope).filter(category__in=category_ids).annotate(month=month).values_list("month")
    counts = {
        local_date(moment).replace(day=1): count for moment, count in rows.annotate(Count("pk")).order_by()
    }
    if not counts:
        return ()
    months: list[MonthCount] = []
    day = min(counts)
    while day <= scope.cut_off:
        months.append(MonthCount(day, counts.get(day, 0)))
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return tuple(months)


def timeliness(scope: Scope, category_ids: set[int]) -> Timeliness | None:
    """Measure the items that tell when their event was; one published before its event announces it."""
    rows = counted(scope).filter(category__in=category_ids, event_date__isnull=False)
    waits: Counter[int] = Counter()
    for event, published in rows.values_list("event_date", "first_published_at").iterator(chunk_size=1000):
        if (days := (local_date(published) - event).days) >= 0:
            waits[days] += 1
    total = waits.total()
    if not total:
        return None
    return Timeliness(total, _median(waits, total), waits[0] + waits[1])


def counted_items(scope: Scope, names: dict[int, str]) -> Iterator[tuple[int, ItemFigure]]:
    """Yield number and figure of each item in the order of publication; `names` are those of the report's rows."""
    rows = counted(scope).filter(category__in=names).order_by("first_published_at", "pk")
    columns = ("pk", "title", "category_id", "first_published_at", "url_path", "genre")
    origin, root = _origin()
    genres = dict(Genre.choices)
    for pk, title, category, published, path, genre in rows.values_list(*columns).iterator(chunk_size=1000):
        address = f"{origin}/{path.removeprefix(root)}"
        label = str(genres.get(genre, genre))
        yield pk, ItemFigure(title, names[category], local_date(published), address, label)


def _origin() -> tuple[str, str]:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    return settings.PUBLIC_ADDRESS.rstrip("/"), site.root_page.url_path if site else "/"


def _median(waits: Counter[int], total: int) -> Decimal:
    middle = [_nth(waits, (total - 1) // 2), _nth(waits, total // 2)]
    return Decimal(sum(middle)) / 2


def _nth(waits: Counter[int], place: int) -> int:
    seen = 0
    for days in sorted(waits):
        seen += waits[days]
        if seen > place:
            return days
    raise ValueError("no such place")
