from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from trangxa.theme.display import COOKIE, Display


def display(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the reader's display settings and the page's own public address."""
    return {
        "display": SimpleLazyObject(lambda: Display.parse(request.COOKIES.get(COOKIE))),
        "public_address": settings.PUBLIC_ADDRESS,
        "canonical": f"{settings.PUBLIC_ADDRESS}{request.path}",
    }
