"""Clean the HTML that came from outside, and the rich text of our own blocks."""

import re
from collections.abc import Callable
from html import escape, unescape

import nh3
from django.utils.translation import gettext as _

from trangxa.core.interchange import Fault

DEEPEST_HTML = 60
_INLINE = {"b", "strong", "i", "em", "sup", "sub", "a", "br"}
_RICH_TEXT = _INLINE | {"p", "ol", "ul", "li"}
_DOCUMENT = _RICH_TEXT | {
    *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "cite", "pre", "hr"),
    *("div", "section", "article", "header", "footer", "main", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("img", "figure", "figcaption"),
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_SPANS = {"colspan", "rowspan"}
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*>")
_VOID = {"br", "img", "hr"}
_LINK = re.compile(r"<a(\s[^>]*)?>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


def clean_html(html: str) -> str:
    """Return what of `html` an article may hold: no script, no style, no handler, no strange address."""
    cleaned = nh3.clean(
        html,
        tags=_DOCUMENT,
        attributes={"a": {"href"}, "img": {"src", "alt"}, "td": _SPANS, "th": _SPANS},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    depth = 0
    for closing, tag in _TAG.findall(cleaned):
        if tag not in _VOID:
            depth += -1 if closing else 1
            if depth > DEEPEST_HTML:
                raise Fault(_("“body_html” lồng nhau quá sâu."))
    return cleaned


def clean_rich_text(html: str) -> str:
    """Return rich text of a block without what its editor could not have written."""
    return nh3.clean(
        html,
        tags=_RICH_TEXT,
        attributes={
            "a": {"href", "linktype", "id", "ref"},
            "p": {"data-block-key"},
            "li": {"data-block-key"},
        },
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def with_links(html: str, rewrite: Callable[[dict[str, str]], dict[str, str]]) -> str:
    """Return cleaned rich text with the attributes of each link replaced by `rewrite(attributes)`."""

    def replaced(match: re.Match[str]) -> str:
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[1] or "")}
        written = "".join(f' {name}="{escape(value)}"' for name, value in sorted(rewrite(attributes).items()))
        return f"<a{written}>"

    return _LINK.sub(replaced, html)
