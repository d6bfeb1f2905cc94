"""Articles as the public lists them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from trangxa.news.models import ArticlePage, Category

# What a teaser shows; the body of an article is long and is not fetched for a list.
_TEASER_FIELDS = (
    "title",
    "slug",
    "url_path",
    "summary",
    "genre",
    "listed_at",
    "first_published_at",
    "picture_alt",
    "category__name",
    "category__slug",
    "picture__title",
    "picture__file",
    "picture__description",
    "picture__width",
    "picture__height",
    "picture__focal_point_x",
    "picture__focal_point_y",
    "picture__focal_point_width",
    "picture__focal_point_height",
)


def listed_articles() -> QuerySet[Any]:
    """Public articles, newest first, with what a teaser needs."""
    return (
        ArticlePage.objects.filter(listed_at__isnull=False)
        .select_related("category", "picture")
        .only(*_TEASER_FIELDS)
        .order_by("-listed_at", "-pk")
    )


def listed_in_order(category: int) -> QuerySet[Any]:
    """Public articles of one category alone, without order and without what a teaser shows."""
    return ArticlePage.objects.filter(category=category, listed_at__isnull=False).order_by()


def articles_in(category: Category, among: Sequence[Category] | None = None) -> QuerySet[Any]:
    """Public articles whose primary category is this one or any below it."""
    numbers = category.numbers_with_descendants(among)
    if len(numbers) > 1:
        return listed_articles().filter(category__in=numbers)
    return listed_articles().filter(category=category)
