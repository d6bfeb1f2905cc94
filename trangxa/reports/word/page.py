"""Paper, margins, and the page number in the top margin from page 2 on."""

from typing import Any

from docx.enum.section import WD_ORIENTATION
from docx.section import Section
from docx.shared import Mm

from .. import measures
from .xml import element


def prepare_page(section: Section) -> None:
    section.orientation = WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = Mm(measures.PAGE_WIDTH), Mm(measures.PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Mm(measures.TOP), Mm(measures.BOTTOM)
    section.left_margin, section.right_margin = Mm(measures.LEFT), Mm(measures.RIGHT)
    section.header_distance = section.footer_distance = Mm(measures.HEADER_FROM_EDGE)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    _add_page_number(section.header.paragraphs[0]._p)
    section.first_page_header.is_linked_to_previous = False


def number_from_one(section: Section) -> None:
    """Begin the section's page numbers at 1 (an annex has its own)."""
    properties: Any = section._sectPr
    numbering = element("pgNumType", start=1)
    following = properties.find("{*}cols")
    following.addprevious(numbering)


def _add_page_number(paragraph: Any) -> None:
    for kind, instruction in (("begin", ""), ("", " PAGE "), ("separate", ""), ("", ""), ("end", "")):
        run = element("r")
        if kind:
            run.append(element("fldChar", fldCharType=kind))
        elif instruction:
            code = element("instrText")
            code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            code.text = instruction
            run.append(code)
        else:
            shown = element("t")
            shown.text = "2"
            run.append(shown)
        paragraph.append(run)
