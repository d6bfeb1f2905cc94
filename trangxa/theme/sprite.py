"""The symbols one page has used, so that its sprite holds those and no others."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from trangxa.theme.symbols import MARK, SYMBOLS

# The names used so far, in order of use; None where no sprite is open. A context variable, since blocks of a Wagtail
# body are rendered anew, without the variables of the page they stand on.
_used: ContextVar[dict[str, None] | None] = ContextVar("used_symbols", default=None)


@contextmanager
def sprite_of_its_own() -> Iterator[None]:
    """Leave the sprite as it was, also when a page breaks off in the middle of being drawn."""
    token = _used.set(_used.get())
    try:
        yield
    finally:
        _used.reset(token)


@contextmanager
def apart() -> Iterator[dict[str, None]]:
    """Note the symbols used in the block in a dict of their own, drawn as references."""
    used: dict[str, None] = {}
    token = _used.set(used)
    try:
        yield used
    finally:
        _used.reset(token)


def note(names: Iterable[str]) -> None:
    """Note symbols that a part drawn apart refers to."""
    used = _used.get()
    if used is not None:
        used.update(dict.fromkeys(names))


def begin_sprite() -> str:
    """Begin to note the symbols that are used from here on, in this template and in all that it draws."""
    _used.set({})
    return ""


def draw_sprite() -> SafeString:
    """Draw the sprite of the symbols used since `begin_sprite`; a reference may stand before it."""
    names = _used.get()
    _used.set(None)
    if not names:
        return mark_safe("")
    return format_html(
        '<svg class="sprite" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe("".join(map(_symbol, names))),
    )


def icon(_variables: Mapping[str, Any], name: str, size: str = "") -> SafeString:
    """Draw a symbol; always beside words. On a page with a sprite, only a reference to it.

    Takes the template's variables, and leaves them alone, so that it is asked when the page is drawn: Jinja2 works out a
    filter of a constant once, when it compiles the template.
    """
    used = _used.get()
    if used is not None:
        used[name] = None
    return _drawing(name, size, as_reference=used is not None)


@cache
def _drawing(name: str, size: str, *, as_reference: bool) -> SafeString:
    drawing, view_box = _shape_of(name)
    return format_html(
        '<svg class="{}"{} viewBox="{}" aria-hidden="true">{}</svg>',
        "emblem" if name == "mark" else "icon",
        format_html(' data-size="{}"', size) if size else "",
        view_box,
        format_html('<use href="#{}"/>', _reference_to(name)) if as_reference else mark_safe(drawing),
    )


@cache
def _symbol(name: str) -> SafeString:
    drawing, view_box = _shape_of(name)
    return format_html(
        '<symbol id="{}" viewBox="{}">{}</symbol>', _reference_to(name), view_box, mark_safe(drawing)
    )


def _shape_of(name: str) -> tuple[str, str]:
    """Return the drawing of a symbol and its view box."""
    if name == "mark":
        return MARK, "0 0 64 64"
    return SYMBOLS[name], "0 0 24 24"


def _reference_to(name: str) -> str:
    return "mark" if name == "mark" else f"i-{name}"
