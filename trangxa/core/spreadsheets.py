"""Files that a spreadsheet opens (CSV)."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import StreamingHttpResponse

# Excel takes a file for UTF-8 only when it begins with this.
BOM = "\ufeff"
_STARTS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    def write(self, text: str) -> str:
        return text


def harmless(cell: Any) -> Any:
    """Keep a spreadsheet from computing what somebody wrote as a title."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STARTS_OF_FORMULAS) else cell


def csv_file(name: str, rows: Iterable[Iterable[Any]]) -> StreamingHttpResponse:
    writer = csv.writer(_Line())

    def lines() -> Iterator[str]:
        yield BOM
        for row in rows:
            yield writer.writerow([harmless(cell) for cell in row])

    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8", headers=headers)
