from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import InvalidPeriod, Period, period_name

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (Period.of_month(2023, 11), "tháng 11 năm 2023"),
        (Period.of_month(2023, 2), "tháng 02 năm 2023"),
        (Period.of_quarter(2023, 4), "quý IV năm 2023"),
        (Period.of_half_year(2023, 1), "06 tháng đầu năm 2023"),
        (Period.of_half_year(2023, 2), "06 tháng cuối năm 2023"),
        (Period.of_nine_months(2023), "09 tháng đầu năm 2023"),
        (Period.of_year(2023), "năm 2023"),
        (Period(date(2023, 2, 16), date(2023, 11, 1)), "từ ngày 16/02/2023 đến ngày 01/11/2023"),
        (Period(date(2023, 11, 1), date(2023, 11, 1)), "ngày 01/11/2023"),
        (Period.of_months(2023, 2, 3), "từ ngày 01/02/2023 đến ngày 30/04/2023"),
        (Period(date(2022, 1, 1), date(2023, 12, 31)), "từ ngày 01/01/2022 đến ngày 31/12/2023"),
        (Period(date(2022, 11, 1), date(2023, 11, 30)), "từ ngày 01/11/2022 đến ngày 30/11/2023"),
    ],
)
def test_a_period_has_the_name_a_report_gives_it(period, name):
    assert period.name == name
    assert str(period) == name
    assert period_name(period.start, period.end) == name


def test_both_ends_belong_to_the_period():
    november = Period.of_month(2023, 11)
    assert date(2023, 11, 1) in november
    assert date(2023, 11, 30) in november
    assert date(2023, 12, 1) not in november
    assert november.days == 30
    assert november.starts_at == datetime(2023, 10, 31, 17, tzinfo=UTC)
    assert november.ends_before == datetime(2023, 11, 30, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("period", "previous"),
    [
        (Period.of_month(2023, 1), Period.of_month(2022, 12)),
        (Period.of_month(2024, 3), Period.of_month(2024, 2)),
        (Period.of_quarter(2023, 1), Period.of_quarter(2022, 4)),
        (Period.of_half_year(2023, 1), Period.of_half_year(2022, 2)),
        (Period.of_year(2023), Period.of_year(2022)),
        (Period.of_nine_months(2023), Period.of_months(2022, 4, 9)),
        (Period(date(2023, 3, 5), date(2023, 3, 11)), Period(date(2023, 2, 26), date(2023, 3, 4))),
    ],
)
def test_the_period_before_has_the_same_length(period, previous):
    assert period.previous() == previous


@pytest.mark.parametrize(
    ("period", "earlier"),
    [
        (Period.of_nine_months(2023), Period.of_nine_months(2022)),
        (Period.of_month(2025, 2), Period(date(2024, 2, 1), date(2024, 2, 29))),
        (Period(date(2024, 2, 29), date(2024, 3, 5)), Period(date(2023, 2, 28), date(2023, 3, 5))),
    ],
)
def test_the_same_period_last_year_is_found(period, earlier):
    assert period.same_period_last_year() == earlier


@given(days, st.integers(0, 800))
def test_the_period_before_ends_the_day_before(start, length):
    period = Period(start, start + timedelta(days=length))
    assert period.previous().end + timedelta(days=1) == period.start
    assert period.previous().start <= period.previous().end


def test_a_period_that_ends_before_it_starts_is_refused():
    with pytest.raises(InvalidPeriod) as refusal:
        Period(date(2023, 11, 2), date(2023, 11, 1))
    assert refusal.value.user_message == "Ngày bắt đầu phải trước hoặc trùng với ngày kết thúc."


def test_a_fifth_quarter_is_refused():
    with pytest.raises(ValueError, match="month"):
        Period.of_quarter(2023, 5)
