from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest

from trangxa.news.models import Category
from trangxa.news.querysets import listed_articles

SHOWN = 5


def newest(request: HttpRequest) -> dict[str, Any] | None:
    """The newest article as lead, four more, and the counted categories with their numbers."""
    articles = list(listed_articles().filter(category__is_counted=True)[:SHOWN])
    public = Count("articles", filter=Q(articles__listed_at__isnull=False))
    categories = Category.objects.counted().filter(closed_on__isnull=True, parent__isnull=True)
    return {
        "lead": articles[0] if articles else None,
        "articles": articles[1:],
        "categories": list(categories.annotate(public_articles=public)),
    }


def heritage(request: HttpRequest) -> dict[str, Any] | None:
    """The newest article of the channel that is in the main menu (du lịch, di tích)."""
    article = listed_articles().filter(category__in_menu=True, category__is_counted=False).first()
    return {"article": article} if article else None
