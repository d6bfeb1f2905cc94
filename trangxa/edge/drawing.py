"""Draw addresses as any reader would get them: without cookie, query, or anything that a request brings along."""

import logging
from collections.abc import Iterable, Iterator
from itertools import islice

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBase
from django.urls import resolve

from trangxa.core.anonymous import anonymous_request
from trangxa.core.ready_made import DrawMany, Drawn, source_of

logger = logging.getLogger(__name__)
BATCH = 200


class CannotDraw(Exception):
    """An address whose page fails; what is kept of it stays."""


def draw(paths: Iterable[str]) -> Iterator[Drawn | CannotDraw]:
    """Draw each address once; a failure is returned in its place, so that it keeps no other away."""
    left = iter(dict.fromkeys(paths))
    while chunk := list(islice(left, BATCH)):
        many: dict[DrawMany, list[str]] = {}
        alone: list[str] = []
        for path in chunk:
            source = source_of(path)
            if source is None or source.draw_many is None:
                alone.append(path)
            else:
                many.setdefault(source.draw_many, []).append(path)
        for draw_many, together in many.items():
            yield from _many(draw_many, together)
        yield from map(_one, alone)


def _many(draw_many: DrawMany, paths: list[str]) -> Iterator[Drawn | CannotDraw]:
    try:
        yield from list(draw_many(paths))
    except Exception:
        # One of them fails: each on its own, so that the others are drawn.
        logger.exception("Drawing many pages failed", extra={"first": paths[0]})
        for path in paths:
            yield _alone(draw_many, path)


def _alone(draw_many: DrawMany, path: str) -> Drawn | CannotDraw:
    try:
        return next(iter(draw_many([path])))
    except Exception as error:
        logger.exception("A page could not be drawn", extra={"path": path})
        return CannotDraw(path, error)


def _one(path: str) -> Drawn | CannotDraw:
    try:
        return Drawn(path, body_of(path))
    except Exception as error:
        logger.exception("A page could not be drawn", extra={"path": path})
        return CannotDraw(path, error)


def body_of(path: str) -> bytes | None:
    """Return what a reader without cookies gets at an address, or None when there is nothing public."""
    request = anonymous_request(path)
    try:
        match = resolve(request.path_info)
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    except (Http404, PermissionDenied):
        return None
    render = getattr(response, "render", None)
    if callable(render):
        response = render()
    if response.status_code >= 500:
        # No word on whether something is public here: what is kept stays.
        raise RuntimeError(f"answered {response.status_code}")
    if response.status_code != 200 or response.streaming or response.cookies:
        return None
    return response.content  # type: ignore[attr-defined]
