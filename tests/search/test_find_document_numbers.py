"""Documents by number and symbol, however they are typed."""

from datetime import date

import pytest

from tests.search.asking import Make, found


@pytest.mark.parametrize(
    "typed",
    [
        "26/QĐ-UBND",
        "26 qd ubnd",
        "26qd",
        "26/qđ",
        "26-QĐ/UBND",
        "Số 26/QĐ-UBND",
        "quyết định 26/QĐ-UBND",
        "quyết định số 26/QĐ-UBND ngày 23/02/2023",
        "026/QD-UBND",
    ],
)
def test_a_document_is_found_first_by_its_number(document: Make, article: Make, typed: str) -> None:
    wanted = document("26/QĐ-UBND", "Về việc thành lập Ban Biên tập")
    document("126/QĐ-UBND", "Về việc khác", date(2023, 5, 1))
    article("Bài viết nhắc đến Quyết định số 26/QĐ-UBND ngày 23/02/2023 của UBND xã, tức 26 qd ubnd, 26qd")
    assert found(typed)[0] == wanted.title


def test_a_number_begun_finds_what_it_may_become(document: Make) -> None:
    document("1631/UBND-VHTT", "Về việc báo cáo", kind="CV")
    assert found("1631 ubnd vh") == ["Quyết định 1631/UBND-VHTT"]


def test_a_bare_number_finds_documents_by_their_words(document: Make) -> None:
    document("1631/UBND-VHTT", "Về việc báo cáo", kind="CV")
    assert found("1631") == ["Quyết định 1631/UBND-VHTT"]


def test_an_unknown_number_finds_nothing(document: Make) -> None:
    document("26/QĐ-UBND", "Về việc thành lập Ban Biên tập")
    assert found("27/QĐ-UBND") == []
