from typing import Any

from django.conf import settings
from django.http import HttpRequest, QueryDict

from trangxa.theme.display import COOKIE, parse_cookie

# What takes a reader to another part of a long list; anything else in an address is a filter or a trace.
PLACES_IN_A_LIST = ("truoc",)


def display(request: HttpRequest) -> dict[str, Any]:
    """Context processor: how this reader wants to see the page, and the page's own public address (`canonical`)."""
    return {
        "display": parse_cookie(request.COOKIES.get(COOKIE)),
        "is_home": request.path == "/",
        "public_address": settings.PUBLIC_ADDRESS,
        "canonical": f"{settings.PUBLIC_ADDRESS}{request.path}{_place_in_list(request)}",
    }


def _place_in_list(request: HttpRequest) -> str:
    if not request.META.get("QUERY_STRING"):
        return ""
    place = QueryDict(mutable=True)
    for name in PLACES_IN_A_LIST:
        if name in request.GET:
            place[name] = request.GET[name]
    return f"?{place.urlencode()}" if place else ""
