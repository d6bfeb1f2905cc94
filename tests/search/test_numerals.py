"""Numbers are found however they are written: quý 3, quý III, quý 03."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.search.numerals import number_variants
from trangxa.search.words import Words


def variants(text: str) -> tuple[str, ...]:
    *previous, word = Words.of(text).fold
    return number_variants(previous[-1] if previous else "", word)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        *[("quý 3", ("03", "iii")), ("quý III", ("3", "03")), ("quý 03", ("3", "iii"))],
        *[("khóa 15", ("xv",)), ("khóa XV", ("15",)), ("lần thứ XIII", ("13",)), ("Đại hội XIII", ("13",))],
        *[
            ("nhiệm kì 5", ("05", "v")),
            ("nhiệm kỳ V", ("5", "05")),
            ("thế kỷ XXI", ("21",)),
            ("the ky 21", ("xxi",)),
        ],
        *[
            ("chương I", ("1", "01")),
            ("mục vi", ("6", "06")),
            ("phụ lục 1", ("01", "i")),
            ("vùng X", ("10",)),
        ],
    ],
)
def test_after_an_ordinal_word_arabic_and_roman_are_one(text: str, others: tuple[str, ...]) -> None:
    assert variants(text) == others


@pytest.mark.parametrize(
    ("text", "others"),
    [("thôn 5", ("05",)), ("tổ 05", ("5",)), ("5", ("05",)), ("005", ("5", "05")), ("mẫu 12", ())],
)
def test_a_leading_zero_makes_no_difference_anywhere(text: str, others: tuple[str, ...]) -> None:
    assert variants(text) == others


@pytest.mark.parametrize(("text", "others"), [("IV", ("4", "04")), ("Lê Hồng Phong XV", ("15",))])
def test_a_roman_number_of_several_letters_is_one_anywhere(text: str, others: tuple[str, ...]) -> None:
    assert variants(text) == others


@pytest.mark.parametrize(
    "text",
    [
        *("vi phạm", "hành vi", "xi măng", "xi", "thôn V", "x", "i"),  # words and letters
        *("quý iiii", "khóa vx", "khóa xl", "khóa c", "quý", "khóa mới"),
        *("0", "00", "năm 2023", "12345", "khóa 40", "khóa ٣"),
    ],
)
def test_other_words_have_no_other_form(text: str) -> None:
    assert variants(text) == ()


@given(st.integers(1, 39))
def test_arabic_and_roman_lead_to_each_other(number: int) -> None:
    [*_, roman] = variants(f"khóa {number}")
    assert str(number) in variants(f"khóa {roman}")


@given(st.text(max_size=8), st.text(max_size=8))
def test_nothing_is_refused(previous: str, word: str) -> None:
    number_variants(previous, word)
