import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import nfc, sort_key


@pytest.mark.parametrize(
    "in_order",
    [
        [
            "an",
            "ăn",
            "ân",
            "ba",
            "ca",
            "da",
            "đa",
            "ê",
            "ga",
            "oa",
            "ôn",
            "ơn",
            "pa",
            "un",
            "ưn",
            "va",
            "yên",
        ],
        ["ma", "mà", "mả", "mã", "má", "mạ", "man"],
        ["Tổ 1", "Tổ 2", "Tổ 10", "Tổ dân phố"],
        ["Nguyễn An", "Nguyễn Ân", "Nguyễn Bình", "Nguyễn Đức", "Trần An"],
        ["ca dao", "cà phê", "cả nhà", "cá", "cá mè"],
        ["09 việc", "10 việc", "an"],
        ["dung", "Dũng", "đức", "Em"],
        ["uc", "úc", "ục", "ud"],
        ["z", "я"],
    ],
)
def test_words_come_in_the_order_of_the_alphabet_and_of_tones(in_order):
    shuffled = in_order[::-1]
    assert sorted(shuffled, key=sort_key) == in_order


def test_signs_do_not_count():
    assert sorted(["(b)", "- a", "c"], key=sort_key) == ["- a", "(b)", "c"]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_texts_can_be_sorted_and_the_order_does_not_depend_on_the_start(texts):
    backwards = texts[::-1]
    in_order = [nfc(text) for text in sorted(texts, key=sort_key)]
    assert in_order == [nfc(text) for text in sorted(backwards, key=sort_key)]


@given(st.text(), st.text())
def test_only_equal_texts_have_equal_keys(one, other):
    assert (sort_key(one) == sort_key(other)) == (nfc(one) == nfc(other))
    assert (sort_key(one) < sort_key(other)) + (sort_key(other) < sort_key(one)) == (nfc(one) != nfc(other))


def test_a_decomposed_name_sorts_with_the_composed_one():
    assert sort_key(unicodedata.normalize("NFD", "Nguyễn")) == sort_key("Nguyễn")


def test_a_very_long_number_can_be_sorted():
    assert sort_key("9" * 5000) < sort_key("1" + "0" * 5000)
