"""What is offered while a reader types."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search.asking import Make
from trangxa.search import api


@pytest.fixture(autouse=True)
def _whole_allowance() -> Iterator[None]:
    api.SUGGESTIONS_ALLOWANCE.forget_all()
    yield
    api.SUGGESTIONS_ALLOWANCE.forget_all()


def offered(client: Client, typed: str) -> list[dict[str, str]]:
    response = client.get("/tim-kiem/goi-y/", {"q": typed})
    assert response.status_code == 200
    found: list[dict[str, str]] = response.json()["suggestions"]
    return found


def texts(client: Client, typed: str) -> list[str]:
    return [each["text"] for each in offered(client, typed)]


def test_a_begun_word_is_gone_on_with(client: Client, article: Make, notice: Make) -> None:
    page = notice("Lịch tiêm chủng mở rộng")
    article("Tin khác")
    assert offered(client, "lich tiem chu") == [
        {"text": "Lịch tiêm chủng mở rộng", "url": page.url, "kind_label": "Thông báo"}
    ]


def test_a_document_is_offered_by_its_number(client: Client, document: Make) -> None:
    document("26/QĐ-UBND", "Thành lập Ban Biên tập")
    assert texts(client, "26/qđ-ub") == ["Quyết định 26/QĐ-UBND"]


def test_no_title_stands_twice_and_no_more_than_eight(client: Client, article: Make) -> None:
    article("Tiêm chủng")
    article("Tiêm chủng")
    for number in range(10):
        article(f"Tiêm chủng đợt {number}")
    found = texts(client, "tiêm chủng")
    assert len(found) == len(set(found)) == 8


def test_titles_go_before_pages_that_only_speak_of_it(client: Client, article: Make) -> None:
    article("Tin trong tuần", "Về việc tiêm chủng")
    article("Tiêm chủng đợt hai")
    assert texts(client, "tiêm chủng") == ["Tiêm chủng đợt hai"]


def test_drafts_are_never_offered(client: Client, article: Make) -> None:
    article("Tiêm chủng chưa đăng", live=False)
    assert "Tiêm chủng chưa đăng" not in texts(client, "tiêm chủng chưa đăng")


@pytest.mark.parametrize("typed", ["", " ", "t", "?!"])
def test_too_little_offers_nothing(client: Client, article: Make, typed: str) -> None:
    article("Tin")
    assert texts(client, typed) == []


def test_the_answer_is_kept_for_a_minute_by_this_reader_alone(client: Client, portal: Any) -> None:
    header = client.get("/tim-kiem/goi-y/", {"q": "tin"})["Cache-Control"]
    assert header == "private, max-age=60"


def test_who_asks_too_fast_waits(client: Client, portal: Any) -> None:
    answers = [client.get("/tim-kiem/goi-y/", {"q": "t"}) for _ in range(45)]
    assert answers[39].status_code == 200
    assert answers[-1].status_code == 429
    assert answers[-1]["Retry-After"] == "1"


def test_suggestions_cost_a_handful_of_queries(
    client: Client, article: Make, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        article(f"Tiêm chủng đợt {number}")
    with django_assert_max_num_queries(9):
        client.get("/tim-kiem/goi-y/", {"q": "tiêm chủng"})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.binary(max_size=60))
def test_no_bytes_fail(db: None, typed: bytes) -> None:
    api.SUGGESTIONS_ALLOWANCE.forget_all()
    response = Client().get(f"/tim-kiem/goi-y/?q={quote_from_bytes(typed)}")
    assert response.status_code == 200
    assert isinstance(response.json()["suggestions"], list)
