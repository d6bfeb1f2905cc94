"""Two days of a commune's readers, told as a story, with the numbers that must come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from tests.visits.conftest import DESK, GOOGLEBOT, PHONE, moment

TABLET = "Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 Version/16.6 Safari/604.1"
FIRST_DAY, SECOND_DAY = "2026-03-10", "2026-03-11"
# When the portal is stopped in the middle of the first morning and started again.
RESTART = "2026-03-10 08:30:30"


@dataclass(frozen=True)
class Request:
    at: str
    page: str  # "a" and "b" are the two articles, anything else an address
    address: str
    user_agent: str
    purpose: str = ""
    is_staff: bool = False


def story() -> Iterator[Request]:
    hoa = {"address": "203.0.113.7", "user_agent": PHONE}
    # A storm: the page is loaded again every ten seconds for twenty minutes.
    for seconds in range(0, 1210, 10):
        at = moment(f"{FIRST_DAY} 08:00:00") + timedelta(seconds=seconds)
        yield Request(f"{at:%Y-%m-%d %H:%M:%S}", "a", **hoa)
    yield Request(f"{FIRST_DAY} 08:25:00", "b", **hoa)
    # The portal is started again here; twenty minutes after the last showing of this page.
    yield Request(f"{FIRST_DAY} 08:40:00", "a", **hoa)
    # Thirty-five minutes later it is a new visit and a new view.
    yield Request(f"{FIRST_DAY} 09:15:00", "a", **hoa)
    # A school behind one address: three browsers are three visitors, two equal ones are one.
    for user_agent in (PHONE, DESK, TABLET, DESK):
        yield Request(f"{FIRST_DAY} 10:00:00", "a", "198.51.100.20", user_agent)
    # Robots; one that says nothing.
    for page in ("a", "b", "/"):
        yield Request(f"{FIRST_DAY} 10:30:00", page, "192.0.2.1", GOOGLEBOT)
        yield Request(f"{FIRST_DAY} 10:30:00", page, "192.0.2.2", "")
    # Fetched ahead at 11:00, opened at 11:05: once.
    lan = {"address": "203.0.113.9", "user_agent": DESK}
    yield Request(f"{FIRST_DAY} 11:00:00", "b", **lan, purpose="prefetch")
    yield Request(f"{FIRST_DAY} 11:05:00", "b", **lan)
    # Fetched ahead and never opened.
    yield Request(f"{FIRST_DAY} 11:05:30", "a", **lan, purpose="prefetch;prerender")
    # Somebody at work on the staff site looks at the public page.
    yield Request(f"{FIRST_DAY} 14:00:00", "a", "203.0.113.50", DESK, is_staff=True)
    # No page of ours.
    yield Request(f"{FIRST_DAY} 15:00:00", "/wp-login.php", **lan)
    yield Request(f"{FIRST_DAY} 15:00:01", "/khong-co/", **lan)
    # Over midnight: a visit of each of the two days.
    yield Request(f"{FIRST_DAY} 23:59:50", "a", **hoa)
    yield Request(f"{SECOND_DAY} 00:00:05", "a", **hoa)
    yield Request(f"{SECOND_DAY} 00:00:20", "b", **hoa)


# Visits, views. hoa: 08:00, 09:15, 23:59 are three visits; a three times after 08:00 less the repetition, b once.
FIGURES = {FIRST_DAY: (3 + 3 + 1, 4 + 3 + 1), SECOND_DAY: (1, 2)}
# Views, visitors.
PAGE_FIGURES = {
    FIRST_DAY: {"a": (3 + 3, 1 + 3), "b": (1 + 1, 1 + 1)},
    SECOND_DAY: {"a": (1, 1), "b": (1, 1)},
}


def log_lines(pages: dict[str, str], *, with_purpose: bool = True) -> list[str]:
    """The story as nginx writes it down."""
    return [line for request in story() for line in log_of(request, pages, with_purpose=with_purpose)]


def log_of(request: Request, pages: dict[str, str], *, with_purpose: bool) -> Iterator[str]:
    target = pages.get(request.page, request.page)
    if request.is_staff:
        yield log_line(request, "GET /quan-tri/ HTTP/1.1", with_purpose=with_purpose)
    yield log_line(request, f"GET {target} HTTP/1.1", with_purpose=with_purpose)


def log_line(request: Request, words: str, *, status: int = 200, with_purpose: bool = True) -> str:
    at = moment(request.at).strftime("%d/%b/%Y:%H:%M:%S %z")
    line = f'{request.address} - - [{at}] "{words}" {status} 5120 "-" "{request.user_agent or "-"}"'
    return line + (f' "{request.purpose or "-"}"' if with_purpose else "")
