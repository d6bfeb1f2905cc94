"""A report over the facts of one real commune has its figures, and none of that report's slips."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.reports.golden import LINKS, RECIPIENTS, golden_figures
from trangxa.reports.figures import CategoryFigure, Settings


def test_the_counts_of_categories_and_items_are_printed(figures, printed):
    text = printed(figures)

    assert "có 05 chuyên mục với 181 tin, gồm:" in text
    assert "Tin tức sự kiện - Hoạt động xã, phường\t105" in text
    assert "Cải cách hành chính, Chuyển đổi số\t56" in text
    assert "Pháp luật, Đời sống - ANQP\t04" in text
    assert "Phụ nữ, Y tế\t04" in text
    assert "Kinh tế, Chính trị, Văn hóa Xã hội\t12" in text
    assert "Tổng cộng\t181" in text


def test_the_total_is_the_sum_of_the_rows(figures, printed):
    fewer = replace(figures.content.categories[0], count=104)
    content = replace(figures.content, categories=(fewer, *figures.content.categories[1:]))

    text = printed(replace(figures, content=content))

    assert "với 180 tin" in text
    assert "Tổng cộng\t180" in text


def test_the_board_is_told_by_role(figures, printed):
    assert (
        "Quyết định số 26/QĐ-UBND về việc thành lập Ban Biên tập Trang Thông tin điện tử xã Hòa Phong gồm "
        "05 thành viên, trong đó: 01 Trưởng Ban, 01 Phó Trưởng Ban, 01 Thư ký, 02 Thành viên."
    ) in printed(figures)


def test_the_regulation_is_told_by_chapters_and_articles(figures, printed):
    text = printed(figures)

    assert "Ngày 19/06/2023, UBND xã ban hành Quyết định số 161/QĐ-UBND" in text
    assert "gồm 07 Chương, 15 Điều." in text


def test_the_request_opens_the_report_in_full(figures, printed):
    assert (
        "Thực hiện Công văn số 1631/UBND-VHTT ngày 08/11/2023 của Ủy ban nhân dân thị xã Mỹ Hào về việc báo "
        "cáo kết quả hoạt động Trang Thông tin điện tử cấp xã, Ủy ban nhân dân xã Hòa Phong báo cáo"
    ) in printed(figures)


def test_own_documents_stand_in_the_order_of_their_days_with_full_dates(figures, printed):
    text = printed(figures)
    listed = re.findall(
        r"^- (?:Công văn|Quyết định|Thông báo) số (\S+) ngày (\S+) về việc", text, re.MULTILINE
    )

    assert listed == [
        ("04/UBND-VP", "16/02/2023"),
        ("26/QĐ-UBND", "23/02/2023"),
        ("29/TB-UBND", "15/03/2023"),
        ("161/QĐ-UBND", "19/06/2023"),
        ("92/TB-UBND", "11/09/2023"),
    ]


def test_the_ten_links_stand_in_the_order_of_the_site(figures, printed):
    names = "; ".join(LINKS).replace("Chính Phủ", "Chính phủ")

    assert f"có liên kết 10 trang: {names}." in printed(figures)


def test_visits_and_security_are_told_from_their_records(figures, printed):
    text = printed(figures)

    assert "trên 50 lượt truy cập" in text
    assert "Trong kỳ chưa ghi nhận sự cố mất an toàn thông tin." in text


def test_the_recipients_begin_with_nhu_tren_and_end_with_the_archive(figures, printed):
    lines = printed(figures).splitlines()
    at = lines.index("Nơi nhận:")

    assert lines[at + 1 : at + 8] == [
        "- Như trên;",
        *(f"- {name};" for name in RECIPIENTS),
        "- Lưu: VT, VHXH.",
    ]


def test_the_head_and_the_signature_are_there_with_room_for_number_and_day(figures, printed):
    text = printed(figures)

    assert text.startswith("ỦY BAN NHÂN DÂN\nXÃ HÒA PHONG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
    assert "Độc lập - Tự do - Hạnh phúc" in text
    assert re.search(r"^Số:\s+/BC-UBND$", text, re.MULTILINE)
    assert re.search(r"^Hòa Phong, ngày\s+tháng\s+năm", text, re.MULTILINE)
    assert "\nKính gửi: Ủy ban nhân dân thị xã Mỹ Hào\n" in text
    assert text.endswith("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")


def test_number_and_day_are_printed_when_they_are_known(figures, printed):
    parameters = replace(figures.parameters, number=5, issued_on=date(2023, 2, 5))

    text = printed(replace(figures, parameters=parameters))

    assert "Số: 05/BC-UBND" in text
    assert "Hòa Phong, ngày 05 tháng 02 năm 2023" in text


def test_the_same_facts_give_the_same_text(printed):
    assert printed(golden_figures()) == printed(golden_figures())


@pytest.mark.parametrize(
    "slip",
    [
        "paner",
        "kiêm nghiệm",
        "quỹ thời gian",
        "Trang thông tin điện tử",
        "Trang thông tin Điện tử",
        "Trang Thông tin Điện tử",
        "TRANG TTĐT",
        "Ban biên tập",
        "ban Biên tập",
        "Quyết định Số",
        "Chính Phủ",
        "về việc Đề nghị",
        "Lưu: VP",
        "Cơ quan thường trực",
        "lượt người truy cập",
        "ngày càng tăng",
        "thường xuyên rà soát",
        "Trong năm",
        "tính đến 01/11/2023",
        "Chuyên mục Phụ nữ",
        "\u2011",
    ],
)
def test_a_slip_of_the_old_report_does_not_come_back(slip, figures, printed):
    assert slip not in printed(figures)


def test_every_date_has_two_digits_for_day_and_month_and_a_year(figures, printed):
    text = printed(figures).replace("Quốc khánh 2/9", "")

    dates = re.findall(r"(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]+)?", text)

    assert dates
    assert all(re.fullmatch(r"[0-9]{2}/[0-9]{2}/[0-9]{4}", found) for found in dates)


def test_the_start_of_the_period_is_told(figures, printed):
    assert "(số liệu từ ngày 23/02/2023 đến hết ngày 01/11/2023)" in printed(figures)


def test_the_word_chuyen_muc_stands_on_all_rows_or_on_none(printed):
    text = printed(golden_figures(Settings(category_prefix=True)))

    assert text.count("\tChuyên mục ") == 5
    assert "Chuyên mục Chuyên mục" not in text


def test_channels_that_do_not_count_are_told_with_their_numbers(figures, printed):
    assert (
        "Ngoài ra, Trang Thông tin điện tử xã Hòa Phong còn cung cấp thông tin qua các mục: Thư viện ảnh "
        "(12); Video quảng bá hình ảnh hoạt động của xã (03); Thông báo (20)."
    ) in printed(figures)


def test_a_number_over_a_thousand_has_a_dot(figures, printed):
    content = replace(figures.content, categories=(CategoryFigure("Tin tức", 1204),))

    assert "có 01 chuyên mục với 1.204 tin, gồm:" in printed(replace(figures, content=content))
