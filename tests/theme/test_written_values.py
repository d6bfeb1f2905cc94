"""Days, times, numbers and sizes as Vietnamese readers expect them."""

from datetime import UTC, date, datetime

import pytest

from trangxa.theme import written_values

pytestmark = pytest.mark.one_database
EVENING = datetime(2023, 11, 12, 9, 20, tzinfo=UTC)


def test_a_moment_is_written_in_vietnams_time():
    assert written_values.moment(EVENING) == "16 giờ 20, Chủ nhật 12/11/2023"
    assert written_values.iso(EVENING) == "2023-11-12T16:20+07:00"


def test_a_full_hour_has_no_minutes():
    assert written_values.moment(datetime(2023, 11, 13, 1, 0, tzinfo=UTC)) == "8 giờ, thứ Hai 13/11/2023"


def test_a_moment_late_in_the_day_belongs_to_the_next_day_in_vietnam():
    late = datetime(2023, 12, 31, 17, 30, tzinfo=UTC)
    assert written_values.day(late) == "01/01/2024"
    assert written_values.weekday(late) == "Thứ Hai"


def test_a_leaf_of_the_calendar():
    sunday = date(2023, 2, 5)
    assert (
        written_values.month(sunday),
        written_values.weekday(sunday),
        written_values.is_sunday(sunday),
    ) == (
        "Tháng 2",
        "Chủ nhật",
        True,
    )
    assert not written_values.is_sunday(date(2023, 2, 6))


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (0, "0 byte"),
        (1023, "1.023 byte"),
        (1024, "1 KB"),
        (421_888, "412 KB"),
        (1_048_064, "1 MB"),
        (1_258_291, "1,2 MB"),
        (5 * 1024**3, "5 GB"),
        (None, ""),
    ],
)
def test_the_size_of_a_file(size, written):
    assert written_values.file_size(size) == written


@pytest.mark.parametrize(
    "write",
    [
        written_values.day,
        written_values.named_day,
        written_values.moment,
        written_values.iso,
        written_values.number,
    ],
)
def test_nothing_is_written_for_nothing(write):
    assert write(None) == ""


def test_numbers():
    assert written_values.number(13156) == "13.156"
