"""Articles that were inserted many at once are pages like any other."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ReferenceIndex

from tests.imports.conftest import Load
from trangxa.core.models import PortalPage
from trangxa.news.models import ArticlePage, Category, NewsIndexPage


@pytest.fixture
def three_hundred(load_records: Load, article: dict[str, Any]) -> NewsIndexPage:
    load_records(*({**article, "id": f"d{number}"} for number in range(300)))
    return NewsIndexPage.objects.get()


def test_the_tree_is_sound(three_hundred: NewsIndexPage) -> None:
    assert three_hundred.numchild == three_hundred.get_children().count() == 300
    assert PortalPage.find_problems() == ([], [], [], [], [])
    assert len(set(ArticlePage.objects.values_list("slug", flat=True))) == 300
    one = ArticlePage.objects.get(slug="thon-3-lam-duong-hoa-300")
    assert one.url_path == f"{three_hundred.url_path}{one.slug}/"
    assert one.draft_title == one.title


def test_the_next_page_made_by_hand_finds_its_place(three_hundred: NewsIndexPage) -> None:
    page = ArticlePage(title="Tin mới", summary="Tóm tắt", category=Category.objects.get())
    three_hundred.add_child(instance=page)
    assert three_hundred.get_children().count() == 301
    assert PortalPage.find_problems() == ([], [], [], [], [])


def test_what_articles_use_is_known(three_hundred: NewsIndexPage) -> None:
    one = ArticlePage.objects.first()
    assert ReferenceIndex.get_references_for_object(one).filter(model_path="category").count() == 1


def test_an_article_without_revision_opens_in_the_editor_and_gets_one_when_it_is_saved(
    load_records: Load, article: dict[str, Any], client: Client, secretary: Any
) -> None:
    load_records(article)
    page = ArticlePage.objects.get()
    assert page.latest_revision is None
    client.force_login(secretary)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = client.get(address)
    assert response.status_code == 200
    assert "Thôn 3 làm đường hoa" in response.content.decode()
    form = response.context["form"]
    data = {name: value for name, value in form.initial.items() if value is not None and name != "body"}
    data |= {
        "title": "Thôn 3 có đường hoa",
        "comment_count": "0",
        "body-count": "0",
        "further_categories": [],
    }
    for inline in ("authors", "corrections", "comments"):
        data |= {f"{inline}-TOTAL_FORMS": "0", f"{inline}-INITIAL_FORMS": "0", f"{inline}-MIN_NUM_FORMS": "0"}
    assert client.post(address, data).status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "Thôn 3 có đường hoa"
    assert (page.live, page.title, page.has_unpublished_changes) == (True, "Thôn 3 làm đường hoa", True)
