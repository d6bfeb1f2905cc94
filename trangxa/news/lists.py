"""The lists of articles that readers leaf through: all of them, and those of each category."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from trangxa.core import leaves
from trangxa.core.pictures import look_up_sizes
from trangxa.news.models import Category
from trangxa.news.querysets import articles_in, listed_articles

MOMENT = "listed_at"


@dataclass(frozen=True)
class NewsList:
    """One list: what it is called where leaves are kept, its address, its rows."""

    name: str
    first_address: str
    rows: QuerySet[Any]

    def page(self, number: int | None) -> leaves.LeafPage | None:
        """Return one leaf, or the open part for None."""
        return self.pages([number]).get(number)

    def pages(self, numbers: Iterable[int | None]) -> dict[int | None, leaves.LeafPage]:
        """Return those of these leaves that there are, the open part for None; two queries for each kind."""
        wanted = set(numbers)
        put_away = [number for number in wanted if number is not None]
        leaf_pages = leaves.leaf_pages(self.rows, self.name, put_away, moment=MOMENT)
        found: dict[int | None, leaves.LeafPage] = dict(leaf_pages.items())
        if None in wanted:
            found[None] = leaves.open_page(self.rows, self.name, moment=MOMENT)
        pictures = (article.picture for page in found.values() for article in page.rows)
        look_up_sizes(pictures, "teaser")
        return found

    def address(self, number: int | None) -> str:
        return self.first_address if number is None else f"{self.first_address}trang/{number}/"

    def address_holding(self, listed_at: datetime, pk: int) -> str:
        return self.address(leaves.leaf_of(self.name, listed_at, pk))

    def put_away(self) -> list[str]:
        """Put full leaves away; return their addresses."""
        made = leaves.put_away(self.rows, self.name, moment=MOMENT)
        return [self.address(number) for number in made]

    def set_in_order(self) -> None:
        leaves.set_in_order(self.rows, self.name, moment=MOMENT)

    def cut_anew(self) -> None:
        leaves.cut_anew(self.rows, self.name, moment=MOMENT)

    def addresses(self) -> Iterator[str]:
        yield self.first_address
        for number in leaves.numbers(self.name):
            yield self.address(number)


def list_of_all() -> NewsList:
    return NewsList("news", "/tin-tuc/", listed_articles())


def list_of_category(category: Category, among: Sequence[Category] | None = None) -> NewsList:
    """`among`: every category, where they are at hand, so that the ones below are not asked for again."""
    rows = articles_in(category, among)
    return NewsList(f"category:{category.pk}", category.get_absolute_url(), rows)


def every_list() -> Iterator[NewsList]:
    yield list_of_all()
    categories = list(Category.objects.all())
    for category in categories:
        yield list_of_category(category, categories)
