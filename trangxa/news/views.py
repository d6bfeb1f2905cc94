from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from trangxa.core.listing import Key, keyed_page
from trangxa.news.models import ArticlePage, Category
from trangxa.news.querysets import articles_in, listed_articles
from trangxa.news.structured_data import structured_data

RELATED = 4


def _page_of(request: HttpRequest, rows: Any) -> Any:
    before, after = request.GET.get("truoc"), request.GET.get("sau")
    return keyed_page(rows, moment="listed_at", before=Key.parse(before), after=Key.parse(after))


def news_list(request: HttpRequest, page: Any) -> HttpResponse:
    """All news, newest first (Tin tức)."""
    context = {
        "page": page,
        "articles": _page_of(request, listed_articles()),
        "categories": Category.objects.filter(closed_on__isnull=True),
        "breadcrumb": [{"title": page.title, "url": page.url}],
    }
    return render(request, "news/news_list.html", context)


def article(request: HttpRequest, slug: str) -> HttpResponse:
    """One article, by the address that Wagtail gives it too, in one query instead of a walk down the tree."""
    rows = ArticlePage.objects.filter(slug=slug).select_related("category", "unit", "picture")
    found = rows.filter(Q(live=True) | Q(withdrawn_at__isnull=False)).first()
    if found is None:
        raise Http404  # old addresses are followed from here
    return found.serve(request)


def category(request: HttpRequest, slug: str) -> HttpResponse:
    """The articles of one category (chuyên mục)."""
    found = get_object_or_404(Category, slug=slug)
    context = {
        "category": found,
        "articles": _page_of(request, articles_in(found)),
        "categories": Category.objects.filter(closed_on__isnull=True),
        "breadcrumb": [
            {"title": _("Tin tức"), "url": "/tin-tuc/"},
            {"title": found.name, "url": found.get_absolute_url()},
        ],
    }
    return render(request, "news/category.html", context)


def article_context(article: ArticlePage) -> dict[str, Any]:
    """What stands around an article: newer and older neighbours in its category, related ones, its makers."""
    same_category = listed_articles().filter(category_id=article.category_id).exclude(pk=article.pk)
    older: list[Any] = []
    newer: list[Any] = []
    if article.listed_at is not None:
        older = list(same_category.filter(listed_at__lte=article.listed_at)[:RELATED])
        newer = list(same_category.filter(listed_at__gt=article.listed_at).order_by("listed_at", "pk")[:1])
    return {
        "older": older[0] if older else None,
        "newer": newer[0] if newer else None,
        "related": older[1:] or newer,
        "authors": list(article.authors.all()),
        "corrections": list(article.corrections.all()),
        "structured_data": structured_data(article),
        "breadcrumb": [
            {"title": _("Tin tức"), "url": "/tin-tuc/"},
            {"title": article.category.name, "url": article.category.get_absolute_url()},
        ],
    }
