"""Results are narrowed to a kind, a category, a unit or a year, without a script."""

from datetime import date

import pytest
from django.test import Client

from tests.search.asking import Make, found
from trangxa.news.models import Category
from trangxa.search.finding import Filters, find
from trangxa.search.query import Query


@pytest.fixture
def three(article: Make, document: Make, category: Category) -> tuple[str, str, str]:
    news = article("Quy chế làm việc mới")
    old = document("14/QĐ-UBND", "Quy chế làm việc", date(2020, 5, 1))
    plan = document("15/KH-UBND", "Thực hiện quy chế làm việc", date(2023, 5, 1), kind="KH")
    return news.title, old.title, plan.title


def test_each_filter_leaves_what_it_names(three: tuple[str, str, str], category: Category) -> None:
    news, old, plan = three
    typed = "quy chế làm việc"
    assert set(found(typed)) == {news, old, plan}
    assert found(typed, filters=Filters(year="2020")) == [old]
    assert found(typed, filters=Filters(kind="article")) == [news]
    assert found(typed, filters=Filters(category="ke-hoach")) == [plan]
    assert set(found(typed, filters=Filters(unit="uy-ban-nhan-dan-xa-hoa-phong"))) == {old, plan}
    assert found(typed, filters=Filters(unit="uy-ban-nhan-dan-xa-hoa-phong", year="2023")) == [plan]


def test_what_can_be_chosen_is_what_the_results_have(three: tuple[str, str, str], category: Category) -> None:
    answer = find(Query.parse("quy chế làm việc"), Filters(year="2020"))
    assert {choice.label for choice in answer.categories} == {category.name, "Quyết định", "Kế hoạch"}
    assert [choice.key for choice in answer.years][-2:] == ["2023", "2020"]
    assert answer.counts == {"document": 1}


def test_the_page_narrows_by_a_plain_form(client: Client, three: tuple[str, str, str]) -> None:
    _news, old, plan = three
    asked = {"q": "quy chế làm việc", "chuyen-muc": "ke-hoach"}
    shown = client.get("/tim-kiem/", asked).content.decode()
    assert "1 kết quả" in shown
    assert plan in shown.replace("<mark>", "").replace("</mark>", "")
    assert '<option value="ke-hoach" selected>' in shown
    assert 'name="q" value="quy chế làm việc"' in shown
    assert old not in shown


@pytest.mark.parametrize(
    "values",
    [
        {"chuyen-muc": "../x"},
        {"nam": "20x0"},
        {"don-vi": "\x00"},
        {"loai": "khong-co"},
        {"nam": "9" * 500},
    ],
)
def test_a_filter_that_makes_no_sense_is_left_aside(
    client: Client, three: tuple[str, str, str], values: dict[str, str]
) -> None:
    shown = client.get("/tim-kiem/", {"q": "quy chế làm việc", **values})
    assert shown.status_code == 200
    assert "3 kết quả" in shown.content.decode()


def test_the_api_narrows_too_and_refuses_nonsense(client: Client, three: tuple[str, str, str]) -> None:
    _news, old, _plan = three
    body = client.get("/api/v1/search", {"q": "quy chế làm việc", "nam": "2020"}).json()
    assert [result["title"] for result in body["results"]] == [old]
    assert {"key": "2020", "label": "2020", "count": 1} in body["choices"]["nam"]
    assert client.get("/api/v1/search", {"q": "quy chế", "nam": "hai nghìn"}).status_code == 400
