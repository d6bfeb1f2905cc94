"""Styles, scripts and sizes of pictures, from their folders."""

import mimetypes
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import formatdate

from trangxa.core.storable import is_storable
from trangxa.edge.front.facts import Facts, Header
from trangxa.edge.tree import Tree

# Folders and names without a leading dot; nothing to climb with.
_PLAIN = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*", re.ASCII)
# A name with the digest of its content in it is never another file.
_HASHED = re.compile(r"\.[0-9a-f]{12}\.[a-z0-9]+$")
PUBLIC_MEDIA = "images/"
DOWNLOADS = "/tep/"
PICTURE_TYPES = {"image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"}
CHUNK = 64 * 1024
_FOR_EVER = "public, max-age=315360000, immutable"
_A_MONTH = "public, max-age=2592000, immutable"
_A_MINUTE = "public, max-age=60"
_TEN_MINUTES = "public, max-age=600"
_TEXT_TYPES = {"text/css", "text/javascript", "image/svg+xml", "application/javascript"}


@dataclass(frozen=True)
class File:
    place: str
    headers: list[Header]
    size: int
    changed_at: int

    def chunks(self) -> Iterator[bytes]:
        with open(self.place, "rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk


def static_file(facts: Facts, name: str, encodings: str) -> File | None:
    """Return a static file in the smallest form that the reader takes, or None."""
    if not facts.static_folder or _PLAIN.fullmatch(name) is None:
        return None
    content_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    kept = _FOR_EVER if _HASHED.search(name) else _TEN_MINUTES
    headers = [
        ("Content-Type", f"{content_type}; charset=utf-8" if content_type in _TEXT_TYPES else content_type),
        ("Cache-Control", kept),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
        ("Access-Control-Allow-Origin", "*"),
    ]
    place = os.path.join(facts.static_folder, name)
    for encoding, ending in (("br", ".br"), ("gzip", ".gz")):
        if encoding in encodings:
            found = _opened(place + ending, [*headers, ("Content-Encoding", encoding)])
            if found is not None:
                return found
    return _opened(place, headers)


def media_file(facts: Facts, name: str) -> File | None:
    """Return a size of a picture; originals and other files are not public here."""
    content_type = mimetypes.guess_type(name)[0]
    if not facts.media_folder or _PLAIN.fullmatch(name) is None:
        return None
    if not name.startswith(PUBLIC_MEDIA) or content_type not in PICTURE_TYPES:
        return None
    headers = [
        ("Content-Type", content_type or ""),
        ("Cache-Control", _A_MONTH),
        ("Content-Security-Policy", "default-src 'none'; sandbox"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    return _opened(os.path.join(facts.media_folder, name), headers)


def download(tree: Tree, path: str) -> File | None:
    """Return a file that readers download, which stands in the tree of ready-made pages, or None."""
    if not path.startswith(DOWNLOADS) or not is_storable(path):
        return None
    name = path.rpartition("/")[2]
    content_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = [
        ("Content-Type", content_type),
        ("Cache-Control", _A_MINUTE),
        ("Content-Security-Policy", "default-src 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        (
            "Content-Disposition",
            "inline" if name.lower().endswith(".pdf") else f'attachment; filename="{name}"',
        ),
    ]
    return _opened(tree.place(path), headers)


def _opened(place: str, headers: list[Header]) -> File | None:
    try:
        state = os.stat(place)
    except (OSError, ValueError):
        return None
    if not os.path.isfile(place):
        return None
    described = [
        *headers,
        ("Content-Length", str(state.st_size)),
        ("Last-Modified", formatdate(state.st_mtime, usegmt=True)),
    ]
    return File(place, described, state.st_size, int(state.st_mtime))
