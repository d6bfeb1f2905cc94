import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import is_syllable, nfc, undo_typing
from trangxa.vitext.spelling import TONES, toneless_by_fold

TELEX = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}
TELEX_TONES = dict(zip(TONES, "sfrxj", strict=True)) | {"": ""}
VNI_TONES = dict(zip(TONES, "12345", strict=True)) | {"": ""}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *[("dduwowcj", "được"), ("khaix", "khãi"), ("quyeets", "quyết"), ("hoaf", "hòa"), ("uyr", "ủy")],
        *[("ddang", "đang"), ("dangd", "đang"), ("tw", "tư"), ("wng", "ưng"), ("owr", "ở"), ("oo", "ô")],
        *[("quys", "quý"), ("giar", "giả"), ("gieengs", "giếng"), ("gif", "gì"), ("thuowr", "thuở")],
        *[("duwowngf", "dường"), ("dduongwf", "đường"), ("nguoiwf", "người"), ("hwowng", "hương")],
        *[("tieesng", "tiếng"), ("quyetes", "quyết"), ("xooong", "xoong"), ("muaw", "mưa")],
        *[
            ("d9u7o7c5", "được"),
            ("quye6t1", "quyết"),
            ("dduo7ng2", "đường"),
            ("d9uo7c5", "được"),
            ("y1", "ý"),
        ],
    ],
)
def test_keys_of_telex_and_vni_become_the_syllable_they_meant(typed, meant):
    assert undo_typing(typed)[0] == meant
    assert undo_typing(typed.upper())[0] == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("quyêts", "quyết"),
        ("đươcj", "được"),
        ("đưowcj", "được"),
        ("đuo7c5", "được"),
        ("hoà1", "hóa"),
        ("đangr", "đảng"),
    ],
)
def test_keys_that_came_too_late_are_undone_too(typed, meant):
    assert undo_typing(typed)[0] == meant
    assert undo_typing(unicodedata.normalize("NFD", typed))[0] == meant


def test_a_forgotten_tone_that_must_be_there_is_supplied_both_ways():
    assert undo_typing("đuwowc") == ["đước", "được"]


@pytest.mark.parametrize(
    "typed",
    [
        *("", "w", "d", "xa", "được", "quyết", "26", "2023"),  # nothing was left
        *("ubnd", "hdnd", "web", "facebook", "internet", "class", "pdf", "windows", "google", "zalo"),
        *("A3", "a4", "of", "us", "covid19", "tỉnhs1", "hoaff", "ddddang", "x" * 500, "1" * 500),
        *("❤️", "ẞ", "ﬁs", "\u0301\u0302", "s", "11", "đd"),
    ],
)
def test_what_no_key_can_have_meant_gives_nothing(typed):
    assert undo_typing(typed) == []


def every_syllable():
    for syllables in toneless_by_fold().values():
        for syllable in syllables:
            yield from ((syllable, tone) for tone in ("", *TONES) if syllable.takes(tone))


def typings(syllable, tone):
    """Yield the syllable as people type it: mark after letter, marks at the end, tone after its letter."""
    letters = syllable.letters
    bare = "".join(unicodedata.normalize("NFD", letter)[0].replace("đ", "d") for letter in letters)
    for table, tones in ((TELEX, TELEX_TONES), (VNI, VNI_TONES)):
        key = tones[tone]
        one_by_one = "".join(table.get(letter, letter) for letter in letters)
        yield one_by_one + key
        late = "".join(dict.fromkeys(table[letter][1] for letter in letters if letter in table))
        yield bare + late + key
        yield bare + key + late
        head = len(nfc(syllable.with_tone(tone)).rstrip("cghmnpt")) if tone else 0
        if head:
            yield "".join(table.get(each, each) for each in letters[:head]) + key + letters[head:]


def test_every_syllable_comes_back_from_every_way_of_typing_it():
    lost = [
        (typed, syllable.with_tone(tone))
        for syllable, tone in itertools.islice(every_syllable(), 0, None, 7)
        for typed in typings(syllable, tone)
        if len(typed) > 2 and typed != syllable.letters and syllable.with_tone(tone) not in undo_typing(typed)
    ]
    assert lost == []


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvwxyzfj0123456789", max_size=14))
def test_only_syllables_come_out(typed):
    for syllable in undo_typing(typed):
        assert is_syllable(syllable)
        assert syllable == nfc(syllable).lower()


@given(st.text(max_size=30))
def test_nothing_is_refused(typed):
    undo_typing(typed)
