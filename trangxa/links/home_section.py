from typing import Any

from django.http import HttpRequest

from trangxa.core.remembering import remembered
from trangxa.links.models import Link


def shown_links(request: HttpRequest) -> dict[str, Any] | None:
    links = remembered("links", lambda: list(Link.objects.today().order_by("order", "pk")))
    return {"links": links} if links else None
