"""Blocks that the body of a page is made of (các khối nội dung)."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.rich_text import expand_db_html

from trangxa.core import pictures
from trangxa.core.video import VideoAddress, parse_video_address

TEXT_FEATURES = ["bold", "italic", "superscript", "subscript", "ol", "ul", "link", "document-link"]
TABLE_OPTIONS = {
    "minSpareRows": 0,
    "startRows": 3,
    "startCols": 3,
    "contextMenu": [
        "row_above",
        "row_below",
        "---------",
        "col_left",
        "col_right",
        "---------",
        "remove_row",
        "remove_col",
        "---------",
        "mergeCells",
        "undo",
        "redo",
    ],
    "mergeCells": True,
    "stretchH": "all",
    "language": "vi",
    "autoColumnSize": False,
}


class PictureChooserBlock(ImageChooserBlock):
    """Wagtail's chooser, which takes what was loaded for many pages at once where that was done."""

    def bulk_to_python(self, values: Any) -> Any:
        at_hand = pictures.taken_from_hand(values)
        return super().bulk_to_python(values) if at_hand is None else at_hand


class TextBlock(blocks.RichTextBlock):
    """Wagtail's text, drawn without the template that puts nothing around it: a page has many of these."""

    def render_basic(self, value: Any, context: Any = None) -> Any:
        source = value.source
        # What Wagtail rewrites: links to its own pages and files, and what is embedded.
        is_as_shown = "linktype" not in source and "<embed" not in source
        return mark_safe(source if is_as_shown else expand_db_html(source))


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Tiêu đề"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("Cấp"),
        choices=[("2", _("Mục")), ("3", _("Mục con"))],
        default="2",
        required=True,
        search_index=False,
    )

    class Meta:
        icon = "title"
        label = _("Tiêu đề mục")

    def render_basic(self, value: Any, context: Any = None) -> Any:
        """Draw it without a template: a page has many of these."""
        level = "h3" if value["level"] == "3" else "h2"
        return format_html("<{level}>{text}</{level}>", level=level, text=value["text"])


class PictureBlock(blocks.StructBlock):
    """A picture with the words for those who do not see it, unless it only decorates."""

    image = PictureChooserBlock(label=_("Ảnh"))
    alt_text = blocks.CharBlock(
        label=_("Văn bản thay thế"),
        required=False,
        max_length=250,
        help_text=_("Tả điều thấy trong ảnh bằng một câu, cho người không nhìn được ảnh."),
    )
    decorative = blocks.BooleanBlock(label=_("Ảnh chỉ để trang trí"), required=False)
    caption = blocks.CharBlock(label=_("Chú thích"), required=False, max_length=300)
    credit = blocks.CharBlock(
        label=_("Nguồn ảnh"), required=False, max_length=150, help_text=_("Để trống thì lấy từ kho ảnh.")
    )

    class Meta:
        icon = "image"
        label = _("Ảnh")
        template = "core/blocks/picture.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned["decorative"] and not cleaned["alt_text"]:
            described = cleaned["image"].description if cleaned["image"] else ""
            if not described:
                message = _("Hãy tả ảnh trong một câu, hoặc đánh dấu “Ảnh chỉ để trang trí”.")
                raise StructBlockValidationError(block_errors={"alt_text": ValidationError(message)})
            cleaned["alt_text"] = described
        return cleaned


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên chùm ảnh"), required=False, max_length=150)
    pictures = blocks.ListBlock(PictureBlock(), label=_("Ảnh"), min_num=2, max_num=60)

    class Meta:
        icon = "image"
        label = _("Chùm ảnh")
        template = "core/blocks/gallery.html"


class CaptionedTableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label=_("Tên bảng"), max_length=200)
    table = TableBlock(label=_("Bảng"), table_options=TABLE_OPTIONS, template="core/blocks/table_grid.html")

    class Meta:
        icon = "table"
        label = _("Bảng")
        template = "core/blocks/table.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Lời trích"))
    source = blocks.CharBlock(label=_("Người nói hoặc nguồn"), required=False, max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Trích dẫn")
        template = "core/blocks/quote.html"


class FileBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Tệp"))
    title = blocks.CharBlock(label=_("Tên hiện trên trang"), required=False, max_length=200)

    class Meta:
        icon = "doc-full"
        label = _("Tệp tải về")
        template = "core/blocks/file.html"


class VideoBlock(blocks.StructBlock):
    """A video of another site, shown as our own picture; nothing is loaded from there before it is pressed."""

    address = blocks.URLBlock(
        label=_("Địa chỉ video"), help_text=_("Ví dụ: https://www.youtube.com/watch?v=…")
    )
    title = blocks.CharBlock(label=_("Tên video"), max_length=200)
    poster = PictureChooserBlock(label=_("Ảnh bìa"), required=False)
    transcript = blocks.TextBlock(
        label=_("Nội dung bằng chữ"), required=False, help_text=_("Cho người không nghe được.")
    )

    class Meta:
        icon = "media"
        label = _("Video")
        template = "core/blocks/video.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if parse_video_address(cleaned["address"]) is None:
            message = _("Chưa nhận ra địa chỉ video này. Hãy dán địa chỉ một video YouTube.")
            raise StructBlockValidationError(block_errors={"address": ValidationError(message)})
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        video: VideoAddress | None = parse_video_address(value["address"])
        context["video"] = video
        return context


class DocumentReferenceBlock(blocks.StructBlock):
    """A reference to an official document (dẫn văn bản) in the portal's own register."""

    document = blocks.PageChooserBlock(label=_("Văn bản"), page_type=["documents.OfficialDocument"])
    note = blocks.CharBlock(label=_("Ghi chú"), required=False, max_length=200)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Dẫn văn bản")
        template = "core/blocks/document_reference.html"


def _page_blocks() -> list[tuple[str, blocks.Block]]:
    available: list[tuple[str, blocks.Block]] = [
        ("text", TextBlock(label=_("Đoạn văn"), features=TEXT_FEATURES, icon="pilcrow")),
        ("heading", HeadingBlock()),
        ("picture", PictureBlock()),
        ("gallery", GalleryBlock()),
        ("table", CaptionedTableBlock()),
        ("quote", QuoteBlock()),
        ("file", FileBlock()),
        ("video", VideoBlock()),
    ]
    if "trangxa.documents" in settings.INSTALLED_APPS:
        available.append(("document_reference", DocumentReferenceBlock()))
    return available


PAGE_BLOCKS = _page_blocks()
