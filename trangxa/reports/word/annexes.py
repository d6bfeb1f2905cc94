"""The head of an annex, in a section of its own with its own page numbers."""

from docx.document import Document
from docx.enum.section import WD_SECTION

from ..blocks import AnnexHead
from .page import number_from_one, prepare_page


def begin_annex(document: Document, head: AnnexHead) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    prepare_page(section)
    number_from_one(section)
    document.add_paragraph(head.label, style="Phụ lục")
    document.add_paragraph(head.title, style="Tên phụ lục")
    document.add_paragraph(head.attached_to, style="Căn cứ phụ lục")
