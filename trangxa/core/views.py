"""Addresses that belong to the whole portal: site map, robots, health, error pages."""

import logging
import sys
from collections.abc import Callable
from xml.sax.saxutils import escape

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from trangxa.core import sitemap
from trangxa.core.models import HomePage

logger = logging.getLogger(__name__)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The home page (trang chủ), without a walk down the tree."""
    page = HomePage.objects.live().first()
    if page is None:
        raise Http404
    response: HttpResponse = page.serve(request)
    return response


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """The site map for people (sơ đồ trang)."""
    context = {
        "sections": sitemap.section_entries(),
        "added": list(sitemap.added_entries()),
        "breadcrumb": [{"title": _("Sơ đồ trang"), "url": request.path}],
    }
    return render(request, "core/site_map.html", context)


@require_safe
def sitemap_xml(request: HttpRequest) -> HttpResponse:
    """The site map for search engines: the newest pages, as many as one file may hold."""
    entries: dict[str, sitemap.Entry] = {}
    for entry in (*sitemap.added_entries(), *sitemap.page_entries()):
        entries.setdefault(entry.path, entry)
    # Written straight down: it is drawn anew with every article, and may hold fifty thousand lines.
    lines = [_sitemap_line(entry) for entry in list(entries.values())[: sitemap.MOST_ENTRIES]]
    text = "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *lines,
            "</urlset>\n",
        )
    )
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _sitemap_line(entry: sitemap.Entry) -> str:
    changed = f"<lastmod>{entry.changed_at:%Y-%m-%dT%H:%M:%S}+00:00</lastmod>" if entry.changed_at else ""
    return f"<url><loc>{escape(settings.PUBLIC_ADDRESS + entry.path)}</loc>{changed}</url>"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /quan-tri/",
        f"Sitemap: {settings.PUBLIC_ADDRESS}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Whether the application answers and reaches its database."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        logger.warning("Health check: database does not answer")
        return JsonResponse({"application": True, "database": False}, status=503)
    return JsonResponse({"application": True, "database": True})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "core/errors/404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "core/errors/403.html", status=403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return HttpResponse(render_to_string("core/errors/400.html"), status=400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    logger.info("CSRF check refused a request", extra={"reason": reason, "path": request.path})
    return render(request, "core/errors/csrf.html", status=403)


WhenAway = Callable[[HttpRequest], HttpResponse | None]
_when_database_is_away: list[WhenAway] = []


def register_when_database_is_away(answer: WhenAway) -> None:
    """Say what readers get while the database does not answer; None leaves it to the next, or to the error page."""
    if answer not in _when_database_is_away:
        _when_database_is_away.append(answer)


def server_error(request: HttpRequest) -> HttpResponse:
    """No database, no context processor: this page must come out whatever has failed."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        for answer in _when_database_is_away:
            response = answer(request)
            if response is not None:
                return response
    try:
        body = str(render_to_string("core/errors/500.html"))
    except Exception:
        logger.exception("The error page itself failed")
        body = "<!doctype html><html lang=vi><meta charset=utf-8><title>Lỗi</title><p>Trang đang gặp lỗi. Xin thử lại sau."
    return HttpResponse(body, status=500)
