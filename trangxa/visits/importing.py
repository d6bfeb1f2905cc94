"""Counting readers without scripts out of a server's logs (nạp nhật ký máy chủ): whole days, each once."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.visits import rules
from trangxa.visits.days import day_of, measured_day
from trangxa.visits.models import ClosedMonth, DailyVisits
from trangxa.visits.models.daily import closed_sentence
from trangxa.visits.rules import Memory
from trangxa.visits.sorting_logs import SortedLogs
from trangxa.visits.writing import add_to_day, public_paths


@dataclass(frozen=True)
class DayOutcome:
    """What became of one day; `reason` says why nothing was added."""

    day: date
    visits: int = 0
    views: int = 0
    reason: str = ""
    is_closed: bool = False

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "day": self.day.isoformat(), "added": not self.reason}


@dataclass(frozen=True)
class Outcome:
    days: list[DayOutcome]
    lines: int
    bad_lines: int

    @property
    def is_refused(self) -> bool:
        """Whether there were days, and all of them in closed months."""
        return bool(self.days) and all(day.is_closed for day in self.days)


def import_logs(paths: Sequence[Path], *, progress: Callable[[int], None] = lambda lines: None) -> Outcome:
    """Add what the logs hold; all of it or, when a file cannot be read, nothing (UnreadableLog)."""
    today = day_of(timezone.now())
    with tempfile.TemporaryDirectory(prefix="trangxa-visits-") as folder:
        logs = SortedLogs(Path(folder))
        for path in paths:
            logs.read(path, progress=progress)
        with transaction.atomic():
            days = [_import_day(day, today, logs) for day in sorted(logs.days)]
    return Outcome(days, logs.lines, logs.bad_lines)


def _import_day(day: date, today: date, logs: SortedLogs) -> DayOutcome:
    if day >= today:
        return DayOutcome(day, reason=_("Ngày này chưa hết; hãy nạp từ ngày mai."))
    seen = logs.seen_on(day)
    public = public_paths({one.path for one in seen})
    row = DailyVisits.objects.select_for_update().filter(day=day).first()
    if ClosedMonth.covers(day):
        return DayOutcome(day, reason=closed_sentence(day), is_closed=True)
    if row is not None and row.log_imported_at is not None:
        return DayOutcome(day, reason=_("Ngày này đã nạp nhật ký rồi; không nạp hai lần."))
    if row is not None and not row.is_measured:
        return DayOutcome(day, reason=_("Ngày này đã có số liệu nhập từ hệ thống khác; không cộng thêm."))
    counts, _memory = rules.count((one for one in seen if one.path in public), Memory())
    row = row or measured_day(day)
    row.log_imported_at = timezone.now()
    add_to_day(row, counts, from_log=True)
    return DayOutcome(day, counts.visits, counts.all_views)
