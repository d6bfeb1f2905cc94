"""A new report: what the last one said, and what the portal knows on its days."""

from datetime import date, timedelta
from typing import Any

from trangxa.documents.models import Direction, OfficialDocument
from trangxa.vitext import Period

from .collecting import names_day
from .collecting.articles import first_published_day
from .collecting.board import first_board_day
from .collecting.names import superior_on
from .figures import PeriodKind
from .models import Report

# A request is answered within these days; an older one asked for an earlier report.
REQUESTED_BEFORE, REQUESTED_AFTER = timedelta(days=90), timedelta(days=60)
_CARRIED_OVER = (
    "recipients",
    "archive",
    "signer_authority",
    "signer_position",
    "signer_name",
    "signer_deputy_for",
    "options",
    "texts",
    "declared_visits",
    "declared_is_more",
    "declared_source",
)
_CHOOSE = object()


def new_report(
    cut_off: date,
    *,
    kind: PeriodKind = PeriodKind.CUMULATIVE,
    start: date | None = None,
    requested_by: Any = _CHOOSE,
) -> Report:
    """Return a report that is not stored yet, carried over from the last one where there is one."""
    report = Report(kind=kind, cut_off=cut_off, start=start or usual_start(kind, cut_off))
    last = Report.objects.order_by("-cut_off", "-pk").first()
    if last is not None:
        for name in _CARRIED_OVER:
            setattr(report, name, getattr(last, name))
    report.requested_by = last_request(cut_off) if requested_by is _CHOOSE else requested_by
    superior, _short = superior_on(names_day(report))
    report.addressees = [superior] if superior else list(last.addressees if last else [])
    return report


def usual_start(kind: PeriodKind, cut_off: date) -> date | None:
    """Return the first day of the period that `cut_off` lies in; for a cumulative one, when the site began."""
    year, month = cut_off.year, cut_off.month
    match kind:
        case PeriodKind.MONTH:
            return Period.of_month(year, month).start
        case PeriodKind.QUARTER:
            return Period.of_quarter(year, (month + 2) // 3).start
        case PeriodKind.HALF_YEAR:
            return Period.of_half_year(year, (month + 5) // 6).start
        case PeriodKind.YEAR:
            return Period.of_year(year).start
    return first_board_day(cut_off) or first_published_day(cut_off)


def requests_for_report() -> Any:
    """Incoming documents that ask for a report, the latest first."""
    asked = OfficialDocument.objects.filter(direction=Direction.INCOMING, report_request=True)
    return asked.order_by("-issued_on", "-pk")


def last_request(cut_off: date) -> OfficialDocument | None:
    near = requests_for_report().filter(
        issued_on__gte=cut_off - REQUESTED_BEFORE, issued_on__lte=cut_off + REQUESTED_AFTER
    )
    found: OfficialDocument | None = near.defer("body").first()
    return found
