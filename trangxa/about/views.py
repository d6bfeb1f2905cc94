"""Who runs the portal and how to reach the commune, from the organisation's own records."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trangxa.core import facts
from trangxa.organisation.models import Unit
from trangxa.organisation.queries import board_on


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The editorial board in office today (Ban Biên tập)."""
    today = timezone.localdate()
    current = board_on(today)
    context = {
        "board": current,
        "members": current.members_on(today) if current else [],
        "duties": list(current.duties.all()) if current else [],
        "regulation": facts.get("regulation_in_force", today),
        "breadcrumb": [
            {"title": _("Giới thiệu"), "url": "/gioi-thieu/"},
            {"title": _("Ban Biên tập"), "url": request.path},
        ],
    }
    return render(request, "about/board.html", context)


@require_safe
def regulation(request: HttpRequest) -> HttpResponse:
    """The regulation in force, by chapter and article (quy chế)."""
    context = {
        "regulation": facts.get("regulation_in_force", timezone.localdate()),
        "breadcrumb": [
            {"title": _("Giới thiệu"), "url": "/gioi-thieu/"},
            {"title": _("Quy chế hoạt động"), "url": request.path},
        ],
    }
    return render(request, "about/regulation.html", context)


@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """How to reach the commune and its units (liên hệ)."""
    context = {
        "units": Unit.objects.today(),
        "breadcrumb": [{"title": _("Liên hệ"), "url": request.path}],
    }
    return render(request, "about/contact.html", context)
