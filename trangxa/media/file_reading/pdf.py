"""PDF by PDFium, page by page."""

import re
from typing import BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium

from trangxa.media.file_reading.outcome import Collected, NotReadable, Outcome, Reading, has_words

MOST_PAGES = 1_000
# A scan may carry a page number or the line of a stamp: that is not its text.
LEAST_SIGNS_A_PAGE = 10
_BROKEN_WORD = re.compile("[\ufffe\u00ad]\\s*")
_ENDS = (".", ":", ";", "!", "?", "…")
# A line about as long as the longest of its page was broken because the paper ended.
_FULL_LINE = 0.75
_LEAST_FULL_LINE = 30


def read_pdf(file: BinaryIO) -> Reading:
    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise NotReadable(Outcome.ENCRYPTED if is_locked else Outcome.BROKEN) from error
    collected = Collected()
    pages = len(document)
    looked_at = unreadable = 0
    for number in range(min(pages, MOST_PAGES)):
        if collected.is_full:
            break
        looked_at += 1
        try:
            collected.add(_text_of_page(document, number) + "\n")
        except pypdfium2.PdfiumError:
            unreadable += 1
    if unreadable == looked_at:
        raise NotReadable(Outcome.BROKEN)
    text = collected.text()
    is_scan = not has_words(text, least=min(LEAST_SIGNS_A_PAGE * looked_at, 1_000))
    outcome = Outcome.NO_TEXT if is_scan else Outcome.READ
    return Reading(outcome, text, collected.is_cut or pages > MOST_PAGES)


def _text_of_page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            return in_whole_lines(text_page.get_text_range())
        finally:
            text_page.close()
    finally:
        page.close()


def in_whole_lines(text: str) -> str:
    """Join what was broken into lines only because the paper ended there."""
    lines = [" ".join(line.split()) for line in _BROKEN_WORD.sub("", text).splitlines()]
    full = max(_LEAST_FULL_LINE, _FULL_LINE * max(map(len, lines), default=0))
    joined: list[str] = []
    before = ""
    for line in lines:
        goes_on = bool(before) and not before.endswith(_ENDS) and (line[:1].islower() or len(before) >= full)
        joined.append(f" {line}" if goes_on else f"\n{line}")
        before = line
    return "".join(joined)
