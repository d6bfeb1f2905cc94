"""Wagtail's own redirects and promoted results work on the portal's base page (docs/adr/0002)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from trangxa.news.models import ArticlePage


@pytest.fixture
def article(draft: ArticlePage) -> ArticlePage:
    draft.get_latest_revision().publish(skip_permission_checks=True)
    return ArticlePage.objects.get(pk=draft.pk)


def test_an_old_address_leads_to_the_page(client: Client, article: ArticlePage) -> None:
    Redirect.add_redirect("/cu/bai-cu", redirect_to=article, is_permanent=True)
    response = client.get("/cu/bai-cu/")
    assert response.status_code == 301
    assert response["Location"].endswith(article.url)


def test_a_page_whose_slug_was_changed_is_found_at_its_old_address(
    client: Client, article: ArticlePage, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    before = article.url
    with django_capture_on_commit_callbacks(execute=True):
        article.slug = "dia-chi-moi"
        article.save_revision().publish(skip_permission_checks=True)
    response = client.get(before)
    assert response.status_code == 301
    assert response["Location"].endswith("/tin-tuc/dia-chi-moi/")


def test_a_page_is_promoted_for_a_word(article: ArticlePage) -> None:
    query = Query.get("bão")
    SearchPromotion.objects.create(query=query, page=article, sort_order=0)
    assert query.editors_picks.get().page.specific == article
