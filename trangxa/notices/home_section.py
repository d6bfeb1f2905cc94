from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from trangxa.notices.models import Banner, NoticePage

SHOWN = 4


def current_notices(request: HttpRequest) -> dict[str, Any] | None:
    """The next notices by their day. An empty board still says so."""
    current = NoticePage.objects.current_on(timezone.localdate())
    notices = sorted(current, key=lambda notice: notice.leaf_date)[:SHOWN]
    return {"notices": notices}


def current_banner(request: HttpRequest) -> dict[str, Any] | None:
    banner = Banner.objects.today().filter(picture__isnull=False).select_related("picture").first()
    return {"banner": banner} if banner else None
