"""The search for programs: JSON, open to everybody, within an allowance, never an error of ours."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from django.db import OperationalError
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.contrib.search_promotions.models import Query as PromotedQuery
from wagtail.contrib.search_promotions.models import SearchPromotion

from tests.search.asking import Make
from tests.search.test_any_query import HOSTILE
from trangxa.search import api

TIERS = {"number", "phrase", "marks", "words", "begun", "typos", "most-words", ""}


@pytest.fixture(autouse=True)
def _whole_allowance() -> Iterator[None]:
    api.API_ALLOWANCE.forget_all()
    yield
    api.API_ALLOWANCE.forget_all()


def ask(client: Client, **values: Any) -> Any:
    return client.get("/api/v1/search", values)


def test_results_are_told_best_first_with_all_that_is_known(
    client: Client, article: Make, document: Make
) -> None:
    named = document("26/QĐ-UBND", "Thành lập Ban Biên tập")
    told = article("Ra mắt", "Theo Quyết định số 26/QĐ-UBND")
    response = ask(client, q="26 qd ubnd")
    body = response.json()
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert [result["title"] for result in body["results"]] == [named.title, told.title]
    first = dict(body["results"][0])
    assert first.pop("tier") in TIERS
    assert "26/QĐ-UBND" in first.pop("passage") + named.title
    assert first == {
        "id": str(named.pk),
        "type": "document",
        "title": named.title,
        "url": named.url,
        "address": f"http://testserver{named.url}",
        "date": "2023-02-23",
        "number": "26/QĐ-UBND",
        "category": "Quyết định",
        "unit": "Ủy ban nhân dân xã Hòa Phong",
        "in_force": True,
    }
    assert body["results"][1]["number"] is None
    assert {key: body[key] for key in ("query", "total", "is_capped", "page", "next", "previous")} == {
        "query": "26 qd ubnd",
        "total": 2,
        "is_capped": False,
        "page": 1,
        "next": None,
        "previous": None,
    }


def test_pages_lead_to_one_another(client: Client, article: Make) -> None:
    for number in range(5):
        article(f"Tiêm chủng đợt {number}")
    first = ask(client, q="tiêm chủng", page_size="2").json()
    second = client.get(first["next"].removeprefix("http://testserver")).json()
    third = client.get(second["next"].removeprefix("http://testserver")).json()
    assert [len(page["results"]) for page in (first, second, third)] == [2, 2, 1]
    assert third["next"] is None
    assert client.get(third["previous"].removeprefix("http://testserver")).json() == second
    ids = [result["id"] for page in (first, second, third) for result in page["results"]]
    assert len(set(ids)) == 5
    beyond = ask(client, q="tiêm chủng", page_size="2", page="9").json()
    assert (beyond["results"], beyond["next"]) == ([], None)
    assert "page=3" in beyond["previous"]


def test_one_kind_alone(client: Client, article: Make, notice: Make) -> None:
    article("Tiêm chủng đợt một")
    wanted = notice("Lịch tiêm chủng")
    body = ask(client, q="tiêm chủng", loai="thong-bao").json()
    assert [result["title"] for result in body["results"]] == [wanted.title]


def test_what_the_board_chose_is_told_apart(client: Client, article: Make) -> None:
    page = article("Đăng ký thường trú")
    SearchPromotion.objects.create(query=PromotedQuery.get("hộ khẩu"), page=page, description="Thay sổ")
    assert ask(client, q="ho khau").json()["promoted"] == [
        {"title": page.title, "address": f"http://testserver{page.url}", "description": "Thay sổ"}
    ]


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({}, "Tham số q"),
        ({"q": ""}, "Tham số q"),
        ({"q": '" – !'}, "Tham số q"),
        ({"q": "tin", "loai": "khong-co"}, "tin-bai"),
        ({"q": "tin", "page": "0"}, "Tham số page phải"),
        ({"q": "tin", "page": "-1"}, "Tham số page phải"),
        ({"q": "tin", "page": "một"}, "Tham số page phải"),
        ({"q": "tin", "page": "９"}, "Tham số page phải"),
        ({"q": "tin", "page_size": "51"}, "từ 1 đến 50"),
        ({"q": "tin", "page_size": "1e9"}, "từ 1 đến 50"),
    ],
)
def test_what_makes_no_sense_is_told_in_vietnamese(
    client: Client, portal: Any, values: dict[str, str], word: str
) -> None:
    response = ask(client, **values)
    assert response.status_code == 400
    assert word in response.json()["error"]


def test_more_parameters_than_anybody_writes_are_refused(client: Client, portal: Any) -> None:
    response = client.get("/api/v1/search?" + "&".join(f"a{number}=1" for number in range(5_100)))
    assert response.status_code == 400
    assert response.json()["error"]


def test_a_page_of_any_site_may_read_it_and_nobody_may_keep_it(client: Client, portal: Any) -> None:
    for response in (ask(client, q="tin"), ask(client)):
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in response
        assert "no-store" in response["Cache-Control"]
        assert not response.cookies
    preflight = client.options("/api/v1/search", HTTP_ORIGIN="https://khac.example")
    assert preflight.status_code == 204
    assert preflight["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_written(portal: Any, method: str) -> None:
    response = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/search?q=tin")
    assert response.status_code == 405
    assert "GET" in response["Allow"]
    assert response.json()["error"].startswith("Địa chỉ này chỉ để đọc")


def test_who_asks_too_fast_is_told_when_to_come_again(
    client: Client, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trangxa.search.allowance.time.monotonic", lambda: 1000.0)  # all in one instant
    answers = [
        client.get("/api/v1/search", {"q": "tin"}, HTTP_X_FORWARDED_FOR="203.0.113.7") for _ in range(32)
    ]
    assert [answer.status_code for answer in answers[:30]] == [200] * 30
    refused = answers[-1]
    assert refused.status_code == 429
    assert 1 <= int(refused["Retry-After"]) <= 2
    assert "Xin thử lại sau" in refused.json()["error"]
    assert refused["Access-Control-Allow-Origin"] == "*"
    another = client.get("/api/v1/search", {"q": "tin"}, HTTP_X_FORWARDED_FOR="203.0.113.8")
    assert another.status_code == 200


def test_a_database_that_is_away_is_told_in_json(
    client: Client, portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: Any, **options: Any) -> Any:
        raise OperationalError("gone")

    monkeypatch.setattr("trangxa.search.answers.find", away)
    client.raise_request_exception = False
    response = ask(client, q="tin")
    assert response.status_code == 503
    assert response["Retry-After"]
    assert "tạm nghỉ" in response.json()["error"]


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_queries_are_answered(client: Client, article: Make, typed: str) -> None:
    article("Lịch tiếp công dân xã Hòa Phong")
    response = ask(client, q=typed.encode("utf-8", "replace").decode())
    assert response.status_code in {200, 400}
    json.loads(response.content)


PARAMETERS = st.sampled_from([b"q", b"loai", b"page", b"page_size"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(st.tuples(PARAMETERS, st.binary(max_size=30)), max_size=5))
def test_no_bytes_fail(db: None, values: list[tuple[bytes, bytes]]) -> None:
    api.API_ALLOWANCE.forget_all()
    told = "&".join(f"{name.decode()}={quote_from_bytes(value)}" for name, value in values)
    response = Client().get(f"/api/v1/search?{told}")
    assert response.status_code in {200, 400}
    assert isinstance(json.loads(response.content), dict)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=60))
def test_no_query_string_fails(db: None, raw: bytes) -> None:
    api.API_ALLOWANCE.forget_all()
    response = Client().get("/api/v1/search", QUERY_STRING=raw.decode("latin-1"))
    assert response.status_code in {200, 400}
