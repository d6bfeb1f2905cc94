from typing import Any

from django import template

from trangxa.core import pictures

register = template.Library()


@register.inclusion_tag("media/picture.html")
def picture(image: Any, shape: str, alt: str = "", eager: bool = False) -> dict[str, Any]:
    """Draw an image in one of the shapes of `trangxa.core.pictures`; `eager` for what is seen first."""
    return {"picture": pictures.picture_of(image, shape) if image else None, "alt": alt, "eager": eager}


# A picture drawn for one use, for the components that show it themselves.
register.simple_tag(pictures.picture_of, name="rendition")
register.simple_tag(pictures.picture_address, name="picture_address")
