"""Tables: widths in grid and cells alike, header row repeated, rows unbroken."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.table import Table as WordTable
from docx.table import _Cell

from .. import measures
from ..blocks import Column, Row, Run, Table
from .runs import run_element
from .xml import element

ALIGNMENT = {"left": "left", "center": "center", "right": "right"}
BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def add_table(document: Document, table: Table) -> None:
    widths = _widths(table.columns)
    made = _table(widths, bordered=True)
    titles = [(Run(column.title),) for column in table.columns]
    made.append(_row(titles, widths, ["center"] * len(titles), style="TableHeader", is_header=True))
    aligned = [ALIGNMENT[column.align] for column in table.columns]
    for line in table.rows:
        made.append(_line(line, widths, aligned))
    _append(document, made)
    document.add_paragraph(style="Đường kẻ")  # two tables in a row would grow together


def add_layout_table(document: Document, columns: tuple[float, ...], *, rows: int) -> list[tuple[_Cell, ...]]:
    """Return the cells, row by row, of a table without borders, margins or breaks in its rows."""
    widths = [_twips(width) for width in columns]
    made = _table(widths, bordered=False)
    for _row_number in range(rows):
        made.append(_row([()] * len(widths), widths, ["left"] * len(widths), style=""))
    _append(document, made)
    table = WordTable(made, document)
    return [row.cells for row in table.rows]


def _append(document: Document, made: Any) -> None:
    document.element.body.insert_element_before(made, "w:sectPr")


def _widths(columns: tuple[Column, ...]) -> list[int]:
    total, room = sum(column.share for column in columns), _twips(measures.TEXT_WIDTH)
    widths = [room * column.share // total for column in columns]
    widths[-1] += room - sum(widths)
    return widths


def _twips(millimetres: float) -> int:
    return round(measures.points(millimetres) * 20)


def _table(widths: list[int], *, bordered: bool) -> Any:
    made = element("tbl")
    properties = element("tblPr")
    properties.append(element("tblW", w=sum(widths), type="dxa"))
    properties.append(element("tblInd", w=0, type="dxa"))
    if bordered:
        borders = element("tblBorders")
        for side in BORDERS:
            borders.append(element(side, val="single", sz=4, space=0, color="000000"))
        properties.append(borders)
    properties.append(element("tblLayout", type="fixed"))
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w=85 if bordered else 0, type="dxa"))
    properties.append(margins)
    properties.append(element("tblLook", val="0020" if bordered else "0000", firstRow=int(bordered)))
    made.append(properties)
    grid = element("tblGrid")
    for width in widths:
        grid.append(element("gridCol", w=width))
    made.append(grid)
    return made


def _line(line: Row, widths: list[int], aligned: list[str]) -> Any:
    return _row(list(line.cells), widths, aligned, style="TableText")


def _row(
    cells: Sequence[tuple[Run, ...]],
    widths: list[int],
    aligned: list[str],
    *,
    style: str,
    is_header: bool = False,
) -> Any:
    made = element("tr")
    properties = element("trPr")
    properties.append(element("cantSplit"))
    if is_header:
        properties.append(element("tblHeader"))
    made.append(properties)
    for pieces, width, alignment in zip(cells, widths, aligned, strict=True):
        made.append(_cell(pieces, width, alignment, style, keep=is_header))
    return made


def _cell(pieces: tuple[Run, ...], width: int, alignment: str, style: str, *, keep: bool) -> Any:
    made = element("tc")
    properties = element("tcPr")
    properties.append(element("tcW", w=width, type="dxa"))
    if style:
        properties.append(element("vAlign", val="center"))
    made.append(properties)
    paragraph = element("p")
    if style:
        form = element("pPr")
        form.append(element("pStyle", val=style))
        if keep:
            form.append(element("keepNext"))
        form.append(element("jc", val=alignment))
        paragraph.append(form)
    for piece in pieces:
        paragraph.append(run_element(piece))
    made.append(paragraph)
    return made
