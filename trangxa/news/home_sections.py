"""What the home page shows of the news."""

from typing import Any

from django.http import HttpRequest

from trangxa.core.pictures import look_up_sizes
from trangxa.core.remembering import remembered
from trangxa.news.models import Category
from trangxa.news.querysets import listed_articles

MORE = 4
_KEPT = "_newest_articles"
_KEPT_CATEGORIES = "_open_categories"


def _newest(request: HttpRequest) -> list[Any]:
    """The newest counted articles, fetched once for the sections that share them."""
    kept: list[Any] | None = getattr(request, _KEPT, None)
    if kept is None:
        kept = list(listed_articles().filter(category__is_counted=True)[: MORE + 1])
        look_up_sizes((article.picture for article in kept[:1]), "lead")
        look_up_sizes((article.picture for article in kept[1:]), "teaser")
        setattr(request, _KEPT, kept)
    return kept


def _open_categories(request: HttpRequest) -> list[Any]:
    kept: list[Any] | None = getattr(request, _KEPT_CATEGORIES, None)
    if kept is None:
        kept = remembered("open-categories", lambda: list(Category.objects.filter(closed_on__isnull=True)))
        setattr(request, _KEPT_CATEGORIES, kept)
    return kept


def lead(request: HttpRequest) -> dict[str, Any] | None:
    """The newest article, large. An empty portal says so."""
    articles = _newest(request)
    return {"article": articles[0] if articles else None}


def more(request: HttpRequest) -> dict[str, Any] | None:
    articles = _newest(request)[1:]
    return {"articles": articles} if articles else None


def categories(request: HttpRequest) -> dict[str, Any] | None:
    """The counted categories with the number of their public articles."""
    found = [
        category for category in _open_categories(request) if category.is_counted and not category.parent_id
    ]
    return {"categories": found} if found else None


def visit(request: HttpRequest) -> dict[str, Any] | None:
    """The newest article of the first channel in the main menu (du lịch, di tích)."""
    channels = [one for one in _open_categories(request) if one.in_menu and not one.is_counted]
    article = listed_articles().filter(category=channels[0]).first() if channels else None
    return {"article": article} if article else None
