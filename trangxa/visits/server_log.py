"""Lines of a web server's log (nhật ký nginx), in nginx's `combined` format.

Our own format, named `trangxa` in the documents, has one more field in quotes: Sec-Purpose.
"""

import re
from dataclasses import dataclass
from datetime import datetime

_LINE = re.compile(
    r"(?P<address>\S+) \S+ .*?\[(?P<at>[^\]]{20,40})\] "
    r'"(?P<request>(?:[^"\\]|\\.)*)" (?P<status>\d{3}) \S+ '
    r'"(?:[^"\\]|\\.)*" "(?P<user_agent>(?:[^"\\]|\\.)*)"'
    r'(?: "(?P<purpose>(?:[^"\\]|\\.)*)")?\s*'
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class LogLine:
    at: datetime
    address: str
    method: str
    target: str
    status: int
    user_agent: str
    purpose: str


def parse_line(line: str) -> LogLine | None:
    """Return the line's values, or None for one in another format. An empty request is a line all the same."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    at = _moment(found["at"])
    if at is None:
        return None
    method, _, rest = found["request"].partition(" ")
    return LogLine(
        at,
        found["address"],
        method,
        rest.rpartition(" ")[0] or rest,
        int(found["status"]),
        found["user_agent"],
        found["purpose"] or "",
    )


def _moment(text: str) -> datetime | None:
    """Read `25/Nov/2026:08:15:30 +0700`; month names are English whatever the machine speaks."""
    day, _, rest = text.partition("/")
    month, _, rest = rest.partition("/")
    if month not in _MONTHS:
        return None
    try:
        return datetime.strptime(f"{day}/{_MONTHS.index(month) + 1}/{rest}", "%d/%m/%Y:%H:%M:%S %z")
    except ValueError:
        return None
