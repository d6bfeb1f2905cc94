"""What a load says to the person at the command line."""

import time
from typing import Any

from django.utils.translation import gettext as _

from trangxa.imports.loading import Outcome

_SECONDS_BETWEEN_LINES = 2.0


class ProgressLine:
    """Writes how far a load is, not more often than every two seconds."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream
        self.last = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done == total or now - self.last >= _SECONDS_BETWEEN_LINES:
            self.last = now
            self.stream.write(_("%(done)s/%(total)s bản ghi") % {"done": done, "total": total})


def summary_lines(outcome: Outcome) -> list[str]:
    if outcome.changes_nothing:
        return [_("Không có gì thay đổi.")]
    counts = {
        "made": outcome.made.total(),
        "changed": outcome.changed.total(),
        "unchanged": outcome.unchanged.total(),
    }
    return [_("Thêm %(made)s bản ghi, sửa %(changed)s, giữ nguyên %(unchanged)s.") % counts]
