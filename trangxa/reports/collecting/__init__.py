"""Counting what the portal holds: one report's figures from the database, by few queries and little memory."""

from collections.abc import Iterator
from datetime import date, datetime

from trangxa.news.models import ArticlePage
from trangxa.notices.models import NoticePage, NoticesIndexPage
from trangxa.vitext import period_name

from ..figures import ChannelFigure, Content, ItemFigure, Parameters, PeriodKind, ReportFigures
from ..models import Report
from . import articles
from .board import collect_board
from .categories import Rows
from .evidence import (
    collect_banners,
    collect_funding,
    collect_links,
    collect_security,
    collect_targets,
    collect_trainings,
    collect_visits,
)
from .names import organisation_on
from .papers import documents_about_portal, reference, regulation_on
from .scope import Scope
from .units import collect_units

__all__ = ["collect_figures", "counted_items", "names_day", "scope_of"]


def scope_of(report: Report, *, now: datetime) -> Scope:
    return Scope(report.start, report.cut_off, now)


def names_day(report: Report) -> date:
    """The day whose names are printed: the day of issue; while that is open, the earliest day it can be."""
    if report.issued_on:
        return report.issued_on
    requested_on = report.requested_by.issued_on if report.requested_by else report.cut_off
    return max(report.cut_off, requested_on)


def collect_figures(report: Report, *, now: datetime) -> ReportFigures:
    """Count a report, stored or not, as its parameters say."""
    scope = scope_of(report, now=now)
    organisation = organisation_on(names_day(report))
    is_cumulative = report.kind == PeriodKind.CUMULATIVE
    return ReportFigures(
        organisation=organisation,
        parameters=_parameters(report),
        board=collect_board(scope, organisation.name),
        regulation=regulation_on(scope.cut_off),
        funding=collect_funding(scope),
        content=_content(report, scope),
        documents=documents_about_portal(scope, is_cumulative=is_cumulative),
        links=collect_links(scope),
        visits=collect_visits(
            scope,
            is_cumulative=is_cumulative,
            declared=report.declared_visits,
            is_more=report.declared_is_more,
        ),
        security=collect_security(scope),
        trainings=collect_trainings(scope),
        made_at=now,
    )


def counted_items(report: Report, *, now: datetime) -> Iterator[tuple[int, ItemFigure]]:
    scope = scope_of(report, now=now)
    return articles.counted_items(scope, Rows.on(scope).row_names())


def _parameters(report: Report) -> Parameters:
    return Parameters(
        cut_off=report.cut_off,
        kind=PeriodKind(report.kind),
        start=report.start,
        issued_on=report.issued_on,
        number=report.number,
        requested_by=reference(report.requested_by_id),
        addressees=tuple(report.addressees),
        recipients=tuple(report.recipients),
        archive=tuple(report.archive),
        signer=report.signer,
        settings=report.switches,
    )


def _content(report: Report, scope: Scope) -> Content:
    switches, kind = report.switches, PeriodKind(report.kind)
    rows = Rows.on(scope)
    counts = articles.by_category(scope)
    before = scope.previous() if kind is not PeriodKind.CUMULATIVE else None
    if before and not _was_at_work(before):
        before = None
    previous = articles.by_category(before) if before else None
    banners, occasions = collect_banners(scope)
    target, next_target = collect_targets(scope, is_cumulative=kind is PeriodKind.CUMULATIVE)
    counted = rows.counted_ids
    listed = articles.counted_items(scope, rows.row_names()) if switches.item_list else ()
    return Content(
        categories=rows.figures(scope, counts, previous),
        genres=articles.by_genre(scope, counted),
        channels=(*rows.channels(counts), *_notices(scope)),
        opened=rows.opened(scope, kind),
        categories_changed=rows.changed(scope),
        banners=banners,
        banner_occasions=occasions,
        previous_label=period_name(before.start, before.cut_off) if before and before.start else "",
        target=target,
        next_target=next_target,
        months=articles.by_month(scope, counted),
        units=collect_units(scope),
        items=tuple(item for _number, item in listed),
        timeliness=articles.timeliness(scope, counted) if switches.timeliness else None,
    )


def _was_at_work(before: Scope) -> bool:
    """Whether anything was published by then: a period before the site began is no zero to compare with."""
    return ArticlePage.objects.filter(first_published_at__lt=before.ends_before).exists()


def _notices(scope: Scope) -> tuple[ChannelFigure, ...]:
    count = scope.published(NoticePage.objects.all()).count()
    if not count:
        return ()
    title = NoticesIndexPage.objects.values_list("title", flat=True).first()
    return (ChannelFigure(title or "Thông báo", count),)
