"""The head of the report: two columns, title, subject, and the rules under them at their right length."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from .. import measures
from ..blocks import MOTTO, NATION, Addressee, Head
from .tables import add_layout_table
from .xml import PARAGRAPH_ORDER, element, put

RULE_WEIGHT = 6  # eighths of a point


def add_head(document: Document, head: Head) -> None:
    names, numbers = add_layout_table(document, measures.HEAD_COLUMNS, rows=2)
    _fill_body(names[0], head)
    _fill(names[1], (NATION, "Quốc hiệu"), (MOTTO, "Tiêu ngữ"))
    _rule(names[1].add_paragraph(), measures.HEAD_COLUMNS[1], measures.bold_width(MOTTO, 14))
    _fill(numbers[0], (head.number_line, "Số, ký hiệu"))
    _fill(numbers[1], (head.place_date, "Địa danh và ngày tháng"))
    for cell in numbers:
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)
    document.add_paragraph(head.title, style="Title")
    for line in head.subject_lines:
        document.add_paragraph(line, style="Trích yếu")
    last = measures.bold_width(head.subject_lines[-1], 14)
    rule = document.add_paragraph()
    _rule(rule, measures.TEXT_WIDTH, last * measures.SUBJECT_RULE_SHARE)
    rule.paragraph_format.space_after = Pt(6)


def add_addressee(document: Document, addressee: Addressee) -> None:
    first, *others = addressee.lines
    if not others:
        document.add_paragraph(first, style="Kính gửi")
        return
    indents = [40.0, *[40.0 + measures.bold_width("Kính gửi", 14) / measures.POINTS_PER_MM] * len(others)]
    for line, indent in zip((first, *others), indents, strict=True):
        paragraph = document.add_paragraph(line, style="Kính gửi")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.left_indent = Mm(indent)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)


def _fill_body(cell: _Cell, head: Head) -> None:
    superior = [(head.superior, "Cơ quan chủ quản")] if head.superior else []
    _fill(cell, *superior, *((line, "Cơ quan ban hành") for line in head.body_lines))
    width = measures.bold_width(head.body_lines[-1], 13) * measures.BODY_RULE_SHARE
    _rule(cell.add_paragraph(), measures.HEAD_COLUMNS[0], width)


def _fill(cell: _Cell, *lines: tuple[str, str]) -> None:
    for at, (text, style) in enumerate(lines):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.style = style
        paragraph.add_run(text)


def _rule(paragraph: Paragraph, room: float, width: float) -> None:
    """Make an empty paragraph a rule `width` points long in the middle of `room` millimetres."""
    paragraph.style = "Đường kẻ"
    side = max(0, round((measures.points(room) - width) / 2 * 20))
    properties = paragraph._p.get_or_add_pPr()
    border = element("pBdr")
    border.append(element("bottom", val="single", sz=RULE_WEIGHT, space=0, color="000000"))
    put(properties, border, PARAGRAPH_ORDER)
    put(properties, element("ind", left=side, right=side, firstLine=0), PARAGRAPH_ORDER)
