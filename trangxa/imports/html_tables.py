"""An HTML table as the value of our table block."""

from typing import Any

from django.utils.translation import gettext as _
from lxml.html import HtmlElement

from trangxa.core.interchange import Fault

MOST_ROWS, MOST_COLUMNS = 2000, 60
Cell = tuple[int, int]


def table_value(table: HtmlElement) -> dict[str, Any] | None:
    """Return the value for Wagtail's TableBlock, or None for a table without text."""
    rows = [row for row in table.iter("tr") if _owner(row) is table]
    if len(rows) > MOST_ROWS:
        raise Fault(_("có bảng dài quá %(limit)s dòng.") % {"limit": MOST_ROWS})
    texts: dict[Cell, str] = {}
    hidden: list[Cell] = []
    merges: list[dict[str, Any]] = []
    headers: set[Cell] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (number, column) in texts:
                column += 1
            across = _span(cell, "colspan", MOST_COLUMNS)
            down = min(_span(cell, "rowspan", MOST_ROWS), len(rows) - number)
            if column + across > MOST_COLUMNS:
                raise Fault(_("có bảng rộng quá %(limit)s cột.") % {"limit": MOST_COLUMNS})
            covered = [(number + y, column + x) for y in range(down) for x in range(across)]
            free = all(place not in texts for place in covered)
            if not free:
                covered, across, down = covered[:1], 1, 1
            texts.update(dict.fromkeys(covered, ""))
            texts[number, column] = cell_text(cell)
            if cell.tag == "th":
                headers.update(covered)
            if len(covered) > 1:
                merges.append(
                    {"row": number, "col": column, "rowspan": down, "colspan": across, "removed": False}
                )
                hidden += covered[1:]
            column += across
    if not any(texts.values()):
        return None
    width = 1 + max(column for _row, column in texts)
    data = [[texts.get((row, column), "") for column in range(width)] for row in range(len(rows))]
    return _value(data, headers, hidden, merges, has_head=table.find("thead") is not None)


def _value(
    data: list[list[str]],
    headers: set[Cell],
    hidden: list[Cell],
    merges: list[dict[str, Any]],
    *,
    has_head: bool,
) -> dict[str, Any]:
    height, width = len(data), len(data[0])
    row_heads = has_head or all((0, column) in headers for column in range(width))
    column_heads = height > 1 and all((row, 0) in headers for row in range(1, height))
    choice = {(True, True): "both", (True, False): "row", (False, True): "column"}.get(
        (row_heads, column_heads)
    )
    value: dict[str, Any] = {
        "data": data,
        "cell": [{"row": row, "col": column, "hidden": True} for row, column in hidden],
        "table_caption": "",
        "table_header_choice": choice or "neither",
        "first_row_is_table_header": row_heads,
        "first_col_is_header": column_heads,
    }
    if merges:
        value["mergeCells"] = merges
    return value


def cell_text(element: HtmlElement) -> str:
    """Return the text of an element, a line for each line break or paragraph."""
    pieces: list[str] = []

    def walk(node: HtmlElement) -> None:
        pieces.append(" ".join((node.text or " ").split("\n")))
        for child in node:
            if child.tag in {"br", "p", "li", "tr", "div"}:
                pieces.append("\n")
            walk(child)
            if child.tag in {"p", "li", "tr", "div"}:
                pieces.append("\n")
            pieces.append(" ".join((child.tail or "").split("\n")))

    walk(element)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _owner(row: HtmlElement) -> HtmlElement | None:
    return next(row.iterancestors("table"), None)


def _span(cell: HtmlElement, name: str, most: int) -> int:
    given = cell.get(name, "1").strip()
    return min(max(int(given), 1), most) if given.isascii() and given.isdigit() and len(given) < 6 else 1
