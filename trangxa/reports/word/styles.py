"""Named styles for every part of the report; Times New Roman, no theme, Vietnamese."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from ..measures import FIRST_LINE_INDENT
from .xml import PARAGRAPH_ORDER, RUN_ORDER, element, put

TYPEFACE = "Times New Roman"
CENTER, LEFT, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY

# id: name that the officer sees, size, bold, italic, alignment
_OWN_STYLES: dict[str, tuple[str, int, bool, bool, WD_ALIGN_PARAGRAPH]] = {
    "Nation": ("Quốc hiệu", 13, True, False, CENTER),
    "Motto": ("Tiêu ngữ", 14, True, False, CENTER),
    "Superior": ("Cơ quan chủ quản", 13, False, False, CENTER),
    "Body": ("Cơ quan ban hành", 13, True, False, CENTER),
    "NumberLine": ("Số, ký hiệu", 13, False, False, CENTER),
    "PlaceDate": ("Địa danh và ngày tháng", 14, False, True, CENTER),
    "ReportSubject": ("Trích yếu", 14, True, False, CENTER),
    "Rule": ("Đường kẻ", 2, False, False, LEFT),
    "Addressee": ("Kính gửi", 14, False, False, CENTER),
    "TableText": ("Chữ trong bảng", 13, False, False, LEFT),
    "TableHeader": ("Tiêu đề bảng", 13, True, False, CENTER),
    "RecipientsTitle": ("Nơi nhận", 12, True, True, LEFT),
    "Recipient": ("Tên nơi nhận", 11, False, False, LEFT),
    "Signer": ("Chức vụ, họ tên người ký", 14, True, False, CENTER),
    "AnnexLabel": ("Phụ lục", 14, True, False, CENTER),
    "AnnexTitle": ("Tên phụ lục", 14, True, False, CENTER),
    "AnnexReference": ("Căn cứ phụ lục", 14, False, True, CENTER),
}


def prepare_styles(document: Document) -> None:
    _remove_theme(document)
    _base(document.styles["Normal"])
    for name in ("Body Text", "List Paragraph"):
        _body(document.styles[name])
    for level, (bold, italic) in enumerate(((True, False), (True, False), (True, True)), start=1):
        _heading(document.styles[f"Heading {level}"], bold=bold, italic=italic)
    _title(document.styles["Title"])
    _header(document.styles["Header"])
    for style_id, (name, size, bold, italic, alignment) in _OWN_STYLES.items():
        _own(document, style_id, name, size, bold, italic, alignment)


def _remove_theme(document: Document) -> None:
    """Take the template's theme fonts, colours and language out of every style."""
    root = document.styles.element
    for fonts in root.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), TYPEFACE)
    for language in (*root.iter(qn("w:lang")), *document.settings.element.iter(qn("w:themeFontLang"))):
        language.attrib.clear()
        for script in ("val", "eastAsia"):
            language.set(qn(f"w:{script}"), "vi-VN")


def _type(style: ParagraphStyle, size: int, *, bold: bool = False, italic: bool = False) -> None:
    properties: Any = style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)
    fonts = element("rFonts", ascii=TYPEFACE, hAnsi=TYPEFACE, eastAsia=TYPEFACE, cs=TYPEFACE)
    on = {True: {}, False: {"val": "0"}}
    made = [
        fonts,
        *(element(tag, **on[bold]) for tag in ("b", "bCs")),
        *(element(tag, **on[italic]) for tag in ("i", "iCs")),
        element("color", val="000000"),
        element("sz", val=size * 2),
        element("szCs", val=size * 2),
        element("lang", val="vi-VN", eastAsia="vi-VN"),
    ]
    for child in made:
        put(properties, child, RUN_ORDER)


def _spacing(style: ParagraphStyle, *, before: float, line: float, indent: float = 0) -> None:
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(0)
    form.line_spacing = line
    form.first_line_indent, form.left_indent = Mm(indent), Mm(0)


def _base(style: ParagraphStyle) -> None:
    _type(style, 14)
    _spacing(style, before=0, line=1)
    style.paragraph_format.widow_control = True


def _body(style: ParagraphStyle) -> None:
    _type(style, 14)
    _spacing(style, before=6, line=1.15, indent=FIRST_LINE_INDENT)
    style.paragraph_format.alignment = JUSTIFY
    for contextual in style.element.iter(qn("w:contextualSpacing")):
        contextual.set(qn("w:val"), "0")


def _heading(style: ParagraphStyle, *, bold: bool, italic: bool) -> None:
    _type(style, 14, bold=bold, italic=italic)
    _spacing(style, before=6, line=1.15, indent=FIRST_LINE_INDENT)
    form = style.paragraph_format
    form.alignment, form.keep_with_next, form.keep_together = (
        LEFT,
        True,
        True,
    )  # justified, a title is stretched


def _title(style: ParagraphStyle) -> None:
    _type(style, 14, bold=True)
    _spacing(style, before=18, line=1)
    style.paragraph_format.alignment = CENTER
    for border in list(style.element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)


def _header(style: ParagraphStyle) -> None:
    _type(style, 14)
    style.paragraph_format.alignment = CENTER


def _own(
    document: Document,
    style_id: str,
    name: str,
    size: int,
    bold: bool,
    italic: bool,
    alignment: WD_ALIGN_PARAGRAPH,
) -> None:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), style_id)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    _type(style, size, bold=bold, italic=italic)
    form = style.paragraph_format
    form.alignment = alignment
    if style_id == "Rule":
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(2)
    if style_id in {"Addressee", "AnnexReference"}:
        form.space_before, form.space_after = Pt(6), Pt(6)
    if style_id == "AnnexLabel":
        put(style.element.get_or_add_pPr(), element("outlineLvl", val=0), PARAGRAPH_ORDER)
    if style_id in {"TableText", "TableHeader"}:
        form.space_before = form.space_after = Pt(2)
