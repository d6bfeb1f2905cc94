"""Pages that the front shows when the application cannot be asked: kept beside the ready-made ones."""

from django.template.loader import render_to_string

from trangxa.core.anonymous import anonymous_request
from trangxa.core.views import not_found
from trangxa.edge.tree import MESSAGES, Tree

NOT_FOUND = "khong-thay.html"
PAUSED = "tam-dung.html"
NOT_RECEIVED = "chua-nhan.html"


def keep_messages(tree: Tree) -> None:
    """Draw the messages anew, with the telephone number of today."""
    request = anonymous_request("/.messages/")
    tree.write_apart(f"{MESSAGES}/{NOT_FOUND}", not_found(request).content)
    for name, was_sent in ((PAUSED, False), (NOT_RECEIVED, True)):
        text = render_to_string("edge/paused.html", {"was_sent": was_sent, "breadcrumb": []}, request)
        tree.write_apart(f"{MESSAGES}/{name}", text.encode())
