import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import InvalidRoman, from_roman, to_roman


@pytest.mark.parametrize(
    ("number", "roman"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (1999, "MCMXCIX"),
        (2026, "MMXXVI"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_numbers_and_numerals_match(number, roman):
    assert to_roman(number) == roman
    assert from_roman(roman) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_a_number_without_numeral_is_refused(number):
    with pytest.raises(ValueError, match="Roman"):
        to_roman(number)


@pytest.mark.parametrize("text", ["", "IIII", "iv", "IC", "VX", "MMMM", " IV", "4", "M" * 10_000])
def test_a_numeral_written_wrongly_is_refused_in_vietnamese(text):
    with pytest.raises(InvalidRoman) as refusal:
        from_roman(text)
    assert "La Mã" in refusal.value.user_message


@given(st.integers(1, 3999))
def test_every_numeral_reads_back(number):
    assert from_roman(to_roman(number)) == number
