"""Categories as rows of the report: names valid at the cut-off, sub-categories added to their counted ancestor."""

from dataclasses import dataclass
from datetime import date, timedelta

from trangxa.news.models import Category
from trangxa.vitext import local_date

from ..figures import CategoryFigure, ChannelFigure, OpenedChannel
from ..figures.parameters import PeriodKind
from .articles import CategoryCount
from .scope import Scope


@dataclass(frozen=True)
class Rows:
    """All categories, and which row of the report each one's articles go to."""

    categories: list[Category]
    row_of: dict[int, Category]
    names: dict[int, str]

    @classmethod
    def on(cls, scope: Scope) -> "Rows":
        categories = list(Category.objects.prefetch_related("earlier_names"))
        by_number = {category.pk: category for category in categories}
        for category in categories:
            category.parent = by_number.get(category.parent_id)  # so that ancestors cost no query
        row_of = {each.pk: row for each in categories if (row := each.counted_ancestor())}
        return cls(categories, row_of, {each.pk: each.name_on(scope.cut_off) for each in categories})

    @property
    def counted_ids(self) -> set[int]:
        return set(self.row_of)

    def row_names(self) -> dict[int, str]:
        """The name of the row that each counted category's articles stand in."""
        return {number: self.names[row.pk] for number, row in self.row_of.items()}

    def figures(
        self, scope: Scope, counts: dict[int, CategoryCount], previous: dict[int, CategoryCount] | None
    ) -> tuple[CategoryFigure, ...]:
        now, before = self._sums(counts), self._sums(previous or {})
        return tuple(
            CategoryFigure(
                name=self.names[row.pk],
                count=now.get(row.pk, CategoryCount()).count,
                previous=None if previous is None else before.get(row.pk, CategoryCount()).count,
                last_item_on=_day(now.get(row.pk)),
            )
            for row in self.categories
            if row.is_counted and (row.pk in now or row.pk in before or _is_open(row, scope))
        )

    def channels(self, counts: dict[int, CategoryCount]) -> tuple[ChannelFigure, ...]:
        return tuple(
            ChannelFigure(self.names[category.pk], counts[category.pk].count)
            for category in self.categories
            if category.pk not in self.row_of and category.pk in counts
        )

    def opened(self, scope: Scope, kind: PeriodKind) -> tuple[OpenedChannel, ...]:
        """Categories opened in the period; those that the site itself began with are not news."""
        first = scope.start
        if first and kind is PeriodKind.CUMULATIVE:
            first += timedelta(days=1)
        opened = [
            category
            for category in self.categories
            if category.opened_on and (first or category.opened_on) <= category.opened_on <= scope.cut_off
        ]
        opened.sort(key=lambda category: (category.opened_on, category.order))
        return tuple(OpenedChannel(self.names[each.pk], purpose=each.purpose) for each in opened)

    def changed(self, scope: Scope) -> int:
        """How many categories got a new name in the period, or were closed."""
        return sum(1 for category in self.categories if _was_changed(category, scope))

    def _sums(self, counts: dict[int, CategoryCount]) -> dict[int, CategoryCount]:
        sums: dict[int, CategoryCount] = {}
        for number, count in counts.items():
            if row := self.row_of.get(number):
                sums[row.pk] = sums.get(row.pk, CategoryCount()) + count
        return sums


def _is_open(category: Category, scope: Scope) -> bool:
    if category.opened_on and category.opened_on > scope.cut_off:
        return False
    return not (category.closed_on and category.closed_on < (scope.start or scope.cut_off))


def _was_changed(category: Category, scope: Scope) -> bool:
    days = [past.valid_until + timedelta(days=1) for past in category.earlier_names.all() if past.valid_until]
    days += [category.closed_on] if category.closed_on else []
    return any((scope.start or day) <= day <= scope.cut_off for day in days)


def _day(count: CategoryCount | None) -> date | None:
    return local_date(count.last) if count and count.last else None
