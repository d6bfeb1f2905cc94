"""A period of whole days (kỳ) that a report covers, its name and the period before it."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from .dates import format_date, month_number, start_of_day
from .errors import VitextError
from .roman import to_roman


class InvalidPeriod(VitextError):
    pass


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `start` to `end`, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise InvalidPeriod("Ngày bắt đầu phải trước hoặc trùng với ngày kết thúc.")

    def __str__(self) -> str:
        return self.name

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        return cls.of_months(year, month, 1)

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Self:
        return cls.of_months(year, quarter * 3 - 2, 3)

    @classmethod
    def of_half_year(cls, year: int, half: int) -> Self:
        """Return the first (1) or last (2) six months."""
        return cls.of_months(year, half * 6 - 5, 6)

    @classmethod
    def of_nine_months(cls, year: int) -> Self:
        return cls.of_months(year, 1, 9)

    @classmethod
    def of_year(cls, year: int) -> Self:
        return cls.of_months(year, 1, 12)

    @classmethod
    def of_months(cls, year: int, first_month: int, count: int) -> Self:
        """Return `count` whole months within one year."""
        last_month = first_month + count - 1
        return cls(date(year, first_month, 1), _month_end(year, last_month))

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def starts_at(self) -> datetime:
        return start_of_day(self.start)

    @property
    def ends_before(self) -> datetime:
        """The first moment after the period: select with `>= starts_at` and `< ends_before`."""
        return start_of_day(self.end + timedelta(days=1))

    @property
    def name(self) -> str:
        """The name in running text: "tháng 11 năm 2023", "quý IV năm 2023", "06 tháng đầu năm 2023"."""
        year, first, last = self.start.year, self.start.month, self.end.month
        if not self._is_whole_months or year != self.end.year:
            return self._name_by_days()
        count = last - first + 1
        if count == 1:
            return f"tháng {month_number(first)} năm {year}"
        if count == 3 and last % 3 == 0:
            return f"quý {to_roman(last // 3)} năm {year}"
        if count == 12:
            return f"năm {year}"
        if count in (6, 9) and first == 1:
            return f"{count:02} tháng đầu năm {year}"
        if count == 6 and last == 12:
            return f"06 tháng cuối năm {year}"
        return self._name_by_days()

    def previous(self) -> Self:
        """Return the equal period just before: as many whole months, or else as many days."""
        end = self.start - timedelta(days=1)
        if not self._is_whole_months:
            return type(self)(end - timedelta(days=self.days - 1), end)
        count = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
        year, month = divmod(self.start.year * 12 + self.start.month - 1 - count, 12)
        return type(self)(date(year, month + 1, 1), end)

    def same_period_last_year(self) -> Self:
        """Return "cùng kỳ năm trước"; a month's end stays a month's end in a leap year."""
        start, end = _year_before(self.start), _year_before(self.end)
        return type(self)(start, _month_end(end.year, end.month) if self._is_whole_months else end)

    @property
    def _is_whole_months(self) -> bool:
        return self.start.day == 1 and self.end == _month_end(self.end.year, self.end.month)

    def _name_by_days(self) -> str:
        if self.start == self.end:
            return f"ngày {format_date(self.start)}"
        return f"từ ngày {format_date(self.start)} đến ngày {format_date(self.end)}"


def period_name(start: date, end: date) -> str:
    """Return the name of the period from `start` to `end`, both included."""
    return Period(start, end).name


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _year_before(day: date) -> date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last))
