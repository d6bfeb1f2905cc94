"""Public pages keep to their budget of queries, whatever the number of articles."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image

from trangxa.media.models import PortalImage
from trangxa.news.models import ArticlePage, Category

BUDGET = {"home": 6, "article": 4, "category": 5, "news": 5}


@pytest.fixture
def picture(portal: Any) -> PortalImage:
    buffer = BytesIO()
    Image.new("RGB", (1300, 900), "green").save(buffer, "JPEG")
    return PortalImage.objects.create(title="Ảnh", file=ContentFile(buffer.getvalue(), name="anh.jpg"))


@pytest.fixture
def published(
    make_draft: Callable[..., ArticlePage], member: Any, picture: PortalImage
) -> Callable[[int], list[ArticlePage]]:
    def publish(number: int) -> list[ArticlePage]:
        articles = []
        for place in range(number):
            article = make_draft(
                member, title=f"Tin thử số {place + 1}", picture=picture, picture_alt="Ảnh thử"
            )
            article.get_latest_revision().publish(skip_permission_checks=True)
            articles.append(ArticlePage.objects.get(pk=article.pk))
        return articles

    return publish


def paths(articles: list[ArticlePage], category: Category) -> dict[str, str]:
    return {
        "home": "/",
        "article": f"/tin-tuc/{articles[0].slug}/",
        "category": category.get_absolute_url(),
        "news": "/tin-tuc/",
    }


@pytest.mark.parametrize("number", [3, 30])
def test_public_pages_keep_to_their_query_budget(
    number: int,
    client: Client,
    published: Callable[[int], list[ArticlePage]],
    category: Category,
    django_assert_max_num_queries: Any,
) -> None:
    articles = published(number)
    for name, path in paths(articles, category).items():
        client.get(path)  # the frame of the page is remembered for some seconds
        with django_assert_max_num_queries(BUDGET[name]):
            response = client.get(path)
        assert response.status_code == 200, path
