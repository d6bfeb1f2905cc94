"""The packaged record of the model commune says what its own report says, and no more."""

import json
import re
from collections import Counter
from pathlib import Path
from unicodedata import is_normalized

from trangxa.demo.packaged import MEDIA_FOLDER, RECORD_FOLDER, read_record, read_regulation

REAL_LOOKING_PHONE = re.compile(r"(?<!\d)(?:0|\+84)[\s.]?\d(?:[\s.]?\d){7,9}(?!\d)")
SAMPLE_PHONE = "0221 000 000"
CHAPTER = re.compile(r"^Chương [IVX]+$", re.MULTILINE)
ARTICLE = re.compile(r"^Điều (\d+)\. \S", re.MULTILINE)


def record_text_files() -> list[Path]:
    return [file for file in RECORD_FOLDER.rglob("*") if file.suffix in {".json", ".jsonl", ".txt"}]


def test_the_board_has_five_members_in_four_roles():
    roles = Counter(member["role"] for member in read_record()["editorial_board"]["members"])
    assert roles == {"Trưởng Ban": 1, "Phó Trưởng Ban": 1, "Thư ký": 1, "Thành viên": 2}


def test_the_counted_categories_add_up_to_181():
    categories = [category for category in read_record()["categories"] if category["counted"]]
    assert [category["articles_on_record"] for category in categories] == [105, 56, 4, 4, 12]


def test_the_uncounted_channels_are_the_four_of_the_report():
    names = [category["name"] for category in read_record()["categories"] if not category["counted"]]
    assert names == ["Du lịch", "Thư viện ảnh", "Video quảng bá hình ảnh hoạt động của xã", "Thông báo"]


def test_the_seven_documents_have_number_symbol_and_full_date():
    documents = {document["number_symbol"]: document["issued_on"] for document in read_record()["documents"]}
    assert documents == {
        "146/UBND-VHTT": "2023-02-15",
        "04/UBND-VP": "2023-02-16",
        "26/QĐ-UBND": "2023-02-23",
        "29/TB-UBND": "2023-03-15",
        "161/QĐ-UBND": "2023-06-19",
        "92/TB-UBND": "2023-09-11",
        "1631/UBND-VHTT": "2023-11-08",
    }


def test_five_own_documents_are_about_the_website():
    flagged = [document for document in read_record()["documents"] if "about-website" in document["flags"]]
    assert len(flagged) == 5
    assert {document["direction"] for document in flagged} == {"outgoing"}


def test_ten_links_stand_in_order_and_the_gazette_is_spelt_right():
    links = read_record()["links"]
    assert [link["order"] for link in links] == list(range(1, 11))
    assert links[0]["name"] == "Công báo Chính phủ"
    assert all(link["url"].startswith("https://example.vn/") for link in links)


def test_the_town_ends_with_june_2025():
    until = {body["level"]: body["valid_until"] for body in read_record()["hierarchy"]}
    assert until == {"tỉnh": None, "thị xã": "2025-06-30", "xã": "2025-06-30"}


def test_the_units_include_six_hamlets_that_can_be_seen_to_be_samples():
    hamlets = [unit["name"] for unit in read_record()["units"] if unit["kind"] == "thon"]
    assert hamlets == [f"Thôn {number} (mẫu)" for number in range(1, 7)]


def test_the_regulation_has_seven_chapters_and_fifteen_articles():
    text = read_regulation()
    regulation = read_record()["regulation"]
    assert len(CHAPTER.findall(text)) == regulation["chapters"] == 7
    assert [int(number) for number in ARTICLE.findall(text)] == list(range(1, 16))
    assert regulation["articles"] == 15
    assert "Bản mẫu" in text


def test_of_thirteen_notices_some_are_current_some_expired_and_three_stand():
    record = read_record()
    notices = record["notices"]
    expired = [notice for notice in notices if notice["valid_until"] < record["as_of"]]
    standing = [notice for notice in notices if notice["event_on"] is None]
    assert len(notices) == 13
    assert len(expired) == 4
    assert len(standing) == 3
    assert all(notice["valid_from"] <= notice["valid_until"] for notice in notices)


def test_notices_and_banners_name_units_and_pictures_that_exist():
    record = read_record()
    units = {unit["name"] for unit in record["units"]}
    assert {notice["unit"] for notice in record["notices"]} <= units
    assert all((MEDIA_FOLDER / banner["picture"]).is_file() for banner in record["banners"])
    assert len(record["banners"]) == 3


def test_nothing_is_claimed_that_the_report_does_not_record():
    record = read_record()
    assert record["security"] == {"reviews": [], "incidents": []}
    assert (
        record["funding"]["allocations"] == record["funding"]["royalty_sheets"] == record["trainings"] == []
    )
    assert record["visits"]["declared_per_day"] == 50
    assert record["visits"]["measured"] is False


def test_all_text_is_nfc():
    for file in record_text_files():
        assert is_normalized("NFC", file.read_text("utf-8")), file.name


def test_no_telephone_number_but_the_sample_one():
    for file in record_text_files():
        text = file.read_text("utf-8").replace(SAMPLE_PHONE, "")
        assert not REAL_LOOKING_PHONE.search(text), file.name


def test_the_known_slips_of_the_printed_report_are_gone():
    text = json.dumps(read_record(), ensure_ascii=False)
    for slip in ("paner", "kiêm nghiệm", "Chính Phủ"):
        assert slip not in text
