"""What the home page shows of the news."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest

from trangxa.news.models import Category
from trangxa.news.querysets import articles_in, listed_articles

MORE = 4
_KEPT = "_newest_articles"


def _newest(request: HttpRequest) -> list[Any]:
    """The newest counted articles, fetched once for the sections that share them."""
    kept: list[Any] | None = getattr(request, _KEPT, None)
    if kept is None:
        kept = list(listed_articles().filter(category__is_counted=True)[: MORE + 1])
        setattr(request, _KEPT, kept)
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
    public = Count("articles", filter=Q(articles__listed_at__isnull=False))
    rows = Category.objects.counted().filter(closed_on__isnull=True, parent__isnull=True)
    found = list(rows.annotate(public_articles=public))
    return {"categories": found} if found else None


def visit(request: HttpRequest) -> dict[str, Any] | None:
    """The newest article of the first channel in the main menu (du lịch, di tích)."""
    channel = Category.objects.filter(in_menu=True, is_counted=False, closed_on__isnull=True).first()
    article = articles_in(channel).first() if channel else None
    return {"article": article} if article else None
