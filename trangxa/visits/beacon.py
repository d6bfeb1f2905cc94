"""Which beacons count (tín hiệu đếm): those of a page that a reader has before his eyes."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.http.request import validate_host
from django.utils import timezone

from trangxa.core.client_address import client_address
from trangxa.visits.addresses import LONGEST, page_path
from trangxa.visits.robots import LONGEST as LONGEST_USER_AGENT
from trangxa.visits.robots import is_robot
from trangxa.visits.writing import Reading

PURPOSES = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_PURPOSE", "HTTP_X_MOZ")


def is_ahead_of_reading(purpose: str) -> bool:
    """Whether the page was fetched because it might be opened."""
    return any(word in purpose.lower() for word in ("prefetch", "prerender", "preview"))


def is_of_reader(request: HttpRequest) -> bool:
    """Whether neither a program nor staff asks, and a person sees the answer. Asks neither database nor session."""
    meta = request.META
    return not (
        is_robot(str(meta.get("HTTP_USER_AGENT", "")))
        or settings.SESSION_COOKIE_NAME in request.COOKIES  # staff
        or any(is_ahead_of_reading(str(meta.get(name, ""))) for name in PURPOSES)
    )


def reading_of(request: HttpRequest) -> Reading | None:
    """Return what is to be counted, or None. Asks neither database nor session."""
    meta = request.META
    if not is_of_reader(request) or not _is_from_our_own_page(request):
        return None
    path = page_path(_body(request))
    if path is None:
        return None
    user_agent = str(meta.get("HTTP_USER_AGENT", ""))[:LONGEST_USER_AGENT]
    return Reading(timezone.now(), client_address(meta), user_agent, path)


def _is_from_our_own_page(request: HttpRequest) -> bool:
    if request.META.get("HTTP_SEC_FETCH_SITE", "same-origin") != "same-origin":
        return False
    origin = request.META.get("HTTP_ORIGIN")
    if origin is None or origin == settings.PUBLIC_ADDRESS:
        return True
    try:
        host = urlsplit(origin).hostname or ""
    except ValueError:
        return False
    return validate_host(host, settings.ALLOWED_HOSTS)


def _body(request: HttpRequest) -> bytes:
    """Return the body, or nothing when it is longer than an address: then it is not even read."""
    try:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
        return request.read(length) if 0 < length <= LONGEST else b""
    except (ValueError, OSError):  # the sender left in the middle
        return b""
