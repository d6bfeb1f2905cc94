"""Serve pictures that readers see. A server in front (nginx, the ready-made pages) does this in production."""

import mimetypes
import posixpath
from pathlib import PurePosixPath

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils.http import http_date
from django.views.decorators.http import require_safe

# Only renditions are public: an original may carry what its renditions do not.
PUBLIC_FOLDERS = ("images",)
PUBLIC_TYPES = {"image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"}
MAX_AGE_SECONDS = 30 * 24 * 60 * 60  # a rendition's name changes with its content


@require_safe
def serve_media(request: HttpRequest, name: str) -> HttpResponseBase:
    path = PurePosixPath(name)
    content_type = mimetypes.guess_type(path.name)[0]
    # The storage would follow `..` to the originals.
    if posixpath.normpath(name) != name or ".." in path.parts:
        raise Http404
    if path.parts[:1] not in [(folder,) for folder in PUBLIC_FOLDERS] or content_type not in PUBLIC_TYPES:
        raise Http404
    try:
        file = default_storage.open(name)
        modified = default_storage.get_modified_time(name)
    except (OSError, ValueError, SuspiciousFileOperation):
        raise Http404 from None
    response = FileResponse(file, content_type=content_type)
    response.headers["Cache-Control"] = f"public, max-age={MAX_AGE_SECONDS}, immutable"
    response.headers["Last-Modified"] = http_date(modified.timestamp())
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
