from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import (
    BLANK,
    VIETNAM,
    InvalidDate,
    end_of_day,
    format_date,
    format_datetime,
    format_datetime_short,
    head_date,
    month_name,
    parse_date,
    parse_datetime,
    start_of_day,
    weekday_name,
)


def test_a_date_is_printed_day_first():
    assert format_date(date(2023, 11, 1)) == "01/11/2023"


def test_a_moment_is_printed_in_vietnam_time():
    evening_in_utc = datetime(2026, 3, 1, 18, 5, tzinfo=UTC)
    assert format_datetime(evening_in_utc) == "01 giờ 05 ngày 02/03/2026"
    assert format_datetime_short(evening_in_utc) == "02/03/2026 01:05"
    assert format_date(evening_in_utc) == "02/03/2026"


def test_a_moment_without_zone_is_taken_as_vietnam_time():
    assert format_datetime_short(datetime(2026, 3, 2, 14, 5)) == "02/03/2026 14:05"


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2023, 2, 5), "ngày 05 tháng 02 năm 2023"),
        (date(2023, 1, 15), "ngày 15 tháng 01 năm 2023"),
        (date(2023, 6, 19), "ngày 19 tháng 6 năm 2023"),
        (date(2023, 3, 9), "ngày 09 tháng 3 năm 2023"),
        (date(2023, 11, 13), "ngày 13 tháng 11 năm 2023"),
    ],
)
def test_the_head_of_a_document_pads_days_below_ten_and_the_first_two_months(day, printed):
    assert head_date(day) == printed


def test_the_head_of_an_unsigned_letter_leaves_room():
    assert head_date(date(2023, 11, 13), blank_day=True) == f"ngày{BLANK}tháng 11 năm 2023"
    assert head_date(None) == f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    assert len(BLANK) == 6
    assert BLANK.isspace()


@pytest.mark.parametrize(
    "text",
    ["02/03/2026", "2/3/2026", "02-03-2026", "02.03.2026", "2026-03-02", " 02/03/2026 ", "02 / 03 / 2026"],
)
def test_a_typed_date_is_read_day_first(text):
    assert parse_date(text) == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Hãy nhập ngày"),
        ("   ", "Hãy nhập ngày"),
        ("31/02/2026", "Không có ngày 31 trong tháng 02/2026; tháng này có 28 ngày."),
        ("29/02/2023", "tháng này có 28 ngày"),
        ("00/03/2026", "Không có ngày 0"),
        ("13/25/2026", "Không có tháng 25"),
        ("02/25/2026", "Hãy viết ngày trước, tháng sau"),
        ("2026-13-01", "Không có tháng 13"),
        ("02/03/26", "bốn chữ số"),
        ("02/03/0026", "bốn chữ số"),
        ("02/03/20266", "bốn chữ số"),
        ("02/03-2026", "Chưa đọc được"),
        ("2026/03/02", "Chưa đọc được"),
        ("hôm nay", "Chưa đọc được"),
        ("٠٢/٠٣/٢٠٢٦", "Chưa đọc được"),
        ("02/03", "Chưa đọc được"),
    ],
)
def test_a_wrong_date_is_refused_with_the_reason(text, reason):
    with pytest.raises(InvalidDate) as refusal:
        parse_date(text)
    assert reason in refusal.value.user_message


@pytest.mark.parametrize(
    "text",
    [
        "02/03/2026 14:05",
        "2/3/2026 14:05:59",
        "14 giờ 05 ngày 02/03/2026",
        "14 giờ 05 phút, ngày 02/03/2026",
        "14 GIỜ 5 NGÀY 2.3.2026",
        "14h05 ngày 02/03/2026",
        "14:05 02/03/2026",
        "2026-03-02T14:05",
        "2026-03-02 14:05",
    ],
)
def test_a_typed_moment_is_read_in_vietnam_time(text):
    assert parse_datetime(text) == datetime(2026, 3, 2, 7, 5, tzinfo=UTC)
    assert parse_datetime(text).tzinfo is VIETNAM


def test_minutes_may_be_left_out_after_the_word_for_hour():
    assert parse_datetime("8 giờ ngày 02/03/2026") == datetime(2026, 3, 2, 8, 0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Chưa đọc được"),
        ("02/03/2026", "Chưa đọc được"),
        ("02/03/2026 24:00", "23:59"),
        ("02/03/2026 14:60", "23:59"),
        ("14 giờ 05 ngày 31/02/2026", "Không có ngày 31"),
        ("03/25/2026 14:05", "Không có tháng 25"),
    ],
)
def test_a_wrong_moment_is_refused_with_the_reason(text, reason):
    with pytest.raises(InvalidDate) as refusal:
        parse_datetime(text)
    assert reason in refusal.value.user_message


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_printed_date_reads_back(day):
    assert parse_date(format_date(day)) == day
    assert parse_date(day.isoformat()) == day


@given(st.datetimes(min_value=datetime(1000, 1, 1)))
def test_every_printed_moment_reads_back_to_the_minute(moment):
    expected = moment.replace(second=0, microsecond=0, tzinfo=VIETNAM)
    assert parse_datetime(format_datetime(moment)) == expected
    assert parse_datetime(format_datetime_short(moment)) == expected


@given(st.text() | st.from_regex(r"[0-9]{1,4}[/.-][0-9]{1,3}[/.-][0-9]{1,5}( [0-9]{1,3}:[0-9]{1,2})?"))
def test_any_other_text_is_refused_and_nothing_breaks(text):
    for parse in (parse_date, parse_datetime):
        try:
            outcome = f"{parse(text).year}."
        except InvalidDate as refusal:
            outcome = refusal.user_message
        assert outcome.endswith(".")


def test_days_of_the_week_have_their_vietnamese_names():
    names = [weekday_name(date(2026, 3, day)) for day in range(2, 9)]
    assert names == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


@pytest.mark.parametrize(("month", "name"), [(11, "Tháng 11"), (2, "Tháng 02"), (3, "Tháng 3")])
def test_months_are_numbered(month, name):
    assert month_name(month) == name


def test_a_month_beyond_the_year_is_refused():
    with pytest.raises(ValueError, match="month"):
        month_name(13)


def test_a_day_begins_and_ends_in_vietnam():
    assert start_of_day(date(2023, 11, 1)) == datetime(2023, 10, 31, 17, tzinfo=UTC)
    assert end_of_day(date(2023, 11, 1)) == datetime(2023, 11, 1, 16, 59, 59, 999999, tzinfo=UTC)
