"""Records that bear out the assessment: money, visits, security, training, banners, links, targets."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.db.models import Count, Min, Q, Sum

from trangxa.links.models import Link
from trangxa.newsroom.models import FundingRecord, PublicationTarget
from trangxa.newsroom.models import Training as TrainingRecord
from trangxa.notices.models import Banner
from trangxa.security.models import Incident as IncidentRecord
from trangxa.security.models import SecurityReview
from trangxa.visits.models import DailyVisits
from trangxa.vitext import period_name

from ..figures import Funding, Incident, LinkFigure, Review, Security, Training, Visits
from .papers import has_royalty_rules
from .scope import Scope


def collect_funding(scope: Scope) -> Funding:
    kinds = FundingRecord.Kind
    sums = FundingRecord.objects.filter(scope.days("day")).aggregate(
        allocated=Sum("amount", filter=Q(kind=kinds.ALLOCATED)),
        paid=Sum("amount", filter=Q(kind=kinds.ROYALTIES_PAID)),
        items=Sum("items", filter=Q(kind=kinds.ROYALTIES_PAID)),
    )
    return Funding(
        allocated=sums["allocated"] or 0,
        paid=sums["paid"] or 0,
        items_paid=sums["items"] or 0,
        royalty_rules_in_force=has_royalty_rules(scope.cut_off),
    )


def collect_visits(
    scope: Scope, *, is_cumulative: bool, declared: int | None, is_more: bool
) -> Visits | None:
    """Average the days that were measured; a declared figure is used only where none was."""
    measured = _measured(scope)
    if not measured["days"]:
        return Visits(declared=declared, more_than=is_more) if declared else None
    begun_later = scope.start is None or measured["first"] > scope.start
    before = None if is_cumulative else scope.previous()
    earlier: dict[str, Any] = _measured(before) if before else {"days": 0}
    visits = Visits(
        total=measured["total"],
        days=measured["days"],
        measured_from=measured["first"] if begun_later else None,
        previous_average=Decimal(earlier["total"]) / earlier["days"] if earlier["days"] else None,
    )
    if before is None or before.start is None:
        return visits
    return replace(visits, previous_label=period_name(before.start, before.cut_off))


def collect_security(scope: Scope) -> Security:
    reviews = SecurityReview.objects.filter(scope.days("held_on")).order_by("held_on", "pk")
    incidents = IncidentRecord.objects.filter(scope.days("happened_on")).order_by("happened_on", "pk")
    return Security(
        reviews=tuple(
            Review(on, by, findings, fixed)
            for on, by, findings, fixed in reviews.values_list("held_on", "reviewer", "findings", "mended")
        ),
        incidents=tuple(
            Incident(on, summary, handling)
            for on, summary, handling in incidents.values_list("happened_on", "description", "handling")
        ),
    )


def collect_trainings(scope: Scope) -> tuple[Training, ...]:
    held = TrainingRecord.objects.filter(scope.days("day")).order_by("day", "pk")
    return tuple(Training(day, subject) for day, subject in held.values_list("day", "subject"))


def collect_banners(scope: Scope) -> tuple[int, tuple[str, ...]]:
    """Return the number of banners put up in the period and their occasions, in that order."""
    shown = Banner.objects.filter(scope.days("valid_from")).order_by("valid_from", "pk")
    occasions = list(shown.values_list("occasion", flat=True))
    return len(occasions), tuple(dict.fromkeys(occasions))


def collect_links(scope: Scope) -> tuple[LinkFigure, ...]:
    shown = Link.objects.on(scope.cut_off).order_by("order", "pk")
    return tuple(LinkFigure(name, address) for name, address in shown.values_list("name", "address"))


def collect_targets(scope: Scope, *, is_cumulative: bool) -> tuple[int | None, int | None]:
    """Return the target this period is measured against, and the one of the time after it.

    A cumulative report may be measured against a target that began no later and is still running; any other
    against a target of exactly its own days.
    """
    targets = PublicationTarget.objects.all()
    following = targets.filter(first_day__gt=scope.cut_off).order_by("first_day").first()
    current = None
    if scope.start and is_cumulative:
        running = targets.filter(first_day__lte=scope.start, last_day__gte=scope.cut_off)
        current = running.order_by("last_day").first()
    elif scope.start:
        current = targets.filter(first_day=scope.start, last_day=scope.cut_off).first()
    return current.articles if current else None, following.articles if following else None


def _measured(scope: Scope) -> dict[str, Any]:
    days = DailyVisits.objects.filter(scope.days("day"))
    return days.aggregate(total=Sum("visits"), days=Count("pk"), first=Min("day"))
