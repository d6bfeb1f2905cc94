"""A file, an answer of the application and a page drawn with many others: the same bytes, in few queries."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image

from tests.edge.comparing import differing, every_address, follow, shown_at
from tests.edge.conftest import Publish
from trangxa.core.models import StandardPage
from trangxa.core.remembering import values_of_its_own
from trangxa.edge.drawing import body_of, draw
from trangxa.edge.keeping import tree
from trangxa.media.models import PortalImage
from trangxa.news.around import FEW
from trangxa.news.drawing import draw_articles
from trangxa.news.listing import draw_lists
from trangxa.news.models import ArticleAuthor, ArticlePage, Category, Correction, NewsIndexPage

BULK_BUDGET = 12


@pytest.fixture
def picture(portal: Any) -> PortalImage:
    buffer = BytesIO()
    Image.new("RGB", (640, 430), "green").save(buffer, "JPEG")
    return PortalImage.objects.create(
        title="Ảnh", description="Đường hoa", file=ContentFile(buffer.getvalue(), name="anh.jpg")
    )


@pytest.fixture
def rich_article(publish_article: Publish, picture: PortalImage) -> ArticlePage:
    """An article with everything that an article can have."""
    shown = {
        "image": picture,
        "alt_text": "Đường hoa",
        "caption": "Hoa mười giờ",
        "credit": "",
        "decorative": False,
    }
    article = publish_article(
        "Bài có đủ thứ", picture=picture, event_date="2023-02-20", source_name="Báo tỉnh"
    )
    version = article.get_latest_revision_as_object()
    version.body = [("picture", shown)]
    version.authors = [ArticleAuthor(name="Bút danh A"), ArticleAuthor(name="B", role="anh")]
    version.corrections = [Correction(text="Số đúng là 12 hộ, không phải 21 hộ.")]
    version.save_revision().publish(skip_permission_checks=True)
    return ArticlePage.objects.get(pk=article.pk)


@pytest.fixture
def full_portal(
    drawn_portal: Any,
    rich_article: ArticlePage,
    publish_article: Publish,
    publish_notice: Publish,
    publish_document: Publish,
    picture: PortalImage,
) -> Any:
    """A page of every kind."""
    publish_article("Tin có ảnh", picture=picture)
    publish_article("Tin sau")
    publish_notice()
    publish_document(with_file=True)
    drawn_portal.add_child(instance=StandardPage(title="Liên hệ khác", introduction="Trụ sở"))
    follow()
    return drawn_portal


def test_every_file_is_what_the_application_answers(client: Client, full_portal: Any) -> None:
    paths = every_address()
    assert {"/", "/tin-tuc/bai-co-du-thu/", "/lien-he-khac/", "/sitemap.xml", "/mau-giao-dien/"} <= paths
    for path in sorted(paths):
        answered = client.get(path)
        assert answered.status_code == 200, path
        body = b"".join(answered.streaming_content) if answered.streaming else answered.content
        assert tree().read(path) == body, path


def test_what_an_article_has_stands_in_its_file(rich_article: ArticlePage) -> None:
    follow()
    shown = shown_at("/tin-tuc/bai-co-du-thu/")
    for words in ("Bút danh A", "12 hộ, không phải 21 hộ", "Báo tỉnh", "/media/images/", "Hoa mười giờ"):
        assert words in shown


def test_many_articles_drawn_at_once_are_what_each_is_alone(
    full_portal: Any, publish_article: Publish
) -> None:
    for number in range(FEW + 1):
        publish_article(f"Tin {number}")
    paths = [
        path
        for path in every_address()
        if path.startswith("/tin-tuc/") and path.count("/") == 3 and not path.endswith(".xml")
    ]
    paths = [path for path in paths if "." not in path]
    assert len(paths) > FEW
    with values_of_its_own():
        together = {drawn.path: drawn.body for drawn in draw_articles(paths)}
        assert together == {path: next(iter(draw_articles([path]))).body for path in paths}
        assert together == {path: body_of(path) for path in paths}


def test_what_is_not_public_is_drawn_as_nothing(drawn_portal: Any, draft: ArticlePage) -> None:
    paths = [f"/tin-tuc/{draft.slug}/", "/tin-tuc/khong-co/", "/khong-co/", "/quan-tri/", "/tep/1/x.pdf"]
    drawn = {one.path: (one.body, one.file) for one in draw(paths)}
    assert drawn == dict.fromkeys(paths, (None, None))


def test_drawing_twenty_articles_keeps_to_its_budget_of_queries(
    category: Category,
    picture: PortalImage,
    django_assert_max_num_queries: Any,
) -> None:
    news = NewsIndexPage.objects.get()
    for number in range(20):
        values = {"summary": "Tóm tắt", "category": category, "picture": picture}
        news.add_child(
            instance=ArticlePage(title=f"Tin {number}", first_published_at=timezone.now(), **values)
        )
    paths = [f"/tin-tuc/tin-{number}/" for number in range(20)]
    body_of("/")  # the frame of the page is remembered for some seconds
    with django_assert_max_num_queries(BULK_BUDGET):
        drawn = list(draw_articles(paths))
    assert all(one.body for one in drawn)


def test_a_leaf_in_a_file_is_the_leaf_that_is_answered(
    client: Client, drawn_portal: Any, short_leaves: None, publish_article: Publish
) -> None:
    for number in range(6):
        publish_article(f"Tin {number}")
    follow()
    for path in ("/tin-tuc/trang/1/", "/chuyen-muc/tin-tuc-su-kien/trang/1/"):
        assert tree().read(path) == client.get(path).content
    assert differing() == []


def test_many_leaves_are_drawn_from_as_few_queries_as_one(
    drawn_portal: Any,
    short_leaves: None,
    publish_article: Publish,
    django_assert_num_queries: Any,
) -> None:
    for number in range(15):
        publish_article(f"Tin {number}")
    follow()
    body_of("/")  # the frame of the page is remembered for some seconds
    paths = [f"/tin-tuc/trang/{number}/" for number in range(1, 5)]
    with CaptureQueriesContext(connection) as alone:
        list(draw_lists(paths[:1]))
    with django_assert_num_queries(len(alone)):
        drawn = list(draw_lists(paths))
    assert all(one.body for one in drawn)
    assert [one.body for one in draw_lists(["/chuyen-muc/khong-co/", "/tin-tuc/trang/99/"])] == [None, None]
