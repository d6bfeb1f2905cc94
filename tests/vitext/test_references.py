import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import (
    BLANK,
    CONG_VAN,
    DOCUMENT_TYPES,
    THU_CONG,
    InvalidReference,
    ReferenceNumber,
    find_references,
    head_number,
    nfc,
    normalise_reference,
    type_by_abbreviation,
    type_by_name,
)


def test_there_are_29_types_and_two_have_no_abbreviation():
    assert len(DOCUMENT_TYPES) == 29
    assert [kind for kind in DOCUMENT_TYPES if not kind.abbreviation] == [CONG_VAN, THU_CONG]
    assert len({kind.abbreviation for kind in DOCUMENT_TYPES}) == 28


@pytest.mark.parametrize(
    ("abbreviation", "name"),
    [
        ("QĐ", "quyết định"),
        ("qd", "quyết định"),
        ("QYĐ", "quy định"),
        ("ttr", "tờ trình"),
        ("HĐ", "hợp đồng"),
        ("HD", "hướng dẫn"),
        ("hđ", "hợp đồng"),
        ("ĐA", "đề án"),
        ("da", "dự án"),
    ],
)
def test_a_type_is_found_by_its_abbreviation(abbreviation, name):
    found = type_by_abbreviation(abbreviation)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("abbreviation", ["", "UBND", "NĐ", "XYZ"])
def test_other_abbreviations_are_no_type(abbreviation):
    assert type_by_abbreviation(abbreviation) is None


def test_a_type_is_found_by_its_name():
    assert type_by_name("Công văn") is CONG_VAN
    assert type_by_name("  quyet  dinh ") == type_by_abbreviation("QĐ")
    assert type_by_name("luật") is None


def test_a_citation_starts_with_the_type_in_a_capital():
    assert CONG_VAN.title == "Công văn"


SPELLINGS = {
    "26/QĐ-UBND": [
        "26/QĐ-UBND",
        "26 qd ubnd",
        "26-QĐ/UBND",
        "Số: 26 /QĐ - UBND",
        "số 026/qđ–ubnd",
        "26/QÐ-UBND",
    ],
    "05/BC-UBND": ["5/BC-UBND", "05/BC-UBND", "0005 bc ubnd", "Báo cáo số 5/BC-UBND."],
    "1631/UBND-VHTT": ["1631/UBND-VHTT", "1631 ubnd vhtt", "1631/UBND\u2011VHTT", "1631/ UBND-VHTT"],
    "30/2020/NĐ-CP": ["30/2020/NĐ-CP", "30 2020 nd cp", "30/2020/nđ-cp"],
    "91/2025/QH15": ["91/2025/QH15", "91 2025 qh15"],
    "12/NQ-HĐND": ["12/NQ-HĐND", "12 nq hdnd"],
    "15a/TTr-UBND": ["15a/TTr-UBND", "15A/TTR-UBND"],
    "06/CT-TTg": ["6/ct-ttg", "06/CT-TTG"],
    "52-NQ/TW": ["52-NQ/TW", "52/NQ-TW", "52 nq tw"],
    "03-QĐ/ĐU": ["3-qd/du", "03-QĐ/ĐU"],
}


@pytest.mark.parametrize(
    ("canonical", "typed"), [(canonical, typed) for canonical, row in SPELLINGS.items() for typed in row]
)
def test_every_spelling_gives_one_print_and_one_key(canonical, typed):
    assert str(ReferenceNumber.parse(typed)) == canonical
    assert ReferenceNumber.parse(typed) == ReferenceNumber.parse(canonical)


def test_the_key_has_no_marks_separators_or_leading_zero():
    assert ReferenceNumber.parse("05/QĐ-UBND").normalised == "5qdubnd"
    assert ReferenceNumber.parse("30/2020/NĐ-CP").normalised == "302020ndcp"


