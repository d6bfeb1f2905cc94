"""Take out of a picture what nobody meant to publish: position, device, author, embedded previews."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageFile, ImageOps

JPEG_QUALITY = 92
# Pillow's name of a format, what it is written as, and its ending.
WRITTEN_AS = {
    "JPEG": ("JPEG", ".jpg"),
    "MPO": ("JPEG", ".jpg"),
    "HEIF": ("JPEG", ".jpg"),
    "PNG": ("PNG", ".png"),
    "WEBP": ("WEBP", ".webp"),
}
UNREADABLE = _("Tệp này không phải là ảnh đọc được. Hãy chọn một ảnh JPEG, PNG, WebP hoặc HEIC khác.")


def cleaned_picture(file: Any) -> ContentFile[bytes]:
    """Return the picture upright, in sRGB-compatible mode, without any metadata but its colour profile.

    Raises ValidationError with a sentence for the uploader when the file cannot be read as a picture.
    """
    file.seek(0)
    try:
        with _whole_pictures_only(), Image.open(file) as opened:
            if opened.format not in WRITTEN_AS:
                raise ValidationError(UNREADABLE)
            written_as, ending = WRITTEN_AS[opened.format]
            profile = opened.info.get("icc_profile")
            picture = ImageOps.exif_transpose(opened)
            if written_as == "JPEG" and picture.mode not in {"RGB", "L"}:
                picture, profile = picture.convert("RGB"), None
            buffer = BytesIO()
            options: dict[str, Any] = (
                {"quality": JPEG_QUALITY} if written_as != "PNG" else {"optimize": False}
            )
            if profile:
                options["icc_profile"] = profile
            picture.info.clear()
            picture.save(buffer, written_as, **options)
    except ValidationError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, MemoryError) as error:
        raise ValidationError(UNREADABLE) from error
    name = PurePosixPath(str(getattr(file, "name", "") or "anh"))
    return ContentFile(buffer.getvalue(), name=name.with_suffix(ending).name)


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """WeasyPrint, once imported, has Pillow accept cut-off pictures in the whole process; an upload must be whole."""
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def carries_metadata(file: Any) -> bool:
    """Whether a stored picture still has what `cleaned_picture` takes out."""
    file.seek(0)
    with Image.open(file) as opened:
        return bool(opened.getexif()) or bool({"exif", "xmp", "comment", "photoshop"} & set(opened.info))
