"""Draw the pages of the lists of articles, one for a reader or hundreds to be kept, from the same few queries."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from django.template.loader import get_template
from django.utils.translation import gettext as _

from trangxa.core.anonymous import anonymous_request
from trangxa.core.leaves import LeafPage, stretch
from trangxa.core.ready_made import Drawn
from trangxa.news.lists import MOMENT, NewsList, list_of_all, list_of_category
from trangxa.news.models import Category, NewsIndexPage

_ADDRESS = re.compile(r"/(?:tin-tuc|chuyen-muc/([A-Za-z0-9_-]+))/(?:trang/([0-9]{1,9})/)?")
ALL, OF_CATEGORY = "news/news_list.html", "news/category.html"


def list_in(path: str) -> tuple[str | None, int | None] | None:
    """Return the category's slug and the number of the leaf that an address names, or None: it is no list's."""
    match = _ADDRESS.fullmatch(path)
    return (match[1], int(match[2]) if match[2] else None) if match else None


def is_list_address(path: str) -> bool:
    return list_in(path) is not None


def all_news_context(
    index: Any, listed: NewsList, page: LeafPage, categories: list[Category]
) -> dict[str, Any]:
    return {
        "page": index,
        "breadcrumb": [{"title": index.title, "url": listed.first_address}],
        **_leaf_context(listed, page, categories),
    }


def category_context(
    category: Category, listed: NewsList, page: LeafPage, categories: list[Category]
) -> dict[str, Any]:
    return {
        "category": category,
        "breadcrumb": [
            {"title": _("Tin tức"), "url": "/tin-tuc/"},
            {"title": category.name, "url": category.get_absolute_url()},
        ],
        **_leaf_context(listed, page, categories),
    }


def _leaf_context(listed: NewsList, page: LeafPage, categories: list[Category]) -> dict[str, Any]:
    return {
        "articles": page,
        "stretch": stretch(page, moment=MOMENT),
        "older_url": listed.address(page.older) if page.older else "",
        "newer_url": listed.address(page.newer or None) if page.newer is not None else "",
        "categories": [category for category in categories if category.closed_on is None],
    }


def draw_lists(paths: Sequence[str]) -> Iterator[Drawn]:
    """Draw the lists at these addresses as a reader without cookies gets them."""
    wanted: dict[str | None, dict[int | None, str]] = defaultdict(dict)
    for path in paths:
        slug, number = list_in(path) or (None, None)
        wanted[slug][number] = path
    index = NewsIndexPage.objects.live().first()
    categories = list(Category.objects.all())
    by_slug = {category.slug: category for category in categories}
    context_of: Callable[..., dict[str, Any]]
    for slug, places in wanted.items():
        category = by_slug.get(slug or "")
        if slug is None and index is not None:
            listed, template = list_of_all(), ALL
            context_of = partial(all_news_context, index)
        elif category is not None:
            listed, template = list_of_category(category, categories), OF_CATEGORY
            context_of = partial(category_context, category)
        else:
            yield from (Drawn(path, None) for path in places.values())
            continue
        pages = listed.pages(places)
        for number, path in places.items():
            page = pages.get(number)
            if page is None:
                yield Drawn(path, None)
            else:
                context = context_of(listed, page, categories)
                yield Drawn(path, get_template(template).render(context, anonymous_request(path)).encode())
