"""The words of templates, looked up once: there is one language, and gettext asks for it at every call."""

from functools import cache
from typing import Any

from django.utils.translation import gettext
from markupsafe import Markup


def worded(message: str, **values: Any) -> Markup:
    """Return a message of a template, its %(name)s replaced; values are escaped, the message is the template's own."""
    text = _looked_up(message)
    return text % values if values else text


@cache
def _looked_up(message: str) -> Markup:
    return Markup(gettext(message))  # noqa: S704 - a literal of our own templates
