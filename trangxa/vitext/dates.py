"""Days and times as Vietnamese offices write and read them, in Vietnam's time zone."""

import calendar
import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from .errors import VitextError
from .text import nfc

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
BLANK = "\N{NO-BREAK SPACE}" * 6  # room for the clerk's pen; ordinary spaces would collapse in HTML

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*([/.-])\s*([0-9]{1,2})\s*\2\s*([0-9]+)")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DATE_THEN_TIME = re.compile(r"(\S+)(?:\s+|T)([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?")
_TIME_THEN_DATE = re.compile(
    r"([0-9]{1,2})\s*(?:giờ|[hg:])\s*(?:([0-9]{1,2})(?:\s*phút)?)?,?\s+(?:ngày\s+)?(\S.*)"
)


class InvalidDate(VitextError):
    pass


def local_date(moment: date | datetime) -> date:
    """Return the day in Vietnam; a datetime without zone is taken as Vietnam's time."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()


def month_number(month: int) -> str:
    """Return the month as a document prints it: 1 and 2 with a leading zero, the others without."""
    return f"{month:02}" if month < 3 else str(month)


def format_date(day: date) -> str:
    day = local_date(day)
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def format_datetime(moment: datetime) -> str:
    """Return "14 giờ 05 ngày 02/03/2026", in Vietnam's time."""
    local = _local(moment)
    return f"{local.hour:02} giờ {local.minute:02} ngày {format_date(local)}"


def format_datetime_short(moment: datetime) -> str:
    """Return "02/03/2026 14:05", in Vietnam's time."""
    local = _local(moment)
    return f"{format_date(local)} {local.hour:02}:{local.minute:02}"


def head_date(day: date | None, *, blank_day: bool = False) -> str:
    """Return the date at the head of a document: "ngày 05 tháng 02 năm 2023".

    For a letter not signed yet, `blank_day` leaves room for the day only, `day=None` for month and year too.
    """
    if day is None:
        return f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    day = local_date(day)
    number = BLANK if blank_day else f" {day.day:02} "
    return f"ngày{number}tháng {month_number(day.month)} năm {day.year:04}"


def weekday_name(day: date) -> str:
    return _WEEKDAYS[local_date(day).weekday()]


def month_name(month: int) -> str:
    """Return "Tháng 11", and "Tháng 02" as documents print it."""
    if not 1 <= month <= 12:
        raise ValueError("a month is 1 to 12")
    return f"Tháng {month_number(month)}"


def start_of_day(day: date) -> datetime:
    return datetime.combine(local_date(day), time.min, tzinfo=VIETNAM)


def end_of_day(day: date) -> datetime:
    """Return the last microsecond of `day` in Vietnam; to select rows, prefer `Period.ends_before`."""
    return datetime.combine(local_date(day), time.max, tzinfo=VIETNAM)


def parse_date(text: str) -> date:
    """Return the day typed as 05/02/2026, 5/2/2026, 05-02-2026, 05.02.2026 or 2026-02-05."""
    typed = " ".join(nfc(text).split())
    if not typed:
        raise InvalidDate("Hãy nhập ngày, ví dụ 05/02/2026.")
    if match := _ISO.fullmatch(typed):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(typed):
        day, _, month, year = match.groups()
    else:
        raise InvalidDate("Chưa đọc được ngày này. Hãy viết theo thứ tự ngày/tháng/năm, ví dụ 05/02/2026.")
    if len(year) != 4 or year.startswith("0"):
        raise InvalidDate("Năm phải viết đủ bốn chữ số, ví dụ 05/02/2026.")
    return _existing_date(int(year), int(month), int(day))


def parse_datetime(text: str) -> datetime:
    """Return the moment typed as "05/02/2026 14:05", "14 giờ 05 ngày 05/02/2026" or "2026-02-05T14:05".

    The time is Vietnam's; seconds are dropped.
    """
    typed = " ".join(nfc(text).split())
    if match := _DATE_THEN_TIME.fullmatch(typed):
        day, hour, minute = match.groups()
    elif match := _TIME_THEN_DATE.fullmatch(typed.lower()):
        hour, minute, day = match.groups(default="0")
    else:
        raise InvalidDate("Chưa đọc được ngày, giờ này. Hãy viết như ví dụ 05/02/2026 14:05.")
    if int(hour) > 23 or int(minute) > 59:
        raise InvalidDate("Giờ phải từ 00:00 đến 23:59, ví dụ 14:05.")
    return datetime.combine(parse_date(day), time(int(hour), int(minute)), tzinfo=VIETNAM)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(VIETNAM) if moment.tzinfo else moment


def _existing_date(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise InvalidDate(f"Không có tháng {month}. Hãy viết ngày trước, tháng sau, ví dụ 25/12/2026.")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise InvalidDate(f"Không có ngày {day} trong tháng {month:02}/{year}; tháng này có {last} ngày.")
    return date(year, month, day)
