"""Whatever is typed: an answer, never an error."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.search.asking import Make, found
from trangxa.core.models import PortalPage
from trangxa.search.query import LONGEST, MOST_WORDS, Query

HOSTILE = [
    '"',
    'hoà"',
    "'",
    "''--",
    "a' OR 1=1 --",
    "NEAR(hoa phong)",
    "hoa NOT phong",
    "hoa AND",
    "OR",
    "{title} : hoa",
    "hoa*",
    "^hoa",
    "hoa -phong",
    "(((",
    "\\",
    ":*",
    "& | ! <->",
    "%_%s%(x)s",
    "😀👨‍👩‍👧",
    "\x00",
    "hoa\x00phong",
    "\ud800",
    "ก็",
    "漢字",
    "عربي",
    "１２３",
    "²³",
    "ß İ ŉ",
    "-26/",
    "0/",
    "a" * 10_000,
    "hòa " * 2_500,
    "26/QĐ-UBND " * 1_000,
    "\u0301" * 500,
    "đ",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_the_public_page_answers(article: Make, client: Client, typed: str) -> None:
    article("Lịch tiếp công dân xã Hòa Phong")
    response = client.get("/tim-kiem/", {"q": typed.encode("utf-8", "replace").decode()})
    assert response.status_code == 200


@pytest.mark.parametrize("typed", HOSTILE)
def test_the_staff_search_answers(article: Make, typed: str) -> None:
    article("Lịch tiếp công dân xã Hòa Phong")
    for results in (PortalPage.objects.search(typed), PortalPage.objects.autocomplete(typed)):
        assert results.count() == len(results)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.text("\"'*:^&|!()<->{}hoàđ 26/-\\%", max_size=30))
def test_no_text_fails(db: None, typed: str) -> None:
    assert isinstance(found(typed), list)
    assert isinstance(list(PortalPage.objects.autocomplete(typed)), list)


def test_operators_are_words_like_others(article: Make) -> None:
    page = article("Kết quả hội thi NOT và OR")
    assert found("not or") == [page.title]


def test_a_query_is_cut_to_a_size_that_costs_little() -> None:
    query = Query.parse("hòa " * 2_500)
    assert len(query.text) <= LONGEST
    assert len(query.words) == MOST_WORDS


def test_a_query_without_a_word_finds_nothing(article: Make) -> None:
    article("Tin")
    assert found('" – !') == []
    assert list(PortalPage.objects.search('"')) == []
