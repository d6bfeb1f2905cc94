"""The report as an editable Word file."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument

from .blocks import Addressee, AnnexHead, Block, Head, Heading, ListItem, Paragraph, Signature, Table
from .word.annexes import begin_annex
from .word.head import add_addressee, add_head
from .word.page import prepare_page
from .word.runs import add_runs
from .word.signature import add_signature
from .word.styles import prepare_styles
from .word.tables import add_table

FIXED_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def to_docx(
    blocks: Sequence[Block], *, title: str, organisation: str, made_at: datetime | None = None
) -> bytes:
    """Return a .docx. The organisation is its author: a report is signed by a body, not by who clicked."""
    document = Document()
    prepare_styles(document)
    prepare_page(document.sections[0])
    _describe(document, title, organisation, made_at or FIXED_TIME)
    for block in blocks:
        _add(document, block)
    file = BytesIO()
    document.save(file)
    return _timeless(file)


def _timeless(file: BytesIO) -> bytes:
    """Return the archive with one fixed time for all its members: the same report is the same file."""
    made = BytesIO()
    with ZipFile(file) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, FIXED_TIME.timetuple()[:6])
            target.writestr(member, source.read(name), ZIP_DEFLATED)
    return made.getvalue()


def _add(document: WordDocument, block: Block) -> None:
    match block:
        case Head():
            add_head(document, block)
        case Addressee():
            add_addressee(document, block)
        case Heading():
            heading = document.add_paragraph(style=f"Heading {block.level}")
            heading.add_run(f"{block.number} ")
            add_runs(heading, block.runs)
        case Paragraph():
            paragraph = document.add_paragraph(style="Body Text")
            paragraph.paragraph_format.keep_with_next = block.keep_with_next or None
            add_runs(paragraph, block.runs)
        case ListItem():
            paragraph = document.add_paragraph(style="List Paragraph")
            paragraph.add_run(f"{block.mark} ")
            add_runs(paragraph, block.runs)
        case Table():
            add_table(document, block)
        case Signature():
            add_signature(document, block)
        case AnnexHead():
            begin_annex(document, block)


def _describe(document: WordDocument, title: str, organisation: str, made_at: datetime) -> None:
    properties = document.core_properties
    properties.title = title
    properties.author = organisation
    properties.last_modified_by = organisation
    properties.comments = ""
    properties.language = "vi-VN"
    properties.revision = 1
    properties.created = properties.modified = made_at.astimezone(UTC)
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # a picture of the library's own template
            del package.rels[key]
