"""A page that should be kept as a file and is not: the application was asked for it, so the file is made."""

import os
import time
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from trangxa.core.ready_made import changed
from trangxa.core.storable import is_storable
from trangxa.edge.tree import Tree

# One note for a page in this time, however many readers ask.
NOTED_AGAIN_AFTER_SECONDS = 10.0
MOST_REMEMBERED = 10_000


class MissingPageMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._noted: dict[str, float] = {}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if self._should_be_kept(request, response):
            self._note(request.path_info)
        return response

    def _should_be_kept(self, request: HttpRequest, response: HttpResponse) -> bool:
        return (
            response.status_code == 200
            and request.method == "GET"
            and "public" in settings.FACES
            and not request.META.get("QUERY_STRING")
            and not request.COOKIES
            and not response.cookies
            and not response.streaming
            and "no-store" not in response.get("Cache-Control", "")
            and "no-cache" not in response.get("Cache-Control", "")
            and is_storable(request.path_info)
            and not os.path.exists(Tree(settings.READY_MADE_DIR).place(request.path_info))
        )

    def _note(self, path: str) -> None:
        now = time.monotonic()
        if now - self._noted.get(path, -NOTED_AGAIN_AFTER_SECONDS) < NOTED_AGAIN_AFTER_SECONDS:
            return
        if len(self._noted) >= MOST_REMEMBERED:
            self._noted.clear()
        self._noted[path] = now
        try:
            changed(f"missing:{path}")
        except DatabaseError:
            # A page was answered all the same; the next reader notes it again.
            del self._noted[path]
