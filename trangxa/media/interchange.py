"""Record types of pictures and files, which come by relative path from the folder given with --media."""

import warnings
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files import File
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.utils.file import hash_filelike

from trangxa.core.interchange import Dumping, Fault, Loading, Record, register
from trangxa.core.model_records import ModelRecord, save_or_fault
from trangxa.core.record_fields import Day, Field, Flag, Text, Texts, Whole, read_fields
from trangxa.media.models import PortalDocument, PortalImage

_FORMATS = {"JPEG", "PNG", "WEBP", "HEIF"}
# How files of these kinds begin; the others are plain text.
_BEGINNINGS = {".pdf": b"%PDF-", **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".zip"), b"PK")}


class MediaRecord(ModelRecord):
    folder: str

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = read_fields(self.fields, record)
        name, tags = values.pop("path_in_folder"), values.pop("tag_names")
        path = loading.media_path(name)
        row = existing or self.model()
        values["title"] = values["title"] or Path(name).stem
        self.fill(row, values)
        if path is None and existing is None:
            raise Fault(_("cần thư mục chứa “%(name)s”: hãy chỉ bằng --media.") % {"name": name})
        if path is not None:
            self.check_file(path)
            self.store(row, path, loading)
        save_or_fault(row)
        row.tags.set(tags)
        return row

    def check_file(self, path: Path) -> None:
        if path.stat().st_size > settings.UPLOAD_LIMIT_MB * 1024 * 1024:
            values = {"name": path.name, "limit": settings.UPLOAD_LIMIT_MB}
            raise Fault(_("tệp “%(name)s” lớn quá %(limit)s MB.") % values)

    def store(self, row: Any, path: Path, loading: Loading) -> None:
        with path.open("rb") as source:
            fingerprint = hash_filelike(source)
            if row.pk is not None and row.file_hash == fingerprint:
                return
            source.seek(0)
            row.file.save(path.name, File(source), save=False)
        loading.note_created_file(row.file.storage, row.file.name)
        row.file_size, row.file_hash = path.stat().st_size, fingerprint

    def write(self, row: Any, dumping: Dumping) -> Record:
        row.path_in_folder = f"{self.folder}/{Path(row.file.name).name}"
        row.tag_names = sorted(tag.name for tag in row.tags.all())
        dumping.keep_file(row.path_in_folder, row.file)
        return super().write(row, dumping)


_SHARED: tuple[Field, ...] = (
    Text("file", required=True, max_length=255, attribute="path_in_folder"),
    Text("title", max_length=255),
    Texts("tags", max_length=100, attribute="tag_names"),
)


@register
class PictureRecord(MediaRecord):
    name = "picture"
    order = 20
    model = PortalImage
    folder = "pictures"
    fields = (
        *_SHARED,
        Text("alt", max_length=255, attribute="description"),
        Text("credit", max_length=150),
        Day("taken_on"),
        Flag("shows_children"),
        Flag("consent_noted"),
        Whole("focal_point_x", maximum=100_000),
        Whole("focal_point_y", maximum=100_000),
        Whole("focal_point_width", maximum=100_000),
        Whole("focal_point_height", maximum=100_000),
    )

    def check_file(self, path: Path) -> None:
        super().check_file(path)
        unusable = Fault(
            _("tệp “%(name)s” không phải ảnh JPEG, PNG hay WebP dùng được.") % {"name": path.name}
        )
        try:
            with _quietly_opened(path) as picture:
                width, height = picture.size
                if picture.format not in _FORMATS:
                    raise unusable
                if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                    raise Fault(_("ảnh “%(name)s” có quá nhiều điểm ảnh.") % {"name": path.name})
                picture.verify()
        except Image.DecompressionBombError:
            raise Fault(_("ảnh “%(name)s” có quá nhiều điểm ảnh.") % {"name": path.name}) from None
        except (OSError, SyntaxError, ValueError):
            raise unusable from None


def _quietly_opened(path: Path) -> Image.Image:
    with warnings.catch_warnings():
        # Our own limit is lower than the size Pillow warns of.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path)


@register
class FileRecord(MediaRecord):
    name = "file"
    order = 25
    model = PortalDocument
    folder = "files"
    fields = _SHARED

    def check_file(self, path: Path) -> None:
        super().check_file(path)
        suffix = path.suffix.lower()
        if suffix.removeprefix(".") not in settings.WAGTAILDOCS_EXTENSIONS:
            values = {"name": path.name, "kinds": ", ".join(settings.WAGTAILDOCS_EXTENSIONS)}
            raise Fault(_("tệp “%(name)s” không thuộc loại được nhận: %(kinds)s.") % values)
        beginning = _BEGINNINGS.get(suffix, b"")
        with path.open("rb") as file:
            if not file.read(len(beginning)).startswith(beginning):
                raise Fault(_("nội dung tệp “%(name)s” không đúng với đuôi của nó.") % {"name": path.name})
