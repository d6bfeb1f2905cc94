"""The symbols one page has used, so that its sprite holds those and no others."""

from typing import Any

from django.template.context import Context

from trangxa.theme.symbols import MARK, SYMBOLS

_KEY = "_used_symbols"


def open_sprite(context: Context) -> None:
    """Begin to note the symbols that are used from here on, in this template and in all that it draws."""
    used: Any = {}
    # Two places: included templates share the first dict of the render context, even those included with `only`;
    # blocks of a Wagtail body are rendered anew, with the variables of the page.
    context.render_context.dicts[0][_KEY] = used
    context.dicts[0][_KEY] = used


def used_symbols(context: Context) -> dict[str, None] | None:
    """Return the names used so far, in order of use, or None where no sprite is open."""
    noted: Any = context.render_context.dicts[0].get(_KEY)
    return context.get(_KEY) if noted is None else noted


def shape_of(name: str) -> tuple[str, str]:
    """Return the drawing of a symbol and its view box."""
    if name == "mark":
        return MARK, "0 0 64 64"
    return SYMBOLS[name], "0 0 24 24"


def reference_to(name: str) -> str:
    return "mark" if name == "mark" else f"i-{name}"
