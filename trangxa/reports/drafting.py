"""The figures of a draft: counted now, with what a person corrected by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from .collecting import collect_figures
from .corrections import with_correction
from .figures import ReportFigures
from .models import Report


@dataclass(frozen=True)
class Correctable:
    """A counted figure that a person may change: its path, what it is called, what is printed."""

    field: str
    label: str
    value: int


def draft_figures(report: Report, *, now: datetime) -> ReportFigures:
    figures = collect_figures(report, now=now)
    for change in report.corrections:
        if still_applies(change, figures):
            figures = with_correction(
                figures,
                change["field"],
                change["printed"],
                label=change["label"],
                by=change["by"],
                at=parse_datetime(change["at"]) or now,
                reason=change["reason"],
            )
    return figures


def still_applies(change: dict[str, Any], figures: ReportFigures) -> bool:
    """Whether the figure is where it was: a category that came or went moves those after it."""
    return any(
        each.field == change["field"] and each.label == change["label"] for each in correctable(figures)
    )


def correctable(figures: ReportFigures) -> list[Correctable]:
    return list(_correctable(figures))


def _correctable(figures: ReportFigures) -> Iterator[Correctable]:
    content, funding = figures.content, figures.funding
    for at, category in enumerate(content.categories):
        label = _("Chuyên mục %(name)s") % {"name": category.name}
        yield Correctable(f"content.categories.{at}.count", label, category.count)
    for at, channel in enumerate(content.channels):
        label = _("Mục khác: %(name)s") % {"name": channel.name}
        yield Correctable(f"content.channels.{at}.count", label, channel.count)
    for at, role in enumerate(figures.board.roles if figures.board else ()):
        label = _("Ban Biên tập: số %(role)s") % {"role": role.role}
        yield Correctable(f"board.roles.{at}.count", label, role.count)
    if figures.regulation:
        yield Correctable("regulation.chapters", _("Quy chế: số Chương"), figures.regulation.chapters)
        yield Correctable("regulation.articles", _("Quy chế: số Điều"), figures.regulation.articles)
    yield Correctable("funding.allocated", _("Kinh phí đã bố trí (đồng)"), funding.allocated)
    yield Correctable("funding.paid", _("Nhuận bút đã chi trả (đồng)"), funding.paid)
    yield Correctable("funding.items_paid", _("Số tin, bài được trả nhuận bút"), funding.items_paid)
    yield Correctable("content.banners", _("Số banner tuyên truyền"), content.banners)
    yield Correctable(
        "content.categories_changed", _("Số chuyên mục được chỉnh sửa"), content.categories_changed
    )
