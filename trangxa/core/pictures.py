"""Sizes in which pictures are served. WebP: every browser that understands our style sheets reads it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.images import get_image_model
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


MOST_KNOWN = 20_000
# Sizes follow from the picture's file, its focal point and the shape alone, so what was worked out once stays true.
_known: dict[tuple[Any, ...], Picture] = {}


def picture_of(image: Any, shape_name: str) -> Picture | None:
    """Return the addresses of an image in one shape, or None without one, or when its file is missing or unreadable."""
    if not image:
        return None
    key = _key(image, shape_name)
    known = _known.get(key)
    if known is None:
        known = _worked_out(image, SHAPES[shape_name])
        if known is not None:
            if len(_known) >= MOST_KNOWN:
                _known.clear()
            _known[key] = known
    return known


def look_up_sizes(images: Iterable[Any], shape_name: str) -> None:
    """Fetch the sizes of pictures that are about to be shown, in one query, unless all are known."""
    unknown = [image for image in images if image is not None and _key(image, shape_name) not in _known]
    if unknown:
        prefetch_related_objects(unknown, "renditions")


def forget_sizes() -> None:
    """For when sizes were removed: a picture that comes later may have the name of an earlier one."""
    _known.clear()


def _key(image: Any, shape_name: str) -> tuple[Any, ...]:
    focal = (image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height)
    return (image.pk, image.file.name, *focal, shape_name)


def _worked_out(image: Any, shape: Shape) -> Picture | None:
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


# Keys under which the blocks of a body keep the number of a picture.
_KEYS_IN_BLOCKS = ("image", "poster")
_at_hand: ContextVar[Mapping[int, Any] | None] = ContextVar("pictures at hand", default=None)


def numbers_in(raw_body: Any) -> Iterator[int]:
    """Yield the numbers of the pictures in the stored form of a body of blocks."""
    if isinstance(raw_body, dict):
        for key, value in raw_body.items():
            if key in _KEYS_IN_BLOCKS and isinstance(value, int):
                yield value
            else:
                yield from numbers_in(value)
    elif not isinstance(raw_body, str) and isinstance(raw_body, Iterable):
        for part in raw_body:
            yield from numbers_in(part)


def load(numbers: Iterable[int], *, with_sizes: bool) -> dict[int, Any]:
    """Return pictures by number, in one query, and their sizes in a second one."""
    wanted = set(numbers)
    if not wanted:
        return {}
    rows = get_image_model().objects.filter(pk__in=wanted)
    if with_sizes:
        rows = rows.prefetch_related("renditions")
    return {image.pk: image for image in rows}


@contextmanager
def at_hand(pictures: Mapping[int, Any]) -> Iterator[None]:
    """Have the bodies that are drawn in the block take these pictures instead of asking the database."""
    token = _at_hand.set(pictures)
    try:
        yield
    finally:
        _at_hand.reset(token)


def taken_from_hand(numbers: Iterable[int]) -> list[Any] | None:
    """Return these pictures in order, or None when not all of them are at hand."""
    pictures = _at_hand.get()
    listed = list(numbers)
    if pictures is None or not all(number in pictures for number in listed):
        return None
    return [pictures[number] for number in listed]
