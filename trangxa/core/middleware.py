"""Headers of every answer: the security policy of its face, and how long it may be kept."""

from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.http import parse_etags, quote_etag

from trangxa.core.content_security import policy_header

GetResponse = Callable[[HttpRequest], HttpResponse]

STAFF_PATH = "/quan-tri/"
SIGN_IN_PATHS = ("/quan-tri/login/", "/quan-tri/password_reset/")
# Proxies and browsers may keep a public page this long without asking.
PUBLIC_MAX_AGE_SECONDS = 60


class SecurityHeadersMiddleware:
    """Set the content security policy (public site or staff site) and the permissions policy."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.public_policy = policy_header(settings.SECURE_CSP)
        self.admin_policy = policy_header(settings.ADMIN_CSP)
        self.sign_in_policy = policy_header(settings.SIGN_IN_CSP)

    def policy_of(self, path: str) -> str:
        if path.startswith(SIGN_IN_PATHS):
            return self.sign_in_policy
        return self.admin_policy if path.startswith(STAFF_PATH) else self.public_policy

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.policy_of(request.path_info))
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        return response


class MalformedFormMiddleware:
    """A form without its own counters was not sent by our page: that is the sender's fault, not an error of ours."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if request.method == "POST" and isinstance(exception, MultiValueDictKeyError):
            return HttpResponseBadRequest(render_to_string("core/errors/400.html"))
        return None


class PublicCacheMiddleware:
    """Let a public answer be kept for a minute, and nothing that belongs to one person be kept at all."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.has_header("Cache-Control"):
            return response
        personal = (
            request.path_info.startswith(STAFF_PATH)
            or bool(response.cookies)
            or request.method not in {"GET", "HEAD"}
            or settings.SESSION_COOKIE_NAME in request.COOKIES
            or "Cookie" in response.get("Vary", "")
        )
        if personal:
            patch_cache_control(response, private=True, no_store=True)
        elif response.status_code in {200, 301, 404, 410}:
            patch_cache_control(response, public=True, max_age=PUBLIC_MAX_AGE_SECONDS)
        else:
            patch_cache_control(response, no_store=True)
        return response


class ConditionalGetMiddleware:
    """Answer 304 to a reader who has the same page already. The tag is weak: the body may be compressed on its way."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method not in {"GET", "HEAD"} or response.status_code != 200 or response.streaming:
            return response
        if "no-store" in response.get("Cache-Control", "") or response.has_header("ETag") or response.cookies:
            return response
        tag = quote_etag(blake2b(response.content, digest_size=12).hexdigest())
        response.headers["ETag"] = f"W/{tag}"
        known = {known.removeprefix("W/") for known in parse_etags(request.headers.get("If-None-Match", ""))}
        if tag in known or "*" in known:
            unchanged = HttpResponse(status=304)
            for name in ("ETag", "Cache-Control", "Vary", "Last-Modified"):
                if response.has_header(name):
                    unchanged.headers[name] = response.headers[name]
            return unchanged
        return response
