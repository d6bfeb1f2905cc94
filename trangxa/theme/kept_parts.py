"""Parts that are the same on many pages (masthead, menu, foot), drawn once and remembered with the symbols they use."""

from typing import Any

from markupsafe import Markup

from trangxa.core.remembering import remembered
from trangxa.theme import sprite


def kept_part(macro: Any, **values: Any) -> Markup:
    """Draw a macro, or return what it drew of the same values some seconds ago."""
    sign = "-".join(_sign(value) for value in values.values())
    markup, symbols = remembered(f"part-{macro.name}-{sign}", lambda: _drawn(macro, values))
    sprite.note(symbols)
    return Markup(markup)  # noqa: S704 - drawn by a macro, which escapes


def _drawn(macro: Any, values: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    with sprite.apart() as symbols:
        markup = str(macro(**values))
    return markup, tuple(symbols)


def _sign(value: Any) -> str:
    """Return a short text that tells one value of a macro from another: the identity and menus bring one along."""
    if isinstance(value, str) or not value:
        return str(value or "")
    return str(value["sign"] if isinstance(value, dict) else value.sign)
