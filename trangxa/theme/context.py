from typing import Any

from django.http import HttpRequest

from trangxa.theme.display import COOKIE, parse_cookie


def display(request: HttpRequest) -> dict[str, Any]:
    """Context processor: how this reader wants to see the page."""
    return {"display": parse_cookie(request.COOKIES.get(COOKIE))}
