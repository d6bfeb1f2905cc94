"""How far a long work is, told at the command line."""

import time
from typing import Any

from django.utils.translation import gettext as _

from trangxa.vitext import format_integer

_SECONDS_BETWEEN_LINES = 2.0
_SECONDS_BETWEEN_DRAWINGS = 0.1
_WIDTH = 30


class ProgressLine:
    """On a terminal a bar that is drawn over; elsewhere a line, not more often than every two seconds."""

    def __init__(self, stream: Any, unit: str) -> None:
        self.stream = stream
        self.unit = unit
        self.began = self.last = time.monotonic()
        self.is_terminal = bool(getattr(stream, "isatty", bool)())

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        pause = _SECONDS_BETWEEN_DRAWINGS if self.is_terminal else _SECONDS_BETWEEN_LINES
        if done != total and now - self.last < pause:
            return
        self.last = now
        words = _("%(done)s/%(total)s %(unit)s") % {
            "done": format_integer(done),
            "total": format_integer(total),
            "unit": self.unit,
        }
        if not self.is_terminal:
            self.stream.write(words)
            return
        filled = _WIDTH * done // max(total, 1)
        left = (now - self.began) / done * (total - done) if done else 0
        bar = "█" * filled + "░" * (_WIDTH - filled)
        text = _("%(bar)s %(words)s, còn khoảng %(seconds)s giây") % {
            "bar": bar,
            "words": words,
            "seconds": format_integer(round(left)),
        }
        self.stream.write(f"\r{text}\x1b[K", ending="\n" if done == total else "")
        getattr(self.stream, "flush", bool)()
