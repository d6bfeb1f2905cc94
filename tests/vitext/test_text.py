import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import (
    encode_for_index,
    fold,
    has_marks,
    join_list,
    join_names,
    nfc,
    shorten,
    syllables,
    token,
)

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
vietnamese = st.text(alphabet=LETTERS + LETTERS.upper() + " 0123456789-/,.", max_size=60)


def test_a_decomposed_text_becomes_composed():
    assert nfc(unicodedata.normalize("NFD", "Hòa Phong, Đăng ký")) == "Hòa Phong, Đăng ký"


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("Hòa\u200bPhong\ufeff", "HòaPhong"),
        ("kê\u00ad khai", "kê khai"),
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\tb", "a\tb"),
        ("\u202eđảo\u202c", "đảo"),
        ("a\ud800b\uffff", "ab"),
        ("o\u200d\u0301", "ó"),
        ("hai\u00a0chữ", "hai\u00a0chữ"),
    ],
)
def test_invisible_characters_go_and_lines_stay(dirty, clean):
    assert nfc(dirty) == clean


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert nfc(nfc(text)) == nfc(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký Ủy ban", "dang ky uy ban"),
        ("CHUYỂN ĐỔI SỐ", "chuyen doi so"),
        ("Ðại hội", "dai hoi"),
        ("𝗛𝗼̀𝗮", "hoa"),
        ("26/QĐ-UBND", "26/qd-ubnd"),
        ("和平", "和平"),
    ],
)
def test_folding_leaves_letters_without_marks(text, folded):
    assert fold(text) == folded


@given(vietnamese)
def test_folded_vietnamese_is_ascii(text):
    assert fold(text).isascii()


@pytest.mark.parametrize(
    ("syllable", "encoded"),
    [
        ("Hòa", ("hoa", "hoa2")),
        ("Hoà", ("hoa", "hoa2")),
        ("Đăng", ("dang", "dang89")),
        ("thuế", ("thue", "thue16")),
        ("thuê", ("thue", "thue6")),
        ("được", ("duoc", "duoc5779")),
        ("ký", ("ki", "ki1")),
        ("kí", ("ki", "ki1")),
        ("Mỹ", ("mi", "mi4")),
        ("quý", ("qui", "qui1")),
        ("thủy", ("thuy", "thuy3")),
        ("tay", ("tay", "tay")),
        ("y", ("y", "y")),
        ("QĐ", ("qd", "qd9")),
        ("1631", ("1631", "1631")),
    ],
)
def test_a_syllable_is_encoded_with_the_digits_of_its_marks(syllable, encoded):
    assert token(syllable) == encoded


def test_the_index_holds_the_exact_forms_and_the_folded_forms():
    assert encode_for_index("Hòa Phong, 26/QĐ-UBND") == "hoa2 phong 26 qd9 ubnd ~ hoa phong 26 qd ubnd"


@pytest.mark.parametrize("text", ["", '"', " - … "])
def test_text_without_letters_gives_an_empty_index_entry(text):
    assert encode_for_index(text) == ""


@given(vietnamese)
def test_composition_and_case_do_not_change_the_encoding(text):
    expected = encode_for_index(text)
    assert encode_for_index(unicodedata.normalize("NFD", text)) == expected
    assert encode_for_index(text.upper()) == expected
    assert encode_for_index(unicodedata.normalize("NFD", text.upper())) == expected
    assert expected.isascii()


@given(st.text())
def test_any_text_can_be_encoded(text):
    canons, _, folds = encode_for_index(text).partition(" ~ ")
    assert len(canons.split()) == len(folds.split())


def test_a_document_number_falls_into_its_parts():
    assert syllables("Số 26/QĐ-UBND_v2") == ["Số", "26", "QĐ", "UBND", "v2"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [("hòa", True), ("dang", False), ("đang", True), ("TƯ", True), ("26", False), ("", False)],
)
def test_marks_are_noticed(text, marked):
    assert has_marks(text) is marked


@pytest.mark.parametrize(
    ("items", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_a_list_in_a_sentence_ends_with_and(items, sentence):
    assert join_list(items) == sentence


def test_names_are_joined_by_semicolons():
    assert join_names(["Sở Văn hóa, Thể thao", "Báo", "Đài"]) == "Sở Văn hóa, Thể thao; Báo; Đài"


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Xã Hòa Phong", 12, "Xã Hòa Phong"),
        ("Xã Hòa Phong", 11, "Xã Hòa…"),
        ("Xã Hòa Phong", 7, "Xã Hòa…"),
        ("Xã Hòa Phong", 6, "Xã…"),
        ("Tin, bài, ảnh", 9, "Tin, bài…"),
        ("Tin, bài, ảnh", 8, "Tin…"),
        ("Thế là… hết", 10, "Thế là…"),
        ("- nghiêng", 5, "- ng…"),
        ("nghiêng", 4, "ngh…"),
        ("nghiêng", 1, "…"),
        ("hai\n  dòng", 20, "hai dòng"),
    ],
)
def test_a_text_is_shortened_between_syllables(text, length, short):
    assert shorten(text, length) == short


@given(st.text(), st.integers(1, 40))
def test_a_shortened_text_is_never_longer_than_asked(text, length):
    assert len(shorten(text, length)) <= length


def test_shortening_to_nothing_is_refused():
    with pytest.raises(ValueError, match="length"):
        shorten("tin", 0)
