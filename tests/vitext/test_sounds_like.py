import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import is_syllable, sounds_like, token
from trangxa.vitext.spelling import toneless_by_fold


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        *[
            ("xa", "sa"),
            ("sung", "xung"),
            ("chuyen", "truyen"),
            ("tranh", "chanh"),
            ("nam", "lam"),
            ("lay", "nay"),
        ],
        *[
            ("dang", "giang"),
            ("rang", "dang"),
            ("vang", "dang"),
            ("gia", "da"),
            ("gi", "di"),
            ("gieng", "dien"),
        ],
        *[
            ("lang", "lan"),
            ("luon", "luong"),
            ("mac", "mat"),
            ("bat", "bac"),
            ("kin", "kinh"),
            ("lich", "lit"),
        ],
        *[
            ("mai", "may"),
            ("giau", "giao"),
            ("chim", "chiem"),
            ("huu", "hiu"),
            ("ruou", "rieu"),
            ("cui", "cuoi"),
        ],
        *[("tuy", "tui"), ("quit", "quyt"), ("vi", "vy"), ("quoc", "cuoc"), ("cuoc", "quoc")],
    ],
)
def test_syllables_that_are_confused_are_near_each_other(heard, written):
    assert written in sounds_like(heard)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        *[
            ("nghanh", "nganh"),
            ("ngi", "nghi"),
            ("gep", "ghep"),
            ("ghan", "gan"),
            ("ka", "ca"),
            ("cem", "kem"),
        ],
        *[
            ("cuyet", "quyet"),
            ("coa", "qua"),
            ("ieu", "yeu"),
            ("fuong", "phuong"),
            ("zang", "dang"),
            ("ky", "ki"),
        ],
    ],
)
def test_another_spelling_of_the_same_sound_comes_first(wrong, right):
    assert sounds_like(wrong)[0] == right


def test_qua_and_cua_are_far_apart():
    assert "cua" not in sounds_like("qua")
    assert "qua" not in sounds_like("cua")


def test_one_change_comes_before_two():
    found = sounds_like("trang")
    assert found.index("chang") < found.index("tran") < found.index("chan")


@pytest.mark.parametrize("word", ["", "26", "ubnd", "web", "w", "a1", "đất", "x" * 200])
def test_what_is_no_syllable_sounds_like_none(word):
    assert sounds_like(word) == []


def test_only_other_syllables_as_the_search_writes_them_come_out():
    for syllable in toneless_by_fold():
        near = sounds_like(syllable)
        assert syllable not in near
        assert all(is_syllable(each) and token(each)[0] == each for each in near)
        assert len(near) == len(set(near)) < 24


@given(st.text(max_size=20))
def test_nothing_is_refused(text):
    sounds_like(text)
