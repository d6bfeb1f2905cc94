"""Under which figures a written text is printed, and the reason told when it is not."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .figures import ReportFigures
from .texts import ReportText, ReportTexts, Slot

PRINTED = "printed:"


@dataclass(frozen=True)
class Condition:
    holds: Callable[[ReportFigures], bool]
    reason: str | Promise


CONDITIONS: dict[str, Condition] = {
    "always": Condition(lambda figures: True, ""),
    "has_board": Condition(
        lambda figures: figures.board is not None, _("chưa có Ban Biên tập tại ngày chốt số liệu")
    ),
    "has_items": Condition(
        lambda figures: figures.content.total > 0, _("trong kỳ chưa có tin, bài nào được tính")
    ),
    "nothing_allocated": Condition(
        lambda figures: figures.funding.allocated == 0 and figures.funding.paid == 0,
        _("trong kỳ đã bố trí kinh phí"),
    ),
    "concurrent_duty": Condition(
        lambda figures: figures.board is not None and figures.board.is_concurrent,
        _("Ban Biên tập không làm việc theo chế độ kiêm nhiệm"),
    ),
    "no_royalty_rules": Condition(
        lambda figures: not figures.funding.royalty_rules_in_force and figures.funding.paid == 0,
        _("đã có quy định về nhuận bút hoặc đã chi trả nhuận bút trong kỳ"),
    ),
    "no_regulation": Condition(lambda figures: figures.regulation is None, _("đã có quy chế còn hiệu lực")),
}


@dataclass(frozen=True)
class LeftOut:
    text: ReportText
    reason: str


def printed_texts(slot: Slot, figures: ReportFigures, texts: ReportTexts) -> list[ReportText]:
    return [text for text in texts.in_slot(slot) if reason_left_out(text, figures, texts) is None]


def texts_left_out(figures: ReportFigures, texts: ReportTexts) -> list[LeftOut]:
    """Return what the figures took out of the report, each with its reason for the person who edits it."""
    reasons = ((text, reason_left_out(text, figures, texts)) for text in texts.items)
    return [LeftOut(text, reason) for text, reason in reasons if reason is not None]


def reason_left_out(text: ReportText, figures: ReportFigures, texts: ReportTexts) -> str | None:
    """Return why `text` is not printed, or None. An unknown condition never hides a text."""
    if not text.is_on:
        return str(_("người lập đã tắt câu này"))
    if text.condition.startswith(PRINTED):
        wanted = text.condition.removeprefix(PRINTED)
        other = next((item for item in texts.items if item.id == wanted and item is not text), None)
        if other is None or reason_left_out(other, figures, texts) is not None:
            return str(_("mục hạn chế liên quan không được in"))
        return None
    condition = CONDITIONS.get(text.condition)
    if condition is None or condition.holds(figures):
        return None
    return str(condition.reason)
