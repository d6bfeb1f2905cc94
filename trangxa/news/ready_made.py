"""Which ready-made pages show an article, and which pages of the news there are."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.db.models import Count, Q

from trangxa.core import ready_made
from trangxa.core.remembering import forget
from trangxa.news import drawing
from trangxa.news.around import RELATED
from trangxa.news.listing import draw_lists, is_list_address, list_in
from trangxa.news.lists import every_list, list_of_all, list_of_category
from trangxa.news.models import ArticlePage, Category
from trangxa.news.querysets import listed_in_order

FEEDS = ("rss.xml", "atom.xml")
_FEED = re.compile(r"(?:/tin-tuc/|/chuyen-muc/([A-Za-z0-9_-]+)/)(?:rss|atom)\.xml")


def tags_of_article(page: ArticlePage) -> Iterable[str]:
    """Name the place of an article in the lists: after a move both places are known."""
    if page.listed_at is not None:
        yield f"news:{page.category_id}.{int(page.listed_at.timestamp() * 1_000_000)}.{page.pk}"
    yield f"linked:{page.pk}"


def addresses_around(rest: str) -> Iterator[str]:
    """Everything that shows an article of this category at this place: lists, feeds, home, its neighbours."""
    category_pk, moment, pk = (int(part) for part in rest.split("."))
    listed_at = datetime.fromtimestamp(moment / 1_000_000, UTC)
    category = Category.objects.filter(pk=category_pk).first()
    if category is not None:
        count_public(category)
    yield "/"
    yield from (f"/tin-tuc/{name}" for name in FEEDS)
    lists = [list_of_all()]
    if category is not None:
        for shown_in in category_and_above(category):
            lists.append(list_of_category(shown_in))
            yield from (f"{shown_in.get_absolute_url()}{name}" for name in FEEDS)
    for listed in lists:
        put_away = listed.put_away()
        if put_away:
            yield from put_away
            # The last of the older leaves now has a newer one beside it.
            yield from list(listed.addresses())[: len(put_away) + 2]
        yield listed.first_address
        yield listed.address_holding(listed_at, pk)
    yield from _neighbours(category_pk, listed_at, pk)
    # Last: the longest, and nobody waits for them.
    yield from ("/so-do-trang/", "/sitemap.xml")


def _neighbours(category: int, listed_at: datetime, pk: int) -> Iterator[str]:
    rows = listed_in_order(category)
    newer = rows.filter(Q(listed_at__gt=listed_at) | Q(listed_at=listed_at, pk__gt=pk)).filter(
        listed_at__gte=listed_at
    )
    older = rows.filter(Q(listed_at__lt=listed_at) | Q(listed_at=listed_at, pk__lt=pk)).filter(
        listed_at__lte=listed_at
    )
    for slug in newer.order_by("listed_at", "pk").values_list("slug", flat=True)[: RELATED + 1]:
        yield f"/tin-tuc/{slug}/"
    for slug in older.order_by("-listed_at", "-pk").values_list("slug", flat=True)[:1]:
        yield f"/tin-tuc/{slug}/"


def category_and_above(category: Category) -> list[Category]:
    found = [category]
    while (parent := found[-1].parent) is not None and parent not in found:
        found.append(parent)
    return found


def count_public(category: Category) -> None:
    """Bring the number of public articles, which pages show, in line."""
    _write_count(category.pk, listed_in_order(category.pk).count())


def count_all_public() -> None:
    counted = Category.objects.annotate(now=Count("articles", filter=Q(articles__listed_at__isnull=False)))
    for category in counted:
        if category.public_articles != category.now:
            _write_count(category.pk, category.now)


def _write_count(pk: int, number: int) -> None:
    Category.objects.filter(pk=pk).update(public_articles=number)
    forget("open-categories")


def list_addresses() -> Iterator[str]:
    count_all_public()
    for listed in every_list():
        listed.set_in_order()
        yield from listed.addresses()
        yield from (f"{listed.first_address}{name}" for name in FEEDS)


def is_list(path: str) -> bool:
    place, feed = list_in(path), _FEED.fullmatch(path)
    if place is not None:
        slug, number = place
        first_address = f"/chuyen-muc/{slug}/" if slug else "/tin-tuc/"
        listed = next((one for one in every_list() if one.first_address == first_address), None)
        return listed is not None and (number is None or listed.page(number) is not None)
    if feed is not None:
        return feed[1] is None or Category.objects.filter(slug=feed[1]).exists()
    return False


def is_article(path: str) -> bool:
    return drawing.slug_in(path) is not None


def register() -> None:
    ready_made.register_source(
        ready_made.Source(
            "articles", drawing.article_addresses, drawing.is_article, is_article, drawing.draw_articles
        )
    )
    ready_made.register_source(
        ready_made.Source("news-lists", list_addresses, is_list, is_list_address, draw_lists)
    )
    ready_made.register_kind("news", addresses_around)
    ready_made.register_page_tags(ArticlePage, tags_of_article)
    ready_made.changes_with(Category)
