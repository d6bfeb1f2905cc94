"""Other periods, other signers, and a commune of the two-tier government."""

from dataclasses import replace
from datetime import date

import pytest

from trangxa.reports.figures import Organisation, PeriodKind, Signer


@pytest.mark.parametrize(
    ("kind", "start", "cut_off", "subject", "results"),
    [
        (
            PeriodKind.QUARTER,
            date(2023, 10, 1),
            date(2023, 12, 31),
            "quý IV năm 2023",
            "Trong quý IV năm 2023, ",
        ),
        (
            PeriodKind.MONTH,
            date(2023, 2, 1),
            date(2023, 2, 28),
            "tháng 02 năm 2023",
            "Trong tháng 02 năm 2023, ",
        ),
        (PeriodKind.YEAR, date(2023, 1, 1), date(2023, 12, 31), "năm 2023", "Trong năm 2023, "),
        (
            PeriodKind.FREE,
            date(2023, 1, 5),
            date(2023, 3, 4),
            "từ ngày 05/01/2023 đến ngày 04/03/2023",
            "Từ ngày 05/01/2023 đến ngày 04/03/2023, ",
        ),
    ],
)
def test_a_closed_period_is_named_in_the_subject(figures, printed, kind, start, cut_off, subject, results):
    parameters = replace(figures.parameters, kind=kind, start=start, cut_off=cut_off)

    text = printed(replace(figures, parameters=parameters))

    assert f"BÁO CÁO\nKết quả hoạt động Trang Thông tin điện tử xã Hòa Phong\n{subject}\n" in text
    assert f"\n{results}Trang Thông tin điện tử xã Hòa Phong có 05 chuyên mục" in text
    assert f"Trên đây là Báo cáo kết quả hoạt động Trang Thông tin điện tử xã Hòa Phong {subject}.\n" in text


def test_a_commune_under_a_province_has_its_own_head_addressee_and_recipients(figures, printed):
    province = "Ủy ban nhân dân tỉnh Hưng Yên"
    organisation = Organisation(
        name="Ủy ban nhân dân phường Thượng Hồng",
        short_name="UBND phường",
        unit_name="phường Thượng Hồng",
        place="Thượng Hồng",
        site_name="Cổng Thông tin điện tử phường Thượng Hồng",
        superior_name=province,
        superior_short="UBND tỉnh",
        hamlet_word="tổ dân phố",
    )
    parameters = replace(
        figures.parameters, addressees=(province,), recipients=("Sở Văn hóa, Thể thao và Du lịch",)
    )

    text = printed(
        replace(
            figures,
            organisation=organisation,
            parameters=parameters,
            board=None,
            regulation=None,
            documents=(),
        )
    )

    assert text.startswith("ỦY BAN NHÂN DÂN\nPHƯỜNG THƯỢNG HỒNG\n")
    assert "\nKính gửi: Ủy ban nhân dân tỉnh Hưng Yên\n" in text
    assert "Đến nay phường chưa thành lập Ban Biên tập Cổng Thông tin điện tử phường Thượng Hồng." in text
    assert "QUẢN TRỊ CỔNG THÔNG TIN ĐIỆN TỬ" in text
    assert "Đề nghị UBND tỉnh xem xét, bố trí kinh phí" in text
    assert "các tổ dân phố" in text
    assert "- Như trên;\n- Sở Văn hóa, Thể thao và Du lịch;\n- Lưu: VT, VHXH." in text
    assert "Hòa Phong" not in text
    assert "UBND thị xã" not in text


def test_the_superior_stands_above_the_body_only_when_asked(figures, printed):
    settings = replace(figures.settings, superior_in_head=True)
    parameters = replace(figures.parameters, settings=settings)

    text = printed(replace(figures, parameters=parameters))

    assert text.startswith("ỦY BAN NHÂN DÂN THỊ XÃ MỸ HÀO\nỦY BAN NHÂN DÂN\nXÃ HÒA PHONG\n")


def test_a_deputy_signs_for_the_head(figures, printed):
    signer = Signer(position="Phó Chủ tịch", name="Nguyễn Văn An", deputy_for="Chủ tịch")
    parameters = replace(figures.parameters, signer=signer)

    text = printed(replace(figures, parameters=parameters))

    assert text.endswith("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An")


def test_several_addressees_stand_on_lines_of_their_own(figures, printed):
    parameters = replace(figures.parameters, addressees=("UBND tỉnh", "Sở Khoa học và Công nghệ"))

    text = printed(replace(figures, parameters=parameters))

    assert "\nKính gửi:\n- UBND tỉnh;\n- Sở Khoa học và Công nghệ.\n" in text


def test_legal_grounds_stand_before_the_opening(figures, printed):
    parameters = replace(figures.parameters, grounds=("Căn cứ Luật A", "Căn cứ Nghị định B."))

    text = printed(replace(figures, parameters=parameters))

    assert "\nCăn cứ Luật A;\nCăn cứ Nghị định B.\nThực hiện Công văn" in text
