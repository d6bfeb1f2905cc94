from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from trangxa.news import listing
from trangxa.news.drawing import public_articles, with_contexts
from trangxa.news.lists import list_of_all, list_of_category
from trangxa.news.models import ArticlePage, Category, NewsIndexPage


def news_list(request: HttpRequest, page: Any, number: int | None = None) -> HttpResponse:
    """All news, newest first (Tin tức), or one leaf of it."""
    listed = list_of_all()
    leaf = listed.page(number)
    if leaf is None:
        raise Http404
    context = listing.all_news_context(page, listed, leaf, list(Category.objects.all()))
    return render(request, listing.ALL, context)


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
    listed = list_of_category(found, categories)
    leaf = listed.page(number)
    if leaf is None:
        raise Http404
    return render(request, listing.OF_CATEGORY, listing.category_context(found, listed, leaf, categories))
