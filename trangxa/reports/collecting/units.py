"""What each unit of the commune sent, and what became of it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count
from wagtail.models import TaskState

from trangxa.news.models import ArticlePage
from trangxa.organisation.models import Unit

from ..figures import UnitFigure
from .articles import counted
from .scope import Scope


def collect_units(scope: Scope) -> tuple[UnitFigure, ...]:
    """Units at work at the cut-off and those that sent anything; none while no article names its unit."""
    from_units = ArticlePage.objects.filter(unit__isnull=False)
    if not from_units.exists():
        return ()
    published_once = _by_unit(from_units.filter(scope.moments("first_published_at")))
    never_published = from_units.filter(first_published_at__isnull=True)
    waiting = _by_unit(never_published.filter(scope.moments("latest_revision_created_at")))
    published = _by_unit(counted(scope).filter(unit__isnull=False))
    returned = _by_unit(from_units.filter(pk__in=_returned(scope)))
    senders = {*published_once, *waiting, *published, *returned}
    units = Unit.objects.prefetch_related("earlier_names")
    return tuple(
        UnitFigure(
            unit=unit.name_on(scope.cut_off),
            sent=published_once.get(unit.pk, 0) + waiting.get(unit.pk, 0),
            published=published.get(unit.pk, 0),
            returned=returned.get(unit.pk, 0),
        )
        for unit in units
        if unit.pk in senders or unit.is_valid_on(scope.cut_off)
    )


def _by_unit(articles: Any) -> dict[int, int]:
    return dict(articles.values_list("unit_id").annotate(Count("pk")).order_by())


def _returned(scope: Scope) -> Iterable[int]:
    """Numbers of the pages that were returned to their authors in the period."""
    returned = TaskState.objects.filter(scope.moments("finished_at"), status=TaskState.STATUS_REJECTED)
    return {int(number) for number in returned.values_list("workflow_state__object_id", flat=True).distinct()}
