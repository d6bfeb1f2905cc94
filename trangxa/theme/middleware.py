"""Keep a page drawn for one reader's eyes away from every other reader."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from trangxa.theme.display import COOKIE


class DisplayMiddleware:
    """Mark every answer to a request with the display cookie as private.

    Pages do not vary by cookie: a shared cache must instead pass by requests that carry this one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if COOKIE not in request.COOKIES or "no-store" in response.get("Cache-Control", ""):
            return response
        if _belongs_to_one_person(request, response):
            patch_cache_control(response, private=True, no_store=True)
        elif response.get("Content-Type", "").startswith("text/html"):
            # Asked for again each time: the next change of the reader's settings must show at once.
            response.headers["Cache-Control"] = "private, no-cache"
        else:
            patch_cache_control(response, private=True)
        return response


def _belongs_to_one_person(request: HttpRequest, response: HttpResponse) -> bool:
    signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    return signed_in or bool(response.cookies) or request.method not in {"GET", "HEAD"}
