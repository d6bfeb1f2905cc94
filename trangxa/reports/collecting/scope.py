"""Which days a report counts, and what was public at its cut-off."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from trangxa.vitext import Period, start_of_day


@dataclass(frozen=True)
class Scope:
    """From the start of `start` to the end of `cut_off`, both days in Vietnam. Without a start: from ever."""

    start: date | None
    cut_off: date
    now: datetime

    @property
    def ends_before(self) -> datetime:
        return Period(self.cut_off, self.cut_off).ends_before

    def moments(self, field: str) -> Q:
        """Rows whose moment `field` lies in the period."""
        end = Q(**{f"{field}__lt": self.ends_before})
        return end & Q(**{f"{field}__gte": start_of_day(self.start)}) if self.start else end

    def days(self, field: str) -> Q:
        """Rows whose day `field` lies in the period."""
        end = Q(**{f"{field}__lte": self.cut_off})
        return end & Q(**{f"{field}__gte": self.start}) if self.start else end

    def published(self, pages: Any) -> Any:
        """Pages that count: first published in the period, and public at the cut-off."""
        return pages.filter(self.moments("first_published_at")).filter(self._public_at_cut_off())

    def previous(self) -> "Scope | None":
        if self.start is None:
            return None
        before = Period(self.start, self.cut_off).previous()
        return Scope(before.start, before.end, self.now)

    def _public_at_cut_off(self) -> Q:
        # A page whose time is over stays live until the scheduler comes by.
        over = min(self.ends_before, self.now)
        live = Q(live=True) & (Q(expire_at__isnull=True) | Q(expire_at__gte=over))
        return live | Q(live=False, public_until__gte=self.ends_before)
