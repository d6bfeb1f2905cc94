"""Sizes in which pictures are served. WebP: every browser that understands our style sheets reads it."""

from dataclasses import dataclass
from typing import Any

from wagtail.images.models import Filter, SourceImageIOError


@dataclass(frozen=True)
class Shape:
    """A use of a picture: the filters from small to large, and how wide it stands on the page."""

    filters: tuple[str, ...]
    sizes: str


SHAPES = {
    # 3:2, in lists: from a phone's row to the lead of the home page.
    "teaser": Shape(
        ("fill-320x213|format-webp", "fill-640x427|format-webp"),
        "(min-width: 60em) 18rem, (min-width: 40em) 45vw, 40vw",
    ),
    "lead": Shape(
        ("fill-400x267|format-webp", "fill-640x427|format-webp", "fill-960x640|format-webp"),
        "(min-width: 60em) 44rem, 100vw",
    ),
    # Half of a wide page, the whole of a narrow one.
    "half": Shape(("fill-400x267|format-webp", "fill-640x427|format-webp"), "(min-width: 60em) 34rem, 100vw"),
    # Whole, in the text of a page.
    "text": Shape(
        ("width-400|format-webp", "width-640|format-webp", "width-960|format-webp"),
        "(min-width: 44rem) 40rem, 100vw",
    ),
    "gallery": Shape(
        ("fill-320x213|format-webp", "fill-640x427|format-webp"), "(min-width: 40em) 20rem, 50vw"
    ),
    "poster": Shape(("fill-640x360|format-webp",), "(min-width: 44rem) 40rem, 100vw"),
    "share": Shape(("fill-1200x630|format-jpeg",), ""),
    "emblem": Shape(("max-192x192|format-webp",), ""),
}


@dataclass(frozen=True)
class Picture:
    src: str
    srcset: str
    sizes: str
    width: int
    height: int


def picture_of(image: Any, shape_name: str) -> Picture | None:
    """Return the addresses of an image in one shape, or None without one, or when its file is missing or unreadable."""
    if not image:
        return None
    shape = SHAPES[shape_name]
    try:
        found = image.get_renditions(*(Filter(spec=spec) for spec in shape.filters))
    except (SourceImageIOError, OSError, ValueError):
        return None
    renditions = [found[spec] for spec in shape.filters if spec in found]
    if not renditions:
        return None
    widths: dict[int, Any] = {rendition.width: rendition for rendition in renditions}
    middle = renditions[len(renditions) // 2]
    srcset = (
        ", ".join(f"{rendition.url} {width}w" for width, rendition in widths.items())
        if len(widths) > 1
        else ""
    )
    return Picture(middle.url, srcset, shape.sizes if srcset else "", middle.width, middle.height)


def picture_address(image: Any, shape_name: str) -> str:
    """Return the address of an image in one shape, or an empty text."""
    picture = picture_of(image, shape_name)
    return picture.src if picture else ""
