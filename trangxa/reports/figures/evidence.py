"""Records that bear out the assessment: money, visits, security, training."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Funding:
    """Đồng of the period; `royalty_rules_in_force` when a document on royalties (nhuận bút) is in force."""

    allocated: int = 0
    paid: int = 0
    items_paid: int = 0
    royalty_rules_in_force: bool = False


@dataclass(frozen=True)
class Visits:
    """Visits a day: `total` over `days` that were measured, or a figure a person declared.

    `more_than` says that the declared figure is a lower bound. `measured_from` is set when only a part of the
    period was measured; `previous_average` when the equal period before was measured too.
    """

    total: int | None = None
    days: int = 0
    declared: int | None = None
    more_than: bool = False
    measured_from: date | None = None
    previous_average: Decimal | None = None
    previous_label: str = "kỳ trước"

    @property
    def average(self) -> Decimal | None:
        if self.total is None or self.days <= 0:
            return None
        return Decimal(self.total) / self.days

    @property
    def change_percent(self) -> Decimal | None:
        """The change against the earlier period; None when either side was not measured."""
        if self.average is None or not self.previous_average:
            return None
        return (self.average - self.previous_average) / self.previous_average * 100


@dataclass(frozen=True)
class Review:
    on: date
    by: str = ""
    findings: int = 0
    fixed: int = 0


@dataclass(frozen=True)
class Incident:
    on: date
    summary: str
    handling: str = ""


@dataclass(frozen=True)
class Security:
    """Reviews and incidents of the report's own period."""

    reviews: tuple[Review, ...] = ()
    incidents: tuple[Incident, ...] = ()

    @property
    def findings(self) -> int:
        return sum(review.findings for review in self.reviews)

    @property
    def fixed(self) -> int:
        return sum(review.fixed for review in self.reviews)


@dataclass(frozen=True)
class Training:
    on: date
    name: str
