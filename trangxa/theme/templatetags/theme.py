"""Tags of the public theme: icons, style sheets, structured data, addresses."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from trangxa.theme.build import BUNDLES, PATTERNS
from trangxa.theme.icons import ICONS, MARK

register = template.Library()
_USED = "theme_icons_used"
_JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def icon(context: Context, name: str, size: str = "") -> SafeString:
    """Draw an icon and remember it, so that the page's sprite holds just the icons that the page draws."""
    if name not in ICONS:
        raise template.TemplateSyntaxError(f"There is no icon {name!r}.")
    _used(context).add(name)
    size_attribute = format_html(' data-size="{}"', size) if size else ""
    return format_html(
        '<svg class="icon"{} viewBox="0 0 24 24" aria-hidden="true" focusable="false"><use href="#i-{}"/></svg>',
        size_attribute,
        name,
    )


@register.simple_tag(takes_context=True)
def icon_sprite(context: Context) -> SafeString:
    """Define the icons used above this tag. It stands last in the body."""
    symbols = "".join(
        f'<symbol id="i-{name}" viewBox="0 0 24 24">{ICONS[name]}</symbol>' for name in sorted(_used(context))
    )
    return mark_safe(f'<svg class="sprite" aria-hidden="true" focusable="false">{symbols}</svg>')  # noqa: S308 our own drawings


@register.simple_tag
def emblem_mark() -> SafeString:
    """Draw the mark that stands in until the commune has uploaded its emblem."""
    return mark_safe(f'<svg class="emblem" viewBox="0 0 64 64" aria-hidden="true" focusable="false">{MARK}</svg>')  # noqa: S308


@register.simple_tag
def stylesheet(bundle: str) -> SafeString:
    """Link the one style sheet of this kind of page."""
    if bundle not in BUNDLES and bundle != PATTERNS:
        raise template.TemplateSyntaxError(f"There is no style bundle {bundle!r}.")
    return format_html('<link rel="stylesheet" href="{}">', static(f"theme/dist/{bundle}.css"))


@register.filter
def json_ld(value: Any) -> SafeString:
    """Write structured data (JSON-LD). It is data: browsers do not run it and the content policy does not apply."""
    if not value:
        return SafeString("")
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 escaped above


@register.simple_tag(takes_context=True)
def canonical_address(context: Context) -> str:
    """Return the public address of the page being drawn, without its query."""
    request = context.get("request")
    return f"{settings.PUBLIC_ADDRESS}{request.path}" if request is not None else settings.PUBLIC_ADDRESS


@register.filter
def phone_link(number: str) -> str:
    """Return a telephone number as a link needs it: digits and a leading plus."""
    return "".join(character for character in number if character.isdigit() or character == "+")


def _used(context: Context) -> set[str]:
    """The icons of the page so far. `render_context` lives as long as one rendering, includes and parents included."""
    found: set[str] = context.render_context.dicts[0].setdefault(_USED, set())
    return found
