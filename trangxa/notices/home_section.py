from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from trangxa.core.remembering import remembered
from trangxa.notices.models import Banner, NoticePage

SHOWN = 4


def current_notices(request: HttpRequest) -> dict[str, Any] | None:
    """The next notices by their day. An empty board still says so."""
    today = timezone.localdate()
    notices = sorted(NoticePage.objects.current_on(today), key=lambda notice: notice.board_place(today))[
        :SHOWN
    ]
    return {"notices": notices}


def current_banner(request: HttpRequest) -> dict[str, Any] | None:
    banner = remembered("banner", _banner)
    return {"banner": banner} if banner else None


def _banner() -> Banner | None:
    return Banner.objects.today().filter(picture__isnull=False).select_related("picture").first()
