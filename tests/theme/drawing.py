"""Draw a piece of template the way a page does."""

from typing import Any

from django.http import HttpRequest
from django.template import RequestContext, Template
from django.test import RequestFactory
from lxml import html


def draw(source: str, request: HttpRequest | None = None, **values: Any) -> str:
    asked = request or RequestFactory().get("/")
    return str(Template(source).render(RequestContext(asked, values)))


def drawn(source: str, **values: Any) -> html.HtmlElement:
    return html.fromstring(f"<div>{draw(source, **values)}</div>")
