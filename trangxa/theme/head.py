"""What stands at the head of a page: its style sheets, its description, the way to it."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from wagtail.models import AbstractPage

from trangxa.theme.bundles import BUNDLES
from trangxa.vitext import shorten

DESCRIPTION_LENGTH = 200
HOME_DEPTH = 2  # below the root


def stylesheet_links(static: Callable[[str], str]) -> Callable[[str], SafeString]:
    """Return what links the style sheet of one kind of page, and the print sheet, for which no reader waits."""

    @cache
    def stylesheet(name: str) -> SafeString:
        if name not in BUNDLES:
            raise ValueError(f"no bundle is named {name!r}; see trangxa.theme.bundles")
        return format_html(
            '<link rel="stylesheet" href="{}">\n<link rel="stylesheet" href="{}" media="print">',
            static(f"theme/dist/{name}.css"),
            static("theme/dist/print.css"),
        )

    return stylesheet


def page_description(variables: Mapping[str, Any]) -> str:
    """Return one or two sentences about the page for search engines and shares."""
    text = variables.get("description") or getattr(variables.get("page"), "summary_text", "")
    return shorten(" ".join(strip_tags(str(text or "")).split()), DESCRIPTION_LENGTH)


def breadcrumb_steps(variables: Mapping[str, Any]) -> list[Any]:
    """Return what leads to the page: as its view says, else the pages above it, without the home page."""
    steps = variables.get("breadcrumb")
    page = variables.get("page")
    # Right below the home page there is nothing above to name.
    if steps is None and isinstance(page, AbstractPage) and page.depth > HOME_DEPTH + 1:
        above = page.get_ancestors().filter(depth__gt=HOME_DEPTH)
        steps = [{"title": one.title, "url": one.get_url(variables.get("request"))} for one in above]
    return steps or []
