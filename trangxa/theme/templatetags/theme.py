"""Tags of the layout: style sheets, symbols, addresses, data about the page."""

import json
from html import unescape
from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.templatetags.static import static
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import AbstractPage

from trangxa.theme import sprite
from trangxa.theme.bundles import BUNDLES
from trangxa.vitext import shorten

register = template.Library()

DESCRIPTION_LENGTH = 200
HOME_DEPTH = 2  # below the root
_UNSAFE_IN_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def stylesheet(name: str) -> SafeString:
    """Link the style sheet of one kind of page, and the print sheet, for which no reader waits."""
    if name not in BUNDLES:
        raise template.TemplateSyntaxError(f"no bundle is named {name!r}; see trangxa.theme.bundles")
    return format_html(
        '<link rel="stylesheet" href="{}">\n<link rel="stylesheet" href="{}" media="print">',
        static(f"theme/dist/{name}.css"),
        static("theme/dist/print.css"),
    )


@register.simple_tag(takes_context=True)
def icon(context: Context, name: str, size: str = "") -> SafeString:
    """Draw a symbol; always beside words. On a page with a sprite, only a reference to it."""
    drawing, view_box = sprite.shape_of(name)
    used = sprite.used_symbols(context)
    if used is not None:
        used[name] = None
        drawing = f'<use href="#{sprite.reference_to(name)}"/>'
    return format_html(
        '<svg class="{}"{} viewBox="{}" aria-hidden="true">{}</svg>',
        "emblem" if name == "mark" else "icon",
        format_html(' data-size="{}"', size) if size else "",
        view_box,
        mark_safe(drawing),
    )


@register.simple_tag(takes_context=True)
def begin_sprite(context: Context) -> str:
    sprite.open_sprite(context)
    return ""


@register.simple_tag(takes_context=True)
def draw_sprite(context: Context) -> SafeString:
    """Draw the sprite of the symbols used since `begin_sprite`; a reference may stand before it."""
    symbols = [
        format_html(
            '<symbol id="{}" viewBox="{}">{}</symbol>',
            sprite.reference_to(name),
            view_box,
            mark_safe(drawing),
        )
        for name in sprite.used_symbols(context) or ()
        for drawing, view_box in [sprite.shape_of(name)]
    ]
    if not symbols:
        return mark_safe("")
    return format_html(
        '<svg class="sprite" aria-hidden="true" focusable="false">{}</svg>', mark_safe("".join(symbols))
    )


@register.simple_tag
def absolute(address: str) -> str:
    """Return the full public address of a path of this portal."""
    return address if "://" in address else f"{settings.PUBLIC_ADDRESS}{address}"


@register.simple_tag(takes_context=True)
def block_text(context: Context, name: str) -> str:
    """Return the text of a block a second time, as for a title that search engines and shares also read."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks is not None else None
    if block is None:
        return ""
    return " ".join(unescape(strip_tags(block.render(context))).split())


@register.simple_tag(takes_context=True)
def page_description(context: Context) -> str:
    """Return one or two sentences about the page for search engines and shares."""
    text = context.get("description") or getattr(context.get("page"), "summary_text", "")
    return shorten(" ".join(strip_tags(str(text or "")).split()), DESCRIPTION_LENGTH)


@register.filter
def json_ld(value: Any) -> SafeString:
    """Write schema.org data. A data block is never executed, so the content security policy does not concern it."""
    if not value:
        return SafeString("")
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    return format_html(
        '<script type="application/ld+json">{}</script>', mark_safe(text.translate(_UNSAFE_IN_SCRIPT))
    )


@register.filter
def phone_link(number: str) -> str:
    """Return a telephone number as a link needs it: digits and a leading plus."""
    return "".join(character for character in number if character.isdigit() or character == "+")


@register.simple_tag(takes_context=True)
def breadcrumb_steps(context: Context) -> list[Any]:
    """Return what leads to the page: as its view says, else the pages above it, without the home page."""
    steps = context.get("breadcrumb")
    page = context.get("page")
    # Right below the home page there is nothing above to name.
    if steps is None and isinstance(page, AbstractPage) and page.depth > HOME_DEPTH + 1:
        above = page.get_ancestors().filter(depth__gt=HOME_DEPTH)
        steps = [{"title": one.title, "url": one.get_url(context.get("request"))} for one in above]
    return steps or []


@register.simple_tag(takes_context=True)
def breadcrumb_data(context: Context) -> SafeString:
    """Write the breadcrumb for search engines."""
    steps = [{"title": "Trang chủ", "url": "/"}, *(context.get("steps") or [])]
    if len(steps) == 1:
        return mark_safe("")
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "name": str(step["title"]),
            "item": absolute(str(step["url"])),
        }
        for place, step in enumerate(steps, 1)
    ]
    return json_ld({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})
