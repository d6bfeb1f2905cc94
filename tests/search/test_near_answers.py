"""What is found that was not typed letter by letter, and how the page says so."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.search.asking import Make, found
from trangxa.search.finding import Tier, find
from trangxa.search.models import SearchTerm
from trangxa.search.query import Query


def tiers(typed: str) -> list[Tier]:
    return [hit.tier for hit in find(Query.parse(typed)).hits]


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("dang ky khai sinhh", "đăng ký khai sinh"),
        ("ddawng kys khai sinh", "đăng ký khai sinh"),
        ("d9a8ng ky1 khai sinh", "đăng ký khai sinh"),
        ("dangky khaisinh", "đăng ký khai sinh"),
        ("đăng ký khai xinh", "đăng ký khai sinh"),
    ],
)
def test_errors_are_mended_and_said(article: Make, typed: str, suggested: str) -> None:
    page = article("Đăng ký khai sinh cho trẻ em")
    article("Bà con thu hoạch vụ đông")
    assert found(typed)[0] == page.title
    answer = find(Query.parse(typed))
    assert (answer.hits[0].tier, answer.suggestion) == (Tier.TYPOS, suggested)


def test_what_is_found_as_typed_brings_no_suggestion(article: Make) -> None:
    article("Đăng ký khai sinh")
    assert find(Query.parse("dang ky khai sinh")).suggestion == ""


def test_the_page_offers_what_was_meant_and_keeps_what_was_typed(client: Client, article: Make) -> None:
    article("Đăng ký khai sinh cho trẻ em")
    shown = client.get("/tim-kiem/", {"q": "khai sinhh"}).content.decode()
    assert "Có phải bạn tìm" in shown
    assert "/tim-kiem/?q=khai+sinh" in shown
    assert 'value="khai sinhh"' in shown


def test_a_question_finds_the_page_with_most_of_its_words(article: Make) -> None:
    page = article("Thủ tục đăng ký tạm trú", "Nộp hồ sơ tại Công an xã.")
    article("Hội thi nấu ăn ngày 8/3", "Chị em thi nấu ăn.")
    assert found("cho tôi hỏi làm thủ tục tạm trú thế nào ạ") == [page.title]
    assert tiers("cho tôi hỏi làm thủ tục tạm trú thế nào ạ") == [Tier.MOST_WORDS]


def test_tiers_go_from_the_phrase_to_errors(article: Make) -> None:
    phrase = article("Nộp thuế đất năm 2024")
    apart = article("Đất nông nghiệp được miễn thuế")
    other_marks = article("Cho thuê đất công ích")
    assert found("thuế đất") == [phrase.title, apart.title, other_marks.title]
    assert tiers("thuế đất") == [Tier.PHRASE, Tier.MARKS, Tier.WORDS]


def test_a_document_in_force_comes_before_one_that_is_not(document: Make, portal: Any) -> None:
    old = document("14/QĐ-UBND", "Quy chế làm việc của xã", date(2020, 1, 1))
    new = document("15/QĐ-UBND", "Quy chế làm việc của xã", date(2019, 1, 1))
    assert found("quy chế làm việc") == [old.title, new.title]
    old.expires_on = date(2022, 1, 1)
    old.save_revision().publish(skip_permission_checks=True)
    assert found("quy chế làm việc") == [new.title, old.title]


def test_a_number_that_no_document_has_finds_no_other_document(document: Make) -> None:
    document("26/QĐ-UBND", "Thành lập Ban Biên tập")
    assert found("27/QĐ-UBND") == []
    assert found("quyết định số 27") == []


@pytest.mark.parametrize("typed", ["qđ 26", "QĐ26", "quyet dinh so 26", "26 qd", "26/2023/QĐ-UBND", "số 26"])
def test_a_number_is_found_with_its_type_beside_it(document: Make, typed: str) -> None:
    wanted = document("26/2023/QĐ-UBND", "Thành lập Ban Biên tập")
    document("126/QĐ-UBND", "Công nhận 26 gia đình văn hóa")
    assert found(typed)[0] == wanted.title


# --- The vocabulary ------------------------------------------------------------------------------------------------


def counted() -> dict[str, int]:
    return dict(SearchTerm.objects.filter(word__in=["sen56", "sen", "nom6"]).values_list("word", "entries"))


def test_the_vocabulary_follows_pages(article: Make) -> None:
    page = article("Mùa sen", "Sen nở")
    other = article("Đầm sen", "Chơi nôm")
    assert counted() == {"sen": 2, "nom6": 1}
    other.summary = "Thả diều"
    other.save_revision().publish(skip_permission_checks=True)
    assert {word: number for word, number in counted().items() if number} == {"sen": 2}
    page.delete()
    assert counted()["sen"] == 1
    other.unpublish()
    assert not any(counted().values())
