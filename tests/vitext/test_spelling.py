import unicodedata

import pytest

from trangxa.vitext import is_syllable
from trangxa.vitext.spelling import TONES, toneless_by_fold

WORDS = """
    người nghiêng được quyết quý giá giếng gì giữ hòa hoà khỏe thúy thuý khuỷu khuya yêu ý ở xoong ngoằn nguyễn
    quốc quạu quét huỳnh buýt Đắc UỶ kỷ kí quí ỉu ướt luật chữa phường
"""


@pytest.mark.parametrize("word", WORDS.split())
def test_a_syllable_with_its_marks_is_one(word):
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", ["duong", "nguoi", "quyet", "qui", "ki", "y", "gieng", "o", "xoong"])
def test_a_syllable_without_marks_is_one(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word",
    [
        *("", "ubnd", "hđnd", "web", "facebook", "internet", "covid", "26", "a1", "w", "d", "ng"),
        *("nghành", "ghà", "kà", "cì", "qă", "nghanh"),  # spelled wrongly
        *("càc", "mãt", "đươc", "đưoc", "tóàn"),  # tones that cannot be, marks that are not all there
    ],
)
def test_what_is_no_syllable_is_none(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("letters", "spelled"),
    [
        ("hoa", "hòa"),
        ("hoan", "hoàn"),
        ("thuy", "thùy"),
        ("quy", "quỳ"),
        ("gia", "già"),
        ("gi", "gì"),
        ("gieng", "giềng"),
        ("mua", "mùa"),
        ("muon", "muồn"),
        ("ngoai", "ngoài"),
        ("khuyu", "khuỳu"),
        ("xoong", "xoòng"),
        ("nguoi", "người"),
    ],
)
def test_the_tone_stands_where_schools_put_it(letters, spelled):
    grave = TONES[1]
    assert spelled in [each.with_tone(grave) for each in toneless_by_fold()[letters]]


def test_every_syllable_of_the_tables_is_a_syllable_in_both_forms():
    for letters, syllables in toneless_by_fold().items():
        assert is_syllable(letters)
        for syllable in syllables:
            assert all(is_syllable(syllable.with_tone(tone)) == syllable.takes(tone) for tone in TONES)
