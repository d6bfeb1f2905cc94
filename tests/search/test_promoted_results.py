"""What the editorial board chose stands first, whatever way the words are typed, and only while it is public."""

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.search_promotions.models import Query as PromotedQuery
from wagtail.contrib.search_promotions.models import QueryDailyHits, SearchPromotion
from wagtail.models import PageViewRestriction

from tests.search.asking import Make
from trangxa.search.promoted import promoted_pages
from trangxa.search.query import Query

LABEL = "Ban biên tập chọn"


def choose(text: str, page: Any = None, order: int = 0, **fields: Any) -> SearchPromotion:
    return SearchPromotion.objects.create(
        query=PromotedQuery.get(text), page=page, sort_order=order, **fields
    )


def titles(typed: str) -> list[str]:
    return [each.title for each in promoted_pages(Query.parse(typed))]


def test_the_choice_stands_first_under_its_label(client: Client, article: Make) -> None:
    page = article("Đăng ký thường trú")
    article("Cấp lại sổ hộ khẩu")
    choose("hộ khẩu", page, description="Từ năm 2023 không còn cấp sổ.")
    body = client.get("/tim-kiem/", {"q": "hộ khẩu"}).content.decode()
    assert body.count(LABEL) == 1
    assert body.index(LABEL) < body.index("Đăng ký thường trú") < body.index("Cấp lại sổ")
    assert "Từ năm 2023 không còn cấp sổ." in body


@pytest.mark.parametrize("typed", ["hộ khẩu", "ho khau", "HỘ  KHẨU", "Ho khẩu!"])
def test_marks_and_capitals_do_not_matter(article: Make, typed: str) -> None:
    choose("Hộ khẩu", article("Đăng ký thường trú"))
    assert titles(typed) == ["Đăng ký thường trú"]


@pytest.mark.parametrize("typed", ["", "hộ", "sổ hộ khẩu", "khẩu hộ"])
def test_other_words_have_other_choices(article: Make, typed: str) -> None:
    choose("hộ khẩu", article("Đăng ký thường trú"))
    assert titles(typed) == []


def test_choices_stand_in_the_boards_order(article: Make) -> None:
    choose("hộ khẩu", article("Thứ hai"), 2)
    choose("hộ khẩu", article("Thứ nhất"), 1)
    assert titles("ho khau") == ["Thứ nhất", "Thứ hai"]


def test_a_page_that_is_not_public_is_never_shown(article: Make, portal: Any) -> None:
    draft, taken_down, closed = article("Bản thảo", live=False), article("Đã gỡ"), article("Riêng")
    for page in (draft, taken_down, closed):
        choose("hộ khẩu", page)
    taken_down.unpublish()
    PageViewRestriction.objects.create(page_id=closed.pk, restriction_type="login")
    assert titles("hộ khẩu") == []


def test_a_chosen_page_does_not_stand_twice(client: Client, article: Make) -> None:
    choose("hộ khẩu", article("Sổ hộ khẩu"))
    context = client.get("/tim-kiem/", {"q": "hộ khẩu"}).context
    assert [each.title for each in context["promoted"]] == ["Sổ hộ khẩu"]
    assert (context["results"], context["total"]) == ([], 1)
    assert "Chưa" not in client.get("/tim-kiem/", {"q": "hộ khẩu"}).content.decode().partition("aside")[0]


def test_a_choice_answers_where_nothing_else_does(client: Client, article: Make) -> None:
    choose("hộ khẩu", article("Đăng ký thường trú"))
    body = client.get("/tim-kiem/", {"q": "hộ khẩu"}).content.decode()
    assert "Gợi ý cho “hộ khẩu”" in body
    assert "Chưa tìm thấy" not in body


def test_another_site_may_be_chosen_and_nothing_that_runs(db: None) -> None:
    choose("dịch vụ công", external_link_url="https://dichvucong.example/", external_link_text="Cổng")
    choose("dịch vụ công", external_link_url="javascript:alert(1)", external_link_text="Mẹo")
    found = promoted_pages(Query.parse("dich vu cong"))
    assert [(each.title, each.url) for each in found] == [("Cổng", "https://dichvucong.example/")]


def test_filtered_and_further_pages_show_none(client: Client, article: Make) -> None:
    page = article("Đăng ký thường trú")
    for number in range(21):
        article(f"Hộ khẩu {number}")
    choose("hộ khẩu", page)
    for more in ({"loai": "tin-bai"}, {"trang": "2"}):
        assert LABEL not in client.get("/tim-kiem/", {"q": "hộ khẩu", **more}).content.decode()


def test_a_search_leaves_nothing_in_wagtails_own_list(client: Client, article: Make) -> None:
    article("Cấp lại sổ hộ khẩu")
    client.get("/tim-kiem/", {"q": "hộ khẩu của ông Nguyễn Văn Mẫu"})
    assert not PromotedQuery.objects.exists()
    assert not QueryDailyHits.objects.exists()


def test_choices_cost_no_query_for_words_without_any(article: Make, django_assert_num_queries: Any) -> None:
    choose("hộ khẩu", article("Đăng ký thường trú"))
    assert titles("hộ khẩu")
    with django_assert_num_queries(0):
        assert titles("khai sinh") == []
    with django_assert_num_queries(3):
        assert titles("ho khau")
