"""Lists, categories and feeds as readers get them."""

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from trangxa.core.sitemap import section_entries
from trangxa.news.lists import list_of_category
from trangxa.news.models import ArticlePage, Category, NewsIndexPage
from trangxa.news.querysets import articles_in

Publish = Callable[..., ArticlePage]


@pytest.fixture
def publish(make_draft: Callable[..., ArticlePage], member: Any) -> Publish:
    def make(title: str, **fields: Any) -> ArticlePage:
        make_draft(member, title=title, **fields).get_latest_revision().publish(skip_permission_checks=True)
        return ArticlePage.objects.get(title=title)

    return make


def test_a_category_lists_the_articles_of_all_categories_below_it(
    publish: Publish, category: Category
) -> None:
    child = Category.objects.create(name="Con", parent=category)
    grandchild = Category.objects.create(name="Cháu", parent=child)
    publish("Tin của cháu", category=grandchild)
    assert [article.title for article in articles_in(category)] == ["Tin của cháu"]


def test_a_list_is_read_on_in_leaves_from_where_its_first_page_ended(
    client: Client, publish: Publish, category: Category
) -> None:
    for number in range(45):
        publish(f"Tin số {number:02}")
    list_of_category(category).put_away()
    first = client.get(category.get_absolute_url()).context
    second = client.get(first["older_url"]).context
    titles = [article.title for article in [*first["articles"].rows, *second["articles"].rows]]
    assert titles == [f"Tin số {number:02}" for number in reversed(range(45))]
    assert second["newer_url"] == category.get_absolute_url()
    assert second["older_url"] == ""


@pytest.mark.parametrize("number", ["0", "2", "99999999", "9" * 30])
def test_a_leaf_that_is_not_there_is_not_found(
    number: str, client: Client, publish: Publish, category: Category
) -> None:
    publish("Tin")
    assert client.get(f"{category.get_absolute_url()}trang/{number}/").status_code == 404


def test_a_control_character_in_a_summary_does_not_break_the_feed(client: Client, publish: Publish) -> None:
    article = publish("Tin có dấu lạ")
    ArticlePage.objects.filter(pk=article.pk).update(summary="Chép từ Word\x0b có ký tự lạ")
    for name in ("rss.xml", "atom.xml"):
        response = client.get(f"/tin-tuc/{name}")
        assert response.status_code == 200
        ElementTree.fromstring(response.content)  # noqa: S314 our own feed


def test_the_address_of_the_news_stays_whatever_an_editor_types(portal: Any) -> None:
    index = NewsIndexPage.objects.get()
    index.slug = "ban-tin"
    index.save()
    assert NewsIndexPage.objects.get().slug == "tin-tuc"


def test_the_site_map_does_not_read_every_article(
    publish: Publish, django_assert_max_num_queries: Any
) -> None:
    for number in range(35):
        publish(f"Tin số {number:02}")
    with django_assert_max_num_queries(6):
        sections = {
            section.path: [child.title for child in children] for section, children in section_entries()
        }
    assert sections["/tin-tuc/"] == []
