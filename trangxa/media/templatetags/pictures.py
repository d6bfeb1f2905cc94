from typing import Any

from django import template

from trangxa.media.renditions import picture_of

register = template.Library()


@register.inclusion_tag("media/picture.html")
def picture(image: Any, shape: str, alt: str = "", eager: bool = False) -> dict[str, Any]:
    """Draw an image in one of the shapes of `trangxa.media.renditions`; `eager` for what is seen first."""
    return {"picture": picture_of(image, shape) if image else None, "alt": alt, "eager": eager}


@register.simple_tag
def picture_address(image: Any, shape: str) -> str:
    """Return the address of an image in one shape, or an empty text."""
    found = picture_of(image, shape) if image else None
    return found.src if found else ""
