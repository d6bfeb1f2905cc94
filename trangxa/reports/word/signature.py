"""Nơi nhận and the signature side by side, never alone on a page."""

from docx.document import Document
from docx.shared import Pt
from docx.table import _Cell

from .. import measures
from ..blocks import Signature
from .tables import add_layout_table

ROOM_TO_SIGN = 70  # points between the position and the name


def add_signature(document: Document, signature: Signature) -> None:
    ((recipients, signer),) = add_layout_table(document, measures.SIGNATURE_COLUMNS, rows=1)
    _fill(recipients, [("Nơi nhận:", "Nơi nhận"), *((name, "Tên nơi nhận") for name in signature.recipients)])
    _fill(
        signer, [(line, "Chức vụ, họ tên người ký") for line in (*signature.authority_lines, signature.name)]
    )
    signer.paragraphs[-1].paragraph_format.space_before = Pt(ROOM_TO_SIGN)
    for cell in (recipients, signer):
        cell.paragraphs[0].paragraph_format.space_before = Pt(12)
    document.add_paragraph(style="Đường kẻ")  # Word wants a paragraph after a table


def _fill(cell: _Cell, lines: list[tuple[str, str]]) -> None:
    for at, (text, style) in enumerate(lines):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.style = style
        paragraph.add_run(text)
