"""The checker tells what a person should look at; it changes nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.reports.golden import BASIS, DOCUMENTS_AS_LISTED, REQUEST
from trangxa.reports.checks import Severity, check_report, suggestions
from trangxa.reports.corrections import with_correction
from trangxa.reports.figures import CategoryFigure, Review, Security, UnitFigure
from trangxa.reports.texts import ReportText, ReportTexts, Slot, default_texts

REGISTER = {document.number_symbol for document in (*DOCUMENTS_AS_LISTED, BASIS, REQUEST)}


def codes(figures, texts=None, **options) -> set[str]:
    return {notice.code for notice in check_report(figures, texts or default_texts(), **options)}


def with_text(body: str) -> ReportTexts:
    return ReportTexts((*default_texts().items, ReportText("own", Slot.SHORTCOMINGS, body)))


def messages(figures, body: str, **options) -> list[str]:
    found = check_report(figures, with_text(body), **options)
    return [notice.message for notice in found if notice.where in ("own", "") and notice.code != "left-out"]


def test_a_sound_report_has_nothing_grave(figures):
    reviewed = replace(figures, security=Security(reviews=(Review(date(2023, 9, 1)),)))

    found = check_report(reviewed, default_texts(), register=REGISTER, today=date(2023, 11, 9))

    assert [notice for notice in found if notice.severity is not Severity.INFO] == []


def test_a_request_later_than_the_cut_off_is_only_mentioned(figures):
    (notice,) = (
        each for each in check_report(figures, default_texts()) if each.code == "request-after-cut-off"
    )

    assert notice.severity is Severity.INFO


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"issued_on": date(2023, 10, 1)}, "issued-early"),
        ({"issued_on": date(2023, 11, 5)}, "issued-before-request"),
        ({"addressees": ()}, "addressee"),
        ({"archive": ("VP", "VHXH")}, "archive"),
        ({"archive": ()}, "archive"),
        ({"start": None}, "start"),
        ({"start": date(2024, 1, 1)}, "period"),
        ({"requested_by": None}, "request"),
    ],
)
def test_parameters_that_do_not_fit_are_told(figures, change, code):
    assert code not in codes(figures)
    assert code in codes(replace(figures, parameters=replace(figures.parameters, **change)))


def test_a_cut_off_that_has_not_come_is_told(figures):
    assert "cut-off-ahead" in codes(figures, today=date(2023, 10, 31))
    assert "cut-off-ahead" not in codes(figures, today=date(2023, 11, 1))


def test_missing_records_are_told(empty):
    assert {"board", "regulation", "reviews", "visits", "items", "addressee", "start"} <= codes(empty)


def test_the_gravest_come_first(empty):
    ranks = [notice.severity.rank for notice in check_report(empty, default_texts())]

    assert ranks == sorted(ranks)
    assert ranks[0] == 0


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ("Làm việc kiêm nghiệm.", "“kiêm nghiệm” có lẽ là “kiêm nhiệm”"),
        ("Cập nhật Paner tuyên truyền.", "“paner” có lẽ là “banner”"),
        ("Ban hành ngày 19 tháng 6 năm.", "“ngày 19 tháng 6” thiếu năm"),
        ("Ban hành ngày 19/6 vừa qua.", "“ngày 19/6” thiếu năm"),
        ("Hai  dấu cách.", "Có hai dấu cách liền nhau"),
        ("Lượt truy cập ngày càng tăng.", "Chưa có số liệu nào chứng minh cho “ngày càng tăng”"),
        ("Xã thường xuyên rà soát.", "Chưa có số liệu nào chứng minh cho “thường xuyên rà soát”"),
        ("Đã đăng 180 tin.", "“180 tin” khác số liệu đã đếm (181)"),
        ("Có 6 chuyên mục.", "“6 chuyên mục” khác số liệu đã đếm (05)"),
        ("Có {khong_co}.", "Không có số liệu tên {khong_co}"),
        ("Trang thông tin Điện tử xã Hòa Phong.", "“Trang thông tin Điện tử xã Hòa Phong” được in là"),
        ("Theo 99/QĐ-UBND.", "Văn bản 99/QĐ-UBND chưa có trong sổ văn bản"),
    ],
)
def test_what_is_wrong_in_a_written_text_is_told(figures, body, part):
    assert any(part in message for message in messages(figures, body, register=REGISTER))


@pytest.mark.parametrize(
    "body",
    [
        "Đã đăng 181 tin trong 05 chuyên mục của Trang Thông tin điện tử xã Hòa Phong.",
        "Chào mừng Quốc khánh 2/9; ngày 19/6/2023, ngày 19 tháng 6 năm 2023.",
        "TRANG THÔNG TIN ĐIỆN TỬ",
        "<p>Theo <b>26/QĐ-UBND</b></p><p>đã làm</p>",
        "Thu 1.250.000 đồng trong 12 buổi.",
    ],
)
def test_what_is_right_is_left_in_peace(figures, body):
    before = check_report(figures, default_texts(), register=REGISTER)

    assert check_report(figures, with_text(body), register=REGISTER) == before


def test_a_number_typed_in_another_manner_is_the_same_document(figures):
    register = {number.lower().replace("/", " ") for number in REGISTER}

    assert "not-in-register" not in codes(figures, register=register)


def test_a_text_taken_out_is_told_with_its_reason(figures):
    without_board = replace(figures, board=None)

    found = [
        each.message
        for each in check_report(without_board, default_texts())
        if each.where == "shortcoming-time"
    ]

    assert len(found) == 1
    assert "vì Ban Biên tập không làm việc theo chế độ kiêm nhiệm." in found[0]


def test_a_section_left_without_a_text_is_told(figures):
    found = [each.message for each in check_report(figures, ReportTexts()) if each.code == "section"]

    assert found == ["Mục “Định hướng trong thời gian tới” không còn nội dung nên không được in."]


def test_a_correction_is_shown(figures):
    changed = with_correction(
        figures, "content.banners", 6, label="Banner", by="Lan", at=datetime(2023, 11, 9, tzinfo=UTC)
    )

    found = [each.message for each in check_report(changed, default_texts()) if each.code == "corrected"]

    assert found == ["Banner: máy đếm 4, Lan đã sửa thành 6."]


def test_shortcomings_are_suggested_but_not_printed(figures, printed):
    categories = (
        CategoryFigure("Du lịch", 3, last_item_on=date(2023, 9, 2)),
        CategoryFigure("Y tế", 3, last_item_on=date(2023, 9, 3)),
    )
    units = (UnitFigure("Thôn Phúc Thọ", 0, 0), UnitFigure("Hội Phụ nữ", 2, 2))
    content = replace(figures.content, categories=categories, units=units)
    quiet = replace(figures, content=content, broken_links=("Bộ thủ tục hành chính",))

    found = {each.id: each.body for each in suggestions(quiet)}

    assert set(found) == {"quiet-categories", "silent-units", "broken-links", "no-review"}
    assert "“Du lịch”" in found["quiet-categories"]
    assert "Y tế" not in found["quiet-categories"]
    assert found["silent-units"] == "Trong kỳ, Thôn Phúc Thọ chưa gửi tin, bài."
    assert not any(body in printed(quiet) for body in found.values())
