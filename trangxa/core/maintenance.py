"""Maintenance (bảo trì): the portal says so itself, with the telephone number, until it is switched off again."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

GetResponse = Callable[[HttpRequest], HttpResponse]
RETRY_AFTER_SECONDS = 600
# What must go on answering: the health check, and the files of the page itself.
FOR_PROGRAMS = "/api/"
STILL_SERVED = ("/suc-khoe/", settings.STATIC_URL)


def flag() -> Path:
    """The file that switches maintenance on; its text, if any, is the note that readers see."""
    return Path(settings.DATA_DIR) / "bao-tri"


def switch_on(note: str = "") -> None:
    flag().write_text(note.strip(), encoding="utf-8")


def switch_off() -> bool:
    """Return whether it had been on."""
    was_on = flag().exists()
    flag().unlink(missing_ok=True)
    return was_on


class MaintenanceMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(STILL_SERVED):
            return self.get_response(request)
        try:
            note = flag().read_text(encoding="utf-8")
        except OSError:
            return self.get_response(request)
        if request.path_info.startswith(FOR_PROGRAMS):
            response: HttpResponse = JsonResponse(
                {"error": note.strip() or _("Trang đang tạm nghỉ để bảo trì. Xin thử lại sau ít phút.")},
                status=503,
                headers={"Access-Control-Allow-Origin": "*"},
                json_dumps_params={"ensure_ascii": False},
            )
        else:
            response = render(request, "core/errors/503.html", {"note": note, "breadcrumb": []}, status=503)
        response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
        response.headers["Cache-Control"] = "no-store"
        return response
