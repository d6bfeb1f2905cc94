"""Pages that the front shows when the application cannot be asked: kept beside the ready-made ones."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from trangxa.core.anonymous import anonymous_request
from trangxa.core.views import not_found
from trangxa.edge.tree import MESSAGES, PAUSED_FOR_PROGRAMS, Tree

NOT_FOUND = "khong-thay.html"
PAUSED = "tam-dung.html"
NOT_RECEIVED = "chua-nhan.html"
FOR_PROGRAMS = "tam-dung.json"


def keep_messages(tree: Tree) -> None:
    """Draw the messages anew, with the telephone number of today."""
    request = anonymous_request("/.messages/")
    tree.write_apart(f"{MESSAGES}/{NOT_FOUND}", not_found(request).content)
    tree.write_apart(f"{MESSAGES}/{FOR_PROGRAMS}", PAUSED_FOR_PROGRAMS.encode())
    for name, was_sent in ((PAUSED, False), (NOT_RECEIVED, True)):
        text = render_to_string("edge/paused.html", {"was_sent": was_sent, "breadcrumb": []}, request)
        tree.write_apart(f"{MESSAGES}/{name}", text.encode())


def when_database_is_away(request: HttpRequest) -> HttpResponse | None:
    """What rests is said with the telephone number, from the file that was drawn while the database was there."""
    name = PAUSED if request.method in {"GET", "HEAD"} else NOT_RECEIVED
    try:
        text = (Path(settings.READY_MADE_DIR) / MESSAGES / name).read_bytes()
    except OSError:
        return None
    return HttpResponse(text, status=503, headers={"Retry-After": "120", "Cache-Control": "no-store"})
