"""Display settings of one reader, and the pattern page."""

from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_http_methods, require_safe

from trangxa.theme.display import COOKIE, COOKIE_AGE_SECONDS, Display, parse_cookie
from trangxa.theme.forms import DisplayForm
from trangxa.theme.samples import sample_values

OWN_PATH = "/hien-thi/"
# Makes the address another one after each change, so that a browser does not show the copy of a minute ago.
MARK = "hien-thi"


@cache_control(private=True, no_store=True)
@ensure_csrf_cookie
@require_http_methods(["GET", "HEAD", "POST"])
def display_settings(request: HttpRequest) -> HttpResponse:
    """Show and store the reader's display settings (cỡ chữ, tương phản).

    The one public page with a form token, so it is never kept by anyone.
    """
    if request.method == "POST":
        form = DisplayForm(request.POST)
        return_to = _local_path(request, request.POST.get("ve", ""))
        if form.is_valid():
            return _stored(request, form.chosen(), return_to)
    else:
        stored = parse_cookie(request.COOKIES.get(COOKIE))
        form = DisplayForm(initial=DisplayForm.values_of(stored))
        return_to = _local_path(request, request.GET.get("ve") or request.headers.get("Referer", ""))
    context = {
        "form": form,
        "return_to": return_to,
        "saved": MARK in request.GET,
        "breadcrumb": [{"title": _("Cỡ chữ, tương phản"), "url": OWN_PATH}],
    }
    return render(request, "theme/display_settings.html", context, status=200 if not form.errors else 400)


@require_safe
def patterns(request: HttpRequest) -> HttpResponse:
    """Show every component in each of its states (mẫu giao diện)."""
    context = {"samples": sample_values(), "breadcrumb": [{"title": _("Mẫu giao diện"), "url": request.path}]}
    return render(request, "theme/patterns.html", context)


def _local_path(request: HttpRequest, address: str) -> str:
    """Return the path and query of an address of this portal that a reader may be sent back to, else ""."""
    if not url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        return ""
    parts = urlsplit(address)
    if not parts.path.startswith("/") or parts.path.startswith(("//", OWN_PATH)):
        return ""
    kept = [pair for pair in parts.query.split("&") if pair and not pair.startswith(f"{MARK}=")]
    return parts.path + (f"?{'&'.join(kept)}" if kept else "")


def _stored(request: HttpRequest, chosen: Display, return_to: str) -> HttpResponse:
    target = return_to or OWN_PATH
    mark = urlencode({MARK: "-".join(filter(None, (chosen.text, chosen.contrast, chosen.theme)))})
    response = HttpResponseRedirect(f"{target}{'&' if '?' in target else '?'}{mark}")
    if chosen.is_ordinary:
        response.delete_cookie(COOKIE, samesite="Lax")
    else:
        response.set_cookie(
            COOKIE,
            chosen.as_cookie(),
            max_age=COOKIE_AGE_SECONDS,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return response
