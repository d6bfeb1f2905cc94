"""The value of a table block that came from outside."""

from typing import Any

from django.utils.translation import gettext as _

from trangxa.core.interchange import Fault
from trangxa.imports.html_tables import MOST_COLUMNS, MOST_ROWS

_HEADERS = {"row", "column", "both", "neither"}


def checked_table(value: Any) -> dict[str, Any] | None:
    """Return only what Wagtail's TableBlock knows, each part of the right kind; Fault otherwise."""
    if value is None:
        return None
    data = value.get("data") if isinstance(value, dict) else None
    if not isinstance(data, list) or not 0 < len(data) <= MOST_ROWS or not all(_is_row(row) for row in data):
        raise Fault(_("“body” có bảng sai dạng."))
    choice = value.get("table_header_choice")
    merges = [_whole(item, ("row", "col", "rowspan", "colspan")) for item in _listed(value, "mergeCells")]
    cells = [_whole(item, ("row", "col")) for item in _listed(value, "cell")]
    for found, item in zip(cells, _listed(value, "cell"), strict=True):
        if item.get("hidden") is True:
            found["hidden"] = True
        if item.get("className") in {"htLeft", "htCenter", "htRight", "htJustify"}:
            found["className"] = item["className"]
    table: dict[str, Any] = {
        "data": data,
        "cell": cells,
        "table_caption": str(value.get("table_caption") or "")[:200],
        "table_header_choice": choice if choice in _HEADERS else "neither",
        "first_row_is_table_header": value.get("first_row_is_table_header") is True,
        "first_col_is_header": value.get("first_col_is_header") is True,
    }
    if merges:
        table["mergeCells"] = [{**merge, "removed": False} for merge in merges]
    return table


def _is_row(row: Any) -> bool:
    return (
        isinstance(row, list)
        and 0 < len(row) <= MOST_COLUMNS
        and all(cell is None or isinstance(cell, str) for cell in row)
    )


def _listed(value: dict[str, Any], name: str) -> list[Any]:
    given = value.get(name)
    return given if isinstance(given, list) else []


def _whole(item: Any, names: tuple[str, ...]) -> dict[str, Any]:
    values = [item.get(name) if isinstance(item, dict) else None for name in names]
    if not all(
        isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_ROWS for value in values
    ):
        raise Fault(_("“body” có bảng sai dạng."))
    return dict(zip(names, values, strict=True))
