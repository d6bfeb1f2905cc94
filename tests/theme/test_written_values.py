"""Days, times, numbers and sizes as Vietnamese readers expect them."""

from datetime import UTC, date, datetime

import pytest

from trangxa.theme.templatetags import vietnamese

pytestmark = pytest.mark.one_database
EVENING = datetime(2023, 11, 12, 9, 20, tzinfo=UTC)


def test_a_moment_is_written_in_vietnams_time():
    assert vietnamese.moment(EVENING) == "16 giờ 20, Chủ nhật 12/11/2023"
    assert vietnamese.iso(EVENING) == "2023-11-12T16:20+07:00"


def test_a_full_hour_has_no_minutes():
    assert vietnamese.moment(datetime(2023, 11, 13, 1, 0, tzinfo=UTC)) == "8 giờ, thứ Hai 13/11/2023"


def test_a_moment_late_in_the_day_belongs_to_the_next_day_in_vietnam():
    late = datetime(2023, 12, 31, 17, 30, tzinfo=UTC)
    assert vietnamese.day(late) == "01/01/2024"
    assert vietnamese.weekday(late) == "Thứ Hai"


def test_a_leaf_of_the_calendar():
    sunday = date(2023, 2, 5)
    assert (vietnamese.month(sunday), vietnamese.weekday(sunday), vietnamese.is_sunday(sunday)) == (
        "Tháng 2",
        "Chủ nhật",
        True,
    )
    assert not vietnamese.is_sunday(date(2023, 2, 6))


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
    assert vietnamese.file_size(size) == written


@pytest.mark.parametrize(
    "write", [vietnamese.day, vietnamese.named_day, vietnamese.moment, vietnamese.iso, vietnamese.number]
)
def test_nothing_is_written_for_nothing(write):
    assert write(None) == ""


def test_numbers():
    assert vietnamese.number(13156) == "13.156"
    assert vietnamese.plain(13156) == "13156"
