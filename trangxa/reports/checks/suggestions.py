"""Shortcomings the figures show; offered to the editor, never printed by themselves."""

from dataclasses import dataclass
from datetime import timedelta

from trangxa.vitext import join_list, join_names

from ..figures import ReportFigures

QUIET_AFTER = timedelta(days=60)


@dataclass(frozen=True)
class Suggestion:
    """A text for section IV, ready to be taken over."""

    id: str
    body: str


def suggestions(figures: ReportFigures) -> list[Suggestion]:
    return [
        *_quiet_categories(figures),
        *_silent_units(figures),
        *_broken_links(figures),
        *_no_review(figures),
    ]


def _quiet_categories(figures: ReportFigures) -> list[Suggestion]:
    cut_off = figures.parameters.cut_off
    quiet = [
        f"“{category.name}”"
        for category in figures.content.categories
        if category.count == 0 or (category.last_item_on and cut_off - category.last_item_on >= QUIET_AFTER)
    ]
    days = QUIET_AFTER.days
    body = f"Chuyên mục {join_list(quiet)} chưa có tin, bài mới trong {days} ngày trước ngày chốt số liệu."
    return [Suggestion("quiet-categories", body)] if quiet else []


def _silent_units(figures: ReportFigures) -> list[Suggestion]:
    silent = [unit.unit for unit in figures.content.units if unit.sent == 0]
    return [Suggestion("silent-units", f"Trong kỳ, {join_list(silent)} chưa gửi tin, bài.")] if silent else []


def _broken_links(figures: ReportFigures) -> list[Suggestion]:
    names = join_names(list(figures.broken_links))
    return [Suggestion("broken-links", f"Một số liên kết không truy cập được: {names}.")] if names else []


def _no_review(figures: ReportFigures) -> list[Suggestion]:
    if figures.security.reviews:
        return []
    return [Suggestion("no-review", "Trong kỳ chưa tổ chức rà soát, kiểm tra an toàn thông tin.")]
