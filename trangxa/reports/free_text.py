"""Text that a person wrote for the report, reduced to paragraphs, bold, italic, lists and simple tables."""

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from trangxa.vitext import nfc

from .blocks import (
    Block,
    Column,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
    block_runs,
    bullet,
    paragraph,
    run_text,
    runs,
)

if TYPE_CHECKING:
    from lxml import etree

_LISTS = {"ul", "ol"}
_BOUNDARIES = {
    "p",
    "div",
    "li",
    "tr",
    "table",
    "blockquote",
    "section",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
}
_DROPPED = {"script", "style", "template", "iframe", "object", "img", "svg"}


def free_blocks(body: str) -> list[Block]:
    """Return plain or rich text as blocks; headings become paragraphs, other markup is only read through."""
    if not nfc(body).strip():
        return []
    if "<" not in body:
        return [paragraph(" ".join(line.split())) for line in body.splitlines() if line.strip()]
    from lxml import html  # on first use: most texts are plain

    reader = _Reader()
    reader.read(html.fragment_fromstring(body, create_parent="div"))
    reader.close_paragraph()
    return reader.blocks


def free_line(body: str) -> str:
    """Return the text alone on one line, for a place inside a sentence."""
    return " ".join(run_text(block_runs(block)) for block in free_blocks(body))


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open: list[Run] = []

    def read(self, element: "etree._Element", *, bold: bool = False, italic: bool = False) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED:
            return
        if tag in _LISTS:
            self._read_list(element)
        elif tag == "table":
            self._read_table(element)
        else:
            bold, italic = bold or tag in {"b", "strong"}, italic or tag in {"i", "em"}
            if tag in _BOUNDARIES:
                self.close_paragraph()
            self._read_inside(element, bold=bold, italic=italic)
            if tag in _BOUNDARIES:
                self.close_paragraph()

    def close_paragraph(self) -> None:
        if pieces := _tidied(self._open):
            self.blocks.append(Paragraph(pieces))
        self._open = []

    def _read_inside(self, element: "etree._Element", *, bold: bool, italic: bool) -> None:
        self._add(element.text, bold, italic)
        for child in element:
            self.read(child, bold=bold, italic=italic)
            self._add(child.tail, bold, italic)

    def _add(self, text: str | None, bold: bool, italic: bool) -> None:
        if text:
            self._open.append(Run(nfc(text), bold, italic))

    def _read_list(self, element: "etree._Element") -> None:
        self.close_paragraph()
        ordered = element.tag == "ol"
        for at, item in enumerate(element.iter("li"), start=1):
            pieces = _inline_runs(item)
            if pieces:
                self.blocks.append(
                    ListItem("number", f"{at}.", pieces) if ordered else replace(bullet(""), runs=pieces)
                )

    def _read_table(self, element: "etree._Element") -> None:
        self.close_paragraph()
        lines = [[_inline_runs(cell) for cell in line.iter("td", "th")] for line in element.iter("tr")]
        width = max((len(line) for line in lines), default=0)
        if width == 0:
            return
        full = [Row((*line, *((),) * (width - len(line)))) for line in lines]
        titles = ["".join(piece.text for piece in cell) for cell in full[0].cells]
        self.blocks.append(Table(tuple(Column(title, 1) for title in titles), tuple(full[1:])))


def _inline_runs(element: "etree._Element") -> tuple[Run, ...]:
    reader = _Reader()
    reader._read_inside(element, bold=False, italic=False)
    reader.close_paragraph()
    paragraphs = [block.runs for block in reader.blocks if isinstance(block, Paragraph)]
    return _tidied(
        [piece for at, pieces in enumerate(paragraphs) for piece in ((Run(" "),) * bool(at)) + pieces]
    )


def _tidied(pieces: list[Run]) -> tuple[Run, ...]:
    """Join neighbours of one style, fold spaces, keep document numbers whole."""
    joined: list[Run] = []
    for (bold, italic), group in groupby(pieces, key=lambda piece: (piece.bold, piece.italic)):
        text = "".join(piece.text for piece in group)
        folded = " ".join(f"|{text}|".split())[1:-1]
        if joined and joined[-1].text.endswith(" "):
            folded = folded.lstrip()
        joined.append(Run(folded, bold, italic))
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(cut for piece in joined for cut in runs(piece.text, bold=piece.bold, italic=piece.italic))
