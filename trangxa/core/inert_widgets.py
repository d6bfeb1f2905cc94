"""Widgets that start without an inline script.

Wagtail's choosers write `<script>new ImageChooser(…)</script>` after their field, which the content policy of the
staff site forbids. Here they leave an inert `<template data-widget>` instead, and core/start-widgets.js starts it.
Their templates (date choosers, inline panels) are overridden in templates/wagtailadmin/ to the same effect.
"""

import re
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets.chooser import BaseChooser

_CALL = re.compile(r"^(?:new )?(?P<name>\w+)\((?P<arguments>.*)\);$", re.DOTALL)


def install() -> None:
    """Replace the rendering of every chooser. Choosers in a StreamField are not affected: they have no script."""
    BaseChooser.render = render_chooser


def render_chooser(
    self: BaseChooser, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
) -> SafeString:
    if not attrs or "id" not in attrs:
        raise TypeError("A chooser cannot be rendered without an id.")
    value_data = self.get_value_data(value)
    html = self.render_html(name, value_data, attrs)
    return format_html("{}{}", html, widget_mark(self.render_js_init(attrs["id"], name, value_data)))


def widget_mark(script: str) -> SafeString:
    """Return the inert form of a script that is one call, with JSON values as its arguments."""
    call = _CALL.match(script)
    if call is None:
        raise ValueError(f"A widget's script is not one call: {script!r}")
    return format_html(
        '<template data-widget="{}" data-arguments="[{}]"></template>', call["name"], call["arguments"]
    )
