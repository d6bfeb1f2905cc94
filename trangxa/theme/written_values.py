"""Filters that write days, times and numbers as Vietnamese readers expect them on a page."""

from datetime import date, datetime

from trangxa import vitext

_UNITS = ("byte", "KB", "MB", "GB", "TB")
_STEP = 1024


def day(value: date | None) -> str:
    """Return "12/11/2023"."""
    return vitext.format_date(value) if value else ""


def named_day(value: date | None) -> str:
    """Return "thứ Hai 13/11/2023", for a day on which a person must come."""
    return f"{vitext.weekday_name(value)} {vitext.format_date(value)}" if value else ""


def moment(value: datetime | None) -> str:
    """Return "16 giờ 20, Chủ nhật 12/11/2023"."""
    if not value:
        return ""
    local = value.astimezone(vitext.VIETNAM) if value.tzinfo else value
    clock = f"{local.hour} giờ" + (f" {local.minute:02}" if local.minute else "")
    return f"{clock}, {named_day(local)}"


def iso(value: date | None) -> str:
    """Return the value of a `datetime` attribute, in Vietnam's time."""
    if isinstance(value, datetime):
        local = value.astimezone(vitext.VIETNAM) if value.tzinfo else value
        return local.isoformat(timespec="minutes")
    return value.isoformat() if value else ""


def weekday(value: date) -> str:
    """Return "Thứ Tư"."""
    name = vitext.weekday_name(value)
    return name[0].upper() + name[1:]


def month(value: date) -> str:
    """Return "Tháng 2", as a calendar prints it."""
    return f"Tháng {vitext.local_date(value).month}"


def is_sunday(value: date) -> bool:
    return vitext.local_date(value).weekday() == 6


def number(value: int | None) -> str:
    """Return "1.204"."""
    return "" if value is None else vitext.format_integer(value)


def file_size(size_in_bytes: int | None) -> str:
    """Return "412 KB" or "1,2 MB"; kilobytes have no decimals."""
    if size_in_bytes is None:
        return ""
    size: float = size_in_bytes
    unit = 0
    # 1023.6 KB would print as 1.024 KB.
    while round(size) >= _STEP and unit < len(_UNITS) - 1:
        size, unit = size / _STEP, unit + 1
    if unit < 2:
        return f"{vitext.format_integer(round(size))} {_UNITS[unit]}"
    return f"{vitext.format_decimal(size).removesuffix(',0')} {_UNITS[unit]}"


# What templates write values with, under the functions' own names.
FILTERS = (day, named_day, moment, iso, weekday, month, is_sunday, number, file_size)
