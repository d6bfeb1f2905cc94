"""What readers searched for in the last days, for the board: most asked, asked in vain, found only nearly."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from trangxa.search.models import AskedQuery
from trangxa.search.rules import APPROXIMATE, may_be_shown
from trangxa.theme.charts import Chart, Column, bar_chart
from trangxa.vitext import format_date, format_integer

PERIODS = (7, 30, 90)
MOST_LISTED = 50
# More days than this are drawn week by week.
MOST_DAYS_DRAWN = 31


@dataclass
class AskedText:
    """What was typed with and without marks is one; `text` is how most wrote it, results and tier are the latest."""

    words: str
    times: int = 0
    results: int = 0
    tier: str = ""
    first_day: date = date.max
    last_day: date = date.min
    spellings: Counter[str] = field(default_factory=Counter)

    @property
    def text(self) -> str:
        return self.spellings.most_common(1)[0][0]

    @property
    def is_shown(self) -> bool:
        return may_be_shown(times=self.times, results=self.results, tier=self.tier)

    @property
    def is_approximate(self) -> bool:
        return self.results > 0 and self.tier in APPROXIMATE

    @property
    def outcome(self) -> str:
        if not self.results:
            return _("Không có kết quả")
        return _("Chỉ gần đúng") if self.is_approximate else _("Có kết quả")


@dataclass(frozen=True)
class AskedReport:
    """Figures of the days from `first_day` to `last_day`. `hidden`: how often what is not shown was asked."""

    first_day: date
    last_day: date
    by_day: list[tuple[date, int]]
    total: int
    in_vain: int
    hidden: int
    texts: list[AskedText]

    @property
    def most_asked(self) -> list[AskedText]:
        return self.texts[:MOST_LISTED]

    @property
    def without_result(self) -> list[AskedText]:
        return [text for text in self.texts if not text.results][:MOST_LISTED]

    @property
    def approximate(self) -> list[AskedText]:
        return [text for text in self.texts if text.is_approximate][:MOST_LISTED]


def asked_report(today: date, days: int) -> AskedReport:
    """Return the figures of the last `days` days with today; one query."""
    first_day = today - timedelta(days=days - 1)
    rows = AskedQuery.objects.filter(day__gte=first_day, day__lte=today).order_by("day", "pk")
    by_day = {first_day + timedelta(days=number): 0 for number in range(days)}
    texts: dict[str, AskedText] = {}
    total = in_vain = not_kept = 0
    for day, text, words, times, results, tier in rows.values_list(
        "day", "text", "words", "times", "results", "tier"
    ).iterator():
        by_day[day] += times
        total += times
        if not text:
            not_kept += times
            continue
        in_vain += 0 if results else times
        one = texts.setdefault(words or text, AskedText(words))
        one.times += times
        one.results, one.tier = results, tier
        one.first_day, one.last_day = min(one.first_day, day), max(one.last_day, day)
        one.spellings[text] += times
    shown = sorted((one for one in texts.values() if one.is_shown), key=lambda one: (-one.times, one.text))
    hidden = total - sum(one.times for one in shown)
    return AskedReport(first_day, today, list(by_day.items()), total, in_vain, hidden, shown)


def asked_chart(report: AskedReport) -> Chart:
    days = report.by_day
    if len(days) <= MOST_DAYS_DRAWN:
        columns = [
            Column(f"{day:%d/%m}", format_date(day), times, unfinished=day == report.last_day)
            for day, times in days
        ]
        row_name = _("Ngày")
    else:
        columns, row_name = list(_weeks(days)), _("Tuần")
    summary = _("Tổng số %(total)s lượt tìm, trong đó %(in_vain)s lượt không có kết quả.") % {
        "total": format_integer(report.total),
        "in_vain": format_integer(report.in_vain),
    }
    return bar_chart(
        columns, title=_("Lượt tìm kiếm"), summary=summary, row_name=row_name, unit=_("Lượt tìm kiếm")
    )


def _weeks(days: list[tuple[date, int]]) -> Iterator[Column]:
    """Yield stretches of seven days, the last of which ends today."""
    for start in range(len(days) % 7 or 7, len(days) + 1, 7):
        week = days[max(0, start - 7) : start]
        first, last = week[0][0], week[-1][0]
        name = _("%(first)s đến %(last)s") % {"first": format_date(first), "last": format_date(last)}
        yield Column(
            f"{first:%d/%m}", name, sum(times for _day, times in week), unfinished=start == len(days)
        )


def csv_rows(report: AskedReport) -> Iterator[tuple[Any, ...]]:
    yield (
        *(_("Điều đã tìm"), _("Số lần"), _("Số kết quả"), _("Kết quả thế nào")),
        *(_("Ngày đầu"), _("Ngày cuối")),
    )
    for one in report.texts:
        first, last = format_date(one.first_day), format_date(one.last_day)
        yield one.text, one.times, one.results, one.outcome, first, last
