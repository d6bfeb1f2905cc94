from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from trangxa.notices.models import NoticePage

EXPIRED_SHOWN = 30


def notice_list(request: HttpRequest, page: Any) -> HttpResponse:
    """Current and coming notices by their day; expired ones apart, newest first."""
    today = timezone.localdate()
    current = sorted(NoticePage.objects.current_on(today), key=lambda notice: notice.board_place(today))
    context = {
        "page": page,
        "current": current,
        "expired": NoticePage.objects.expired_on(today).order_by("-shown_until", "-pk")[:EXPIRED_SHOWN],
        "breadcrumb": [{"title": page.title, "url": page.url}],
    }
    return render(request, "notices/notice_list.html", context)