@pytest.mark.parametrize(
    ("typed", "key"), [("26/QĐ", "26qd"), ("số 026", "26"), ("26qđub", "26qdub"), ("ubnd", "ubnd"), ("", "")]
)
def test_a_number_typed_in_part_has_a_key_for_prefix_search(typed, key):
    assert normalise_reference(typed) == key


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("26/QĐ-UBND", "quyết định"),
        ("1631/UBND-VHTT", "công văn"),
        ("07/UBND", "công văn"),
        ("52-NQ/TW", "nghị quyết"),
        ("30/2020/NĐ-CP", None),
        ("91/2025/QH15", None),
        ("04/SY-UBND", None),
    ],
)
def test_the_symbol_tells_the_type(typed, name):
    kind = ReferenceNumber.parse(typed).document_type
    assert (kind.name if kind else None) == name


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "Hãy viết đủ số và ký hiệu"),
        ("26", "Hãy viết đủ số và ký hiệu"),
        ("QĐ-UBND", "Hãy viết đủ số và ký hiệu"),
        ("1234567/QĐ-UBND", "Hãy viết đủ số và ký hiệu"),
        ("0/QĐ-UBND", "Số văn bản bắt đầu từ 01"),
        ("01/11/2023", "Ký hiệu chỉ gồm"),
        ("26/QĐ-<b>", "Ký hiệu chỉ gồm"),
        ("26/QĐ-A-B-C-D-E", "Ký hiệu chỉ gồm"),
        ("26/---", "Ký hiệu chỉ gồm"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(typed, reason):
    with pytest.raises(InvalidReference) as refusal:
        ReferenceNumber.parse(typed)
    assert reason in refusal.value.user_message


PIECES = st.text(alphabet="0123456789abcdđABCDĐƯuQTrhg/- .:\u2013\u00a0sốSỐ", max_size=25)


@given(
    st.text()
    | PIECES
    | st.from_regex(r"\A[0-9]{1,6}[a-zđ]?[/ -]([12][0-9]{3}/)?[A-Za-zĐđ]{1,5}[-/][A-Za-z]{1,5}\Z")
)
def test_any_text_is_read_or_refused_and_the_print_reads_back(text):
    try:
        reference = ReferenceNumber.parse(text)
    except InvalidReference:
        return
    assert ReferenceNumber.parse(str(reference)) == reference
    assert normalise_reference(str(reference)) == reference.normalised


def test_cited_documents_are_found_in_running_text():
    text = (
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Luật số 91/2025/QH15; Nghị quyết số 52-NQ/TW; "
        "thực hiện Công văn 1631/UBND\u2011VHTT ngày 08/11/2023, UBND xã ban hành Quyết định 26 /QĐ-UBND "
        "(26/QĐ-UBND)."
    )
    found = find_references(text)
    assert [str(cited.reference) for cited in found] == [
        "30/2020/NĐ-CP",
        "91/2025/QH15",
        "52-NQ/TW",
        "1631/UBND-VHTT",
        "26/QĐ-UBND",
        "26/QĐ-UBND",
    ]
    assert text[found[3].start : found[3].end] == "1631/UBND\u2011VHTT"


@pytest.mark.parametrize(
    "text",
    [
        "ngày 01/11/2023",
        "24/7",
        "nhà số 5/12 Hòa Phong",
        "50 km/h",
        "30/4-01/5",
        "lớp 12/A-B",
        "00/QĐ-UBND",
        "01/11/2023/QĐ-UBND",
        "1/2",
        "10-12/A",
        "",
    ],
)
def test_dates_fractions_and_addresses_are_no_documents(text):
    assert find_references(text) == []


@given(
    st.text()
    | PIECES
    | st.lists(st.sampled_from(["26/QĐ-UBND", "0/QĐ-UBND", " ", "-X", "1/", "a"])).map("".join)
)
def test_searching_any_text_never_breaks(text):
    clean = nfc(text)
    for cited in find_references(text):
        assert ReferenceNumber.parse(clean[cited.start : cited.end]) == cited.reference


def test_the_head_of_a_letter_has_its_number_or_room_for_it():
    assert head_number(5, "BC-UBND") == "Số: 05/BC-UBND"
    assert head_number(181, "BC-UBND") == "Số: 181/BC-UBND"
    assert head_number(None, "BC-UBND") == f"Số:{BLANK}/BC-UBND"
