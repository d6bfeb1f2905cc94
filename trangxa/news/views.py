from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from trangxa.core.leaves import stretch
from trangxa.news.drawing import public_articles, with_contexts
from trangxa.news.lists import MOMENT, NewsList, list_of_all, list_of_category
from trangxa.news.models import ArticlePage, Category, NewsIndexPage


def _list_context(listed: NewsList, number: int | None, categories: list[Category]) -> dict[str, Any]:
    page = listed.page(number)
    if page is None:
        raise Http404
    return {
        "articles": page,
        "stretch": stretch(page, moment=MOMENT),
        "older_url": listed.address(page.older) if page.older else "",
        "newer_url": listed.address(page.newer or None) if page.newer is not None else "",
        "categories": [category for category in categories if category.closed_on is None],
    }


def news_list(request: HttpRequest, page: Any, number: int | None = None) -> HttpResponse:
    """All news, newest first (Tin tức), or one leaf of it."""
    context = {
        "page": page,
        "breadcrumb": [{"title": page.title, "url": "/tin-tuc/"}],
        **_list_context(list_of_all(), number, list(Category.objects.all())),
    }
    return render(request, "news/news_list.html", context)


def news_leaf(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """All news or one leaf of it, without a walk down the tree."""
    index = NewsIndexPage.objects.live().first()
    if index is None:
        raise Http404
    return news_list(request, index, number)


def article(request: HttpRequest, slug: str) -> HttpResponse:
    """One article, by the address that Wagtail gives it too, in few queries instead of a walk down the tree."""
    for found, context in with_contexts(public_articles([slug])):
        return render(request, ArticlePage.template, {**context, "self": found})
    withdrawn = ArticlePage.objects.filter(slug=slug, live=False, withdrawn_at__isnull=False).first()
    if withdrawn is None:
        raise Http404  # old addresses are followed from here
    return withdrawn.serve(request)


def category(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """The articles of one category (chuyên mục), or one leaf of them."""
    categories = list(Category.objects.all())
    found = next((one for one in categories if one.slug == slug), None)
    if found is None:
        raise Http404
    context = {
        "category": found,
        "breadcrumb": [
            {"title": _("Tin tức"), "url": "/tin-tuc/"},
            {"title": found.name, "url": found.get_absolute_url()},
        ],
        **_list_context(list_of_category(found, categories), number, categories),
    }
    return render(request, "news/category.html", context)
