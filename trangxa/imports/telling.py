"""What a load says to the person at the command line."""

from django.utils.translation import gettext as _

from trangxa.imports.loading import Outcome


def summary_lines(outcome: Outcome) -> list[str]:
    if outcome.changes_nothing:
        return [_("Không có gì thay đổi.")]
    counts = {
        "made": outcome.made.total(),
        "changed": outcome.changed.total(),
        "unchanged": outcome.unchanged.total(),
    }
    return [_("Thêm %(made)s bản ghi, sửa %(changed)s, giữ nguyên %(unchanged)s.") % counts]
