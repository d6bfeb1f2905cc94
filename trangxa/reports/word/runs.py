"""Runs of text: bold, italic, and numbers that stay on one line."""

import re
from collections.abc import Iterable
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from ..blocks import Run
from .xml import element


def add_runs(paragraph: Paragraph, pieces: Iterable[Run]) -> None:
    for piece in pieces:
        paragraph._p.append(run_element(piece))


def run_element(piece: Run) -> Any:
    made = element("r")
    if piece.bold or piece.italic:
        style = element("rPr")
        for wanted, tags in ((piece.bold, ("b", "bCs")), (piece.italic, ("i", "iCs"))):
            for tag in tags if wanted else ():
                style.append(element(tag))
        made.append(style)
    if piece.no_break:
        _add_unbroken(made, piece.text)
    else:
        made.append(_text(piece.text))
    return made


def _add_unbroken(made: Any, text: str) -> None:
    """Add `text` with hyphens that do not break: an element of Word's, since the type lacks the character."""
    for piece in re.split("(-)", text):
        if piece == "-":
            made.append(element("noBreakHyphen"))
        elif piece:
            made.append(_text(piece))


def _text(text: str) -> Any:
    made = element("t")
    made.text = text
    if text != text.strip():
        made.set(qn("xml:space"), "preserve")
    return made
