"""The searches of the staff site need no tone marks."""

from typing import Any

import pytest
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, Phrase, PlainText

from tests.search.asking import Make
from trangxa.core.models import PortalPage
from trangxa.news.models import ArticlePage


@pytest.mark.parametrize(
    "typed", ["đăng ký khai sinh", "dang ky khai sinh", "dang ki kh", "hoà phong", "khai sinh hoa"]
)
def test_a_page_is_found_while_its_title_is_typed(article: Make, typed: str) -> None:
    page = article("Đăng ký khai sinh ở Hòa Phong")
    article("Thu hoạch vụ đông")
    assert [row.pk for row in PortalPage.objects.autocomplete(typed)] == [page.pk]


def test_a_draft_is_found_by_staff(article: Make) -> None:
    draft = article("Bản nháp về ngân sách", live=False)
    assert [row.pk for row in ArticlePage.objects.search("ngan sach")] == [draft.pk]


def test_words_of_the_body_are_found(article: Make) -> None:
    page = article("Họp thôn", "Tóm tắt", "Bàn việc nạo vét kênh mương.")
    assert [row.pk for row in ArticlePage.objects.search("kenh mương")] == [page.pk]


def test_the_better_match_comes_first(article: Make) -> None:
    for number in range(5):
        article(f"Tin khác số {number}")
    rent = article("Cho thuê đất")
    tax = article("Nộp thuế đất")
    assert [row.pk for row in ArticlePage.objects.search("thuế")] == [tax.pk, rent.pk]


def test_an_order_that_was_asked_for_is_kept(article: Make) -> None:
    first, second = article("Tiêm chủng A"), article("Tiêm chủng B")
    rows = ArticlePage.objects.order_by("title").search("tiem chung", order_by_relevance=False)
    assert [row.pk for row in rows] == [first.pk, second.pk]


def test_phrases_and_combinations_are_understood(article: Make) -> None:
    page = article("Đăng ký khai sinh")
    article("Sinh hoạt khai xuân")
    backend = get_search_backend()
    found = backend.search(Phrase("khai sinh") & PlainText("dang ky"), ArticlePage)
    assert [row.pk for row in found] == [page.pk]
    assert backend.search(MATCH_ALL, ArticlePage).count() == 2
    assert backend.search(Phrase('"'), ArticlePage).count() == 0


def test_a_field_cannot_be_searched_alone_so_all_are(article: Make) -> None:
    page = article("Đăng ký khai sinh")
    assert [row.pk for row in ArticlePage.objects.search("dang ky", fields=["title"])] == [page.pk]


def test_pictures_and_files_are_found_without_marks(db: None) -> None:
    picture = get_image_model().objects.create(title="Đình làng Hòa Lạc", file=get_test_image_file())
    file = get_document_model().objects.create(title="Mẫu tờ khai đăng ký")
    assert list(get_image_model().objects.search("dinh lang")) == [picture]
    assert list(get_document_model().objects.search("to khai dang ky")) == [file]


@pytest.fixture
def staff(client: Client, django_user_model: Any) -> Client:
    client.force_login(django_user_model.objects.create_superuser("ky-thuat-1", "a@example.com", "x"))
    return client


def test_the_page_search_of_the_staff_site_finds_without_marks(staff: Client, article: Make) -> None:
    article("Đăng ký khai sinh")
    article("Thu hoạch vụ đông")
    body = staff.get("/quan-tri/pages/search/", {"q": "dang ky"}).content.decode()
    assert "Đăng ký khai sinh" in body
    assert "Thu hoạch vụ đông" not in body


@pytest.mark.parametrize("typed", ['"', 'hòa "phong', '""', "'", "\\", "NOT", "title:x", "a" * 5_000])
@pytest.mark.parametrize("screen", ["pages/search", "pages", "images", "documents", "users"])
def test_no_search_of_the_staff_site_fails(staff: Client, portal: Any, screen: str, typed: str) -> None:
    assert staff.get(f"/quan-tri/{screen}/", {"q": typed}, follow=True).status_code == 200


def test_many_matches_cost_few_queries(article: Make, django_assert_max_num_queries: Any) -> None:
    for number in range(6):
        article(f"Tiêm chủng đợt {number}")
    with django_assert_max_num_queries(2):
        assert len(PortalPage.objects.autocomplete("tiem chung")) == 6
