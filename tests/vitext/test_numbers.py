from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import (
    count_phrase,
    floor_to_tens_phrase,
    format_decimal,
    format_integer,
    format_percent,
    money_to_words,
    number_to_words,
    padded_count,
)


@pytest.mark.parametrize(
    ("count", "printed"), [(5, "05"), (0, "0"), (9, "09"), (10, "10"), (181, "181"), (1204, "1.204")]
)
def test_a_count_below_ten_has_a_leading_zero(count, printed):
    assert padded_count(count) == printed


def test_a_count_stands_before_its_noun():
    assert count_phrase(5, "chuyên mục") == "05 chuyên mục"
    assert count_phrase(0, "tin, bài") == "0 tin, bài"


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="negative"):
        padded_count(-1)


@pytest.mark.parametrize(
    ("number", "printed"), [(0, "0"), (999, "999"), (1250000, "1.250.000"), (-1204, "-1.204")]
)
def test_thousands_have_a_dot(number, printed):
    assert format_integer(number) == printed


@pytest.mark.parametrize(
    ("number", "places", "printed"),
    [
        (4.5, 1, "4,5"),
        (4, 1, "4,0"),
        (1204.25, 1, "1.204,3"),
        (0.15, 1, "0,2"),
        (2.5, 0, "3"),
        (Decimal("15.175"), 2, "15,18"),
        (-0.04, 1, "0,0"),
        (-4.56, 1, "-4,6"),
        (1e20, 1, "100.000.000.000.000.000.000,0"),
    ],
)
def test_decimals_have_a_comma(number, places, printed):
    assert format_decimal(number, places) == printed


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_printed(number):
    with pytest.raises(ValueError, match="finite"):
        format_decimal(number)


@pytest.mark.parametrize(
    ("percent", "places", "printed"),
    [
        (4.5, 1, "4,5%"),
        (92, 1, "92%"),
        (15.17, 2, "15,17%"),
        (100, 0, "100%"),
        (99.96, 1, "100%"),
        (0, 1, "0%"),
    ],
)
def test_a_percentage_has_no_empty_decimals(percent, places, printed):
    assert format_percent(percent, places) == printed


@pytest.mark.parametrize(
    ("mean", "phrase"),
    [
        (53.4, "trên 50"),
        (50.0, "50"),
        (50.01, "trên 50"),
        (49.99, "trên 40"),
        (10, "10"),
        (11, "trên 10"),
        (9.97, "10"),
        (7.3, "7,3"),
        (7, "07"),
        (0, "0"),
        (1234, "trên 1.230"),
    ],
)
def test_a_mean_is_told_without_claiming_too_much(mean, phrase):
    assert floor_to_tens_phrase(mean) == phrase


def test_a_negative_mean_is_refused():
    with pytest.raises(ValueError, match="from 0 up"):
        floor_to_tens_phrase(-1)


GOLDEN_WORDS = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    181: "một trăm tám mươi mốt",
    555: "năm trăm năm mươi lăm",
    1000: "một nghìn",
    1001: "một nghìn không trăm linh một",
    1010: "một nghìn không trăm mười",
    1050: "một nghìn không trăm năm mươi",
    10_000: "mười nghìn",
    21_021: "hai mươi mốt nghìn không trăm hai mươi mốt",
    100_000: "một trăm nghìn",
    1_000_005: "một triệu không trăm linh năm",
    1_005_000: "một triệu không trăm linh năm nghìn",
    1_250_000: "một triệu hai trăm năm mươi nghìn",
    1_000_000_000: "một tỷ",
    1_000_000_005: "một tỷ không trăm linh năm",
    12_345_678_901: "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một",
    2_005_000_000_000: "hai nghìn không trăm linh năm tỷ",
    10**15: "một triệu tỷ",
    -15: "âm mười lăm",
}


@pytest.mark.parametrize(("number", "words"), GOLDEN_WORDS.items())
def test_a_number_is_read_as_in_school(number, words):
    assert number_to_words(number) == words


def test_the_southern_word_for_an_empty_ten_can_be_asked_for():
    assert number_to_words(1105, odd="lẻ") == "một nghìn một trăm lẻ năm"


@pytest.mark.parametrize("number", [10**15 + 1, -(10**15) - 1])
def test_a_number_beyond_the_limit_is_refused(number):
    with pytest.raises(ValueError, match=r"10\^15"):
        number_to_words(number)


def read_words(words: str) -> int:
    """Read number words back, as a check of its own."""
    digits = dict(
        zip(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], range(10), strict=True)
    )
    digits |= {"mốt": 1, "tư": 4, "lăm": 5}
    total = group = unit = 0
    for word in words.split():
        if word in digits:
            unit = digits[word]
        elif word == "mười":
            group += 10
        elif word in {"mươi", "trăm"}:
            group, unit = group + unit * {"mươi": 10, "trăm": 100}[word], 0
        elif word in {"nghìn", "triệu"}:
            total, group, unit = total + (group + unit) * {"nghìn": 10**3, "triệu": 10**6}[word], 0, 0
        elif word == "tỷ":
            total, group, unit = (total + group + unit) * 10**9, 0, 0
        else:
            assert word == "linh"
    return total + group + unit


@given(st.integers(0, 10**15) | st.integers(0, 10**7))
def test_the_words_say_the_number(number):
    assert read_words(number_to_words(number)) == number


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (1_250_000, "Một triệu hai trăm năm mươi nghìn đồng"),
        (0, "Không đồng"),
        (149_000, "Một trăm bốn mươi chín nghìn đồng"),
    ],
)
def test_money_in_words_starts_with_a_capital(amount, words):
    assert money_to_words(amount) == words
