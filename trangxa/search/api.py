"""The search for programs (docs/search-api.md) and the suggestions while typing: JSON, read only, open to everybody."""

from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from trangxa.core.client_address import client_address
from trangxa.core.errors import PortalError
from trangxa.core.searchable import kinds
from trangxa.search.allowance import Allowance
from trangxa.search.answers import Asked, answer
from trangxa.search.finding import MOST
from trangxa.search.narrowing import CATEGORY, KIND, UNIT, YEAR, filters_in, kind_named
from trangxa.search.query import Query
from trangxa.search.suggestions import suggestions

PATH = "/api/"
API_ALLOWANCE = Allowance(at_once=30, a_minute=60)
SUGGESTIONS_ALLOWANCE = Allowance(at_once=40, a_minute=240)
SUGGESTIONS_KEPT_SECONDS = 60
LARGEST_PAGE = 50
USUAL_PAGE = 20
RETRY_SECONDS = 120
METHODS = "GET, HEAD, OPTIONS"

# What every answer carries: any site may read it, and a browser takes it for nothing but data.
_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
View = Callable[[HttpRequest], HttpResponse]


class BadRequest(PortalError):
    """A program asks for what makes no sense; `user_message` says what to write instead."""

    def __init__(self, message: str) -> None:
        super().__init__()
        self.message = message

    def __str__(self) -> str:
        return self.message


def _for_programs(allowance: Allowance) -> Callable[[View], View]:
    """Answer GET within the allowance; whatever is refused is refused in JSON."""

    def decorate(view: View) -> View:
        @csrf_exempt  # it changes nothing; a POST is told in JSON that it is none of ours
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            if request.method == "OPTIONS":
                return HttpResponse(status=204, headers={**_HEADERS, **_PREFLIGHT})
            if request.method not in {"GET", "HEAD"}:
                return _error(405, _("Địa chỉ này chỉ để đọc: hãy dùng GET."), Allow=METHODS)
            wait = allowance.seconds_to_wait(client_address(request.META))
            if wait:
                text = _("Đã hỏi quá nhiều lần trong một phút. Xin thử lại sau %(seconds)d giây.")
                return _error(429, text % {"seconds": wait}, **{"Retry-After": str(wait)})
            try:
                return view(request)
            except BadRequest as error:
                return _error(400, str(error))
            except SuspiciousOperation:  # more parameters than a person writes
                return _error(400, _("Địa chỉ có quá nhiều tham số."))

        return guarded

    return decorate


_PREFLIGHT = {"Access-Control-Allow-Methods": METHODS, "Access-Control-Max-Age": "86400", "Allow": METHODS}


@_for_programs(API_ALLOWANCE)
def search(request: HttpRequest) -> HttpResponse:
    asked = _asked(request)
    results = answer(asked)
    return JsonResponse(results, headers=_HEADERS, json_dumps_params={"ensure_ascii": False})


@_for_programs(SUGGESTIONS_ALLOWANCE)
def suggest(request: HttpRequest) -> HttpResponse:
    found = suggestions(Query.parse(request.GET.get("q", "")))
    headers = {**_HEADERS, "Cache-Control": f"private, max-age={SUGGESTIONS_KEPT_SECONDS}"}
    del headers["Access-Control-Allow-Origin"], headers["Access-Control-Expose-Headers"]
    body = {"suggestions": [asdict(each) for each in found]}
    return JsonResponse(body, headers=headers, json_dumps_params={"ensure_ascii": False})


def when_database_is_away(request: HttpRequest) -> HttpResponse | None:
    if not request.path_info.startswith(PATH):
        return None
    text = _("Trang đang tạm nghỉ để bảo trì. Xin thử lại sau ít phút.")
    return _error(503, text, **{"Retry-After": str(RETRY_SECONDS)})


def _asked(request: HttpRequest) -> Asked:
    query = Query.parse(request.GET.get("q", ""))
    if query.is_empty:
        raise BadRequest(_("Tham số q phải có ít nhất một chữ hoặc một số, ví dụ q=khai+sinh."))
    slug = request.GET.get(KIND, "")
    if slug and kind_named(slug) is None:
        allowed = ", ".join(kind.slug for kind in kinds())
        raise BadRequest(_("Tham số loai phải là một trong các loại: %(kinds)s.") % {"kinds": allowed})
    filters = filters_in(request.GET.dict())
    for name, understood in ((CATEGORY, filters.category), (UNIT, filters.unit), (YEAR, filters.year)):
        if request.GET.get(name, "") != understood:
            raise BadRequest(_("Tham số %(name)s không hợp lệ; xem các giá trị ở choices.") % {"name": name})
    return Asked(
        query,
        filters,
        _number(request, "page", usual=1, largest=MOST),
        _number(request, "page_size", usual=USUAL_PAGE, largest=LARGEST_PAGE),
    )


def _number(request: HttpRequest, name: str, *, usual: int, largest: int) -> int:
    typed = request.GET.get(name, "")
    if not typed:
        return usual
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    if not 1 <= number <= largest:
        message = _("Tham số %(name)s phải là số nguyên từ 1 đến %(largest)d.")
        raise BadRequest(message % {"name": name, "largest": largest})
    return number


def _error(status: int, message: str, **headers: Any) -> HttpResponse:
    return JsonResponse(
        {"error": message},
        status=status,
        headers={**_HEADERS, **headers},
        json_dumps_params={"ensure_ascii": False},
    )
