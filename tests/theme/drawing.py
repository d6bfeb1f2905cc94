"""Draw a piece of template the way a page does."""

from typing import Any

from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from lxml import html


def draw(source: str, request: HttpRequest | None = None, **values: Any) -> str:
    asked = request or RequestFactory().get("/")
    return str(engines["jinja2"].from_string(source).render(values, asked))


def drawn(source: str, **values: Any) -> html.HtmlElement:
    return html.fromstring(f"<div>{draw(source, **values)}</div>")


def call(component: str, *names: str) -> str:
    """Return a template that draws one component with the values of these names."""
    given = ", ".join(f"{name}={name}_" for name in names)
    macro = component.replace("-", "_")
    return f'{{% from "theme/components/{component}.html" import {macro} %}}{{{{ {macro}({given}) }}}}'


def drawn_component(component: str, **values: Any) -> html.HtmlElement:
    return drawn(call(component, *values), **{f"{name}_": value for name, value in values.items()})
