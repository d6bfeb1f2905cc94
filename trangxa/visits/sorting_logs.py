"""Reading logs of any size: what may count is put aside by day, in files of a temporary folder.

Visitors are marks there too, made with a salt that ends with the run. The order of files and lines does not matter.
"""

import gzip
import secrets
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol

from trangxa.core.middleware import STAFF_PATH
from trangxa.visits.addresses import page_path
from trangxa.visits.beacon import is_ahead_of_reading
from trangxa.visits.days import day_of
from trangxa.visits.models.today import mark_of
from trangxa.visits.robots import is_robot
from trangxa.visits.rules import Seen
from trangxa.visits.server_log import LogLine, parse_line

BEACON_PATH = "/luot-xem/"
LONGEST_LINE = 32_768
MOST_HELD = 20_000
_GZIP = b"\x1f\x8b"


class UnreadableLog(Exception):
    """A file cannot be read to its end; the message is the sentence to show."""


@dataclass
class SortedLogs:
    """What logs hold, by day: views that may count, and the visitors of the day who do not."""

    folder: Path
    salt: str = field(default_factory=lambda: secrets.token_hex(32))
    lines: int = 0
    bad_lines: int = 0
    days: set[date] = field(default_factory=set)
    left_out: dict[date, set[str]] = field(default_factory=lambda: defaultdict(set))
    _held: dict[date, list[str]] = field(default_factory=lambda: defaultdict(list))
    _number_held: int = 0

    def read(self, path: Path, *, progress: Callable[[int], None] = lambda lines: None) -> None:
        for raw in lines_of(path):
            self.lines += 1
            progress(self.lines)
            line = parse_line(raw.decode("utf-8", "backslashreplace")) if len(raw) < LONGEST_LINE else None
            if line is None:
                self.bad_lines += bool(raw.strip())
                continue
            self.days.add(day_of(line.at))
            self._sort(line)
        self._put_aside()

    def seen_on(self, day: date) -> list[Seen]:
        """Return the day's views without those of visitors who are left out."""
        file = self.folder / day.isoformat()
        if not file.exists():
            return []
        found = []
        with file.open(encoding="utf-8") as rows:
            for row in rows:
                seconds, mark, path = row.rstrip("\n").split(" ", 2)
                if mark not in self.left_out[day]:
                    found.append(Seen(datetime.fromtimestamp(int(seconds), UTC), mark, path))
        return found

    def _sort(self, line: LogLine) -> None:
        path = line.target.partition("?")[0]
        is_beacon = line.method == "POST" and path == BEACON_PATH
        if is_beacon or path.startswith(STAFF_PATH):
            # Counted by the beacon already; staff at work.
            self.left_out[day_of(line.at)].add(self._mark(line))
        elif (
            line.method == "GET"
            and line.status in {200, 304}
            and not is_ahead_of_reading(line.purpose)
            and not is_robot(line.user_agent)
            and (page := page_path(path)) is not None
        ):
            self._held[day_of(line.at)].append(f"{int(line.at.timestamp())} {self._mark(line)} {page}\n")
            self._number_held += 1
            if self._number_held >= MOST_HELD:
                self._put_aside()

    def _mark(self, line: LogLine) -> str:
        return mark_of(line.address, line.user_agent, salt=self.salt)

    def _put_aside(self) -> None:
        for day, rows in self._held.items():
            with (self.folder / day.isoformat()).open("a", encoding="utf-8") as file:
                file.writelines(rows)
        self._held.clear()
        self._number_held = 0


def lines_of(path: Path) -> Iterator[bytes]:
    """Yield the lines of a file, packed or not; of one that is too long its first LONGEST_LINE bytes."""
    try:
        with path.open("rb") as file:
            is_packed = file.read(2) == _GZIP
            file.seek(0)
            with gzip.open(file) if is_packed else file as text:
                yield from _bounded_lines(text)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or "tệp nén bị hỏng hoặc bị cắt"
        raise UnreadableLog(f"Không đọc được {path}: {reason}.") from error


class _Lines(Protocol):
    def readline(self, size: int, /) -> bytes: ...


def _bounded_lines(file: _Lines) -> Iterator[bytes]:
    is_rest = False
    while line := file.readline(LONGEST_LINE):
        if not is_rest:
            yield line
        is_rest = not line.endswith(b"\n")
