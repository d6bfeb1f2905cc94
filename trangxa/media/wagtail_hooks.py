"""Files of drafts are not for readers."""

from typing import Any

from django.http import Http404, HttpRequest
from wagtail import hooks

from trangxa.media.public_use import is_public


@hooks.register("before_serve_document")
def only_files_of_public_pages(document: Any, request: HttpRequest) -> None:
    user = request.user
    if not (user.is_authenticated and user.has_perm("wagtailadmin.access_admin")) and not is_public(document):
        raise Http404
