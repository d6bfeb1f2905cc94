"""Excel: one line a row, with the values that were worked out at the last save."""

import warnings
from collections.abc import Iterator
from typing import Any, BinaryIO

import openpyxl

from trangxa.media.file_reading.outcome import Collected, Outcome, Reading, has_words

MOST_COLUMNS = 200


def read_sheet(file: BinaryIO) -> Reading:
    collected = Collected()
    with warnings.catch_warnings():
        # Of features that do not matter here: print settings, conditional formats.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        collected.add_all(_lines(book))
    text = collected.text()
    return Reading(Outcome.READ if has_words(text) else Outcome.NO_TEXT, text, collected.is_cut)


def _lines(book: Any) -> Iterator[str]:
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        yield f"{sheet.title}\n"
        for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
            line = " ".join(_written(value) for value in row if value is not None)
            if line:
                yield f"{line}\n"


def _written(value: Any) -> str:
    return f"{value:%d/%m/%Y}" if hasattr(value, "strftime") and hasattr(value, "year") else str(value)
