"""What is said of visits and of security follows the records of the period, and claims no more."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from trangxa.reports.figures import Incident, Review, Security, Visits

SITE = "Trang Thông tin điện tử xã Hòa Phong"


@pytest.mark.parametrize(
    ("total", "days", "mean"),
    [(530, 10, "trên 50"), (99, 10, "9,9"), (70, 10, "07"), (12_345, 10, "trên 1.230"), (500, 10, "50")],
)
def test_the_mean_is_floored_to_tens_and_exact_below_ten(figures, printed, total, days, mean):
    text = printed(replace(figures, visits=Visits(total=total, days=days)))

    assert f"Bình quân mỗi ngày, {SITE} có {mean} lượt truy cập." in text


def test_a_declared_figure_is_said_to_be_declared(figures, printed):
    text = printed(replace(figures, visits=Visits(declared=35)))

    assert "có 35 lượt truy cập (số liệu kê khai)." in text


def test_without_a_measurement_the_item_is_dropped(figures, printed):
    for nothing in (None, Visits(), Visits(total=10, days=0)):
        assert "lượt truy cập" not in printed(replace(figures, visits=nothing)).casefold()


def test_days_without_a_single_visit_are_told(figures, printed):
    text = printed(replace(figures, visits=Visits(total=0, days=5)))

    assert f"{SITE} chưa ghi nhận lượt truy cập nào." in text


def test_a_measurement_of_a_part_of_the_period_says_since_when(figures, printed):
    text = printed(replace(figures, visits=Visits(total=530, days=10, measured_from=date(2023, 10, 1))))

    assert "có trên 50 lượt truy cập (số liệu từ ngày 01/10/2023)." in text


@pytest.mark.parametrize(
    ("earlier", "trend"),
    [
        ("40", "tăng 32,5% so với quý II năm 2023"),
        ("100", "giảm 47% so với quý II năm 2023"),
        ("51", "ổn định so với quý II năm 2023"),
    ],
)
def test_the_trend_is_computed_from_the_equal_period_before(figures, printed, earlier, trend):
    visits = Visits(total=530, days=10, previous_average=Decimal(earlier), previous_label="quý II năm 2023")

    assert f"lượt truy cập, {trend}." in printed(replace(figures, visits=visits))


def test_without_an_earlier_period_there_is_no_trend(figures, printed):
    text = printed(replace(figures, visits=Visits(total=530, days=10)))

    assert not any(word in text for word in ("tăng so", "ổn định so", "giảm so", "so với"))


def test_reviews_are_told_by_number_findings_and_repairs(figures, printed):
    reviews = (Review(date(2023, 4, 3), findings=2, fixed=1), Review(date(2023, 9, 3), findings=1, fixed=1))

    text = printed(replace(figures, security=Security(reviews=reviews)))

    assert "Trong kỳ đã rà soát, kiểm tra 02 lần, phát hiện 03 điểm yếu, đã khắc phục 02.\n" in text
    assert "Trong kỳ chưa ghi nhận sự cố mất an toàn thông tin." in text


def test_a_review_that_found_nothing_is_told_so(figures, printed):
    text = printed(replace(figures, security=Security(reviews=(Review(date(2023, 4, 3)),))))

    assert "rà soát, kiểm tra 01 lần, chưa phát hiện nguy cơ mất an toàn thông tin." in text


def test_findings_not_repaired_are_told_so(figures, printed):
    text = printed(replace(figures, security=Security(reviews=(Review(date(2023, 4, 3), findings=2),))))

    assert "phát hiện 02 điểm yếu, chưa khắc phục xong." in text


def test_incidents_are_listed_by_day_and_nothing_denies_them(figures, printed):
    incidents = (
        Incident(date(2023, 8, 2), "Mất quyền truy cập", "đã đổi mật khẩu"),
        Incident(date(2023, 3, 9), "Trang bị chèn liên kết lạ."),
    )
    record = Security(reviews=(Review(date(2023, 4, 3)),), incidents=incidents)

    text = printed(replace(figures, security=record))

    assert (
        "Trong kỳ đã rà soát, kiểm tra 01 lần.\n"
        "Trong kỳ đã xảy ra 02 sự cố mất an toàn thông tin:\n"
        "- Ngày 09/03/2023: Trang bị chèn liên kết lạ; chưa ghi nhận kết quả xử lý;\n"
        "- Ngày 02/08/2023: Mất quyền truy cập; xử lý: đã đổi mật khẩu.\n"
    ) in text
    assert "chưa phát hiện" not in text
    assert "chưa ghi nhận sự cố" not in text
