"""Word, PowerPoint and OpenDocument: packages of XML, read as a stream so that a large one needs no more memory."""

import re
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from trangxa.media.file_reading.outcome import Collected, NotReadable, Outcome, Reading, has_words

_WORD_PARTS = tuple(
    re.compile(rf"word/{name}\d*\.xml") for name in ("document", "footnotes", "endnotes", "header", "footer")
)
_SLIDES = (re.compile(r"ppt/slides/slide\d+\.xml"),)
# Text that the reader of the printed paper does not see: what was deleted or moved away, what Word repeats for
# its older releases, comments.
_UNSEEN = {"del", "moveFrom", "Fallback", "annotation", "tracked-changes"}
_SPACES = {"tab", "br", "cr", "ptab", "s", "line-break"}
_PARAGRAPHS = {"p", "h"}
_CELLS = {"tc", "table-cell"}
_ROWS = {"tr", "table-row"}


def read_word(file: BinaryIO) -> Reading:
    return _read(file, _WORD_PARTS, _office_text)


def read_slides(file: BinaryIO) -> Reading:
    return _read(file, _SLIDES, _office_text)


def read_open_document(file: BinaryIO) -> Reading:
    with zipfile.ZipFile(file) as package:
        if "META-INF/manifest.xml" in package.namelist():
            with package.open("META-INF/manifest.xml") as manifest:
                if b"encryption-data" in manifest.read(2**20):
                    raise NotReadable(Outcome.ENCRYPTED)
    return _read(file, (re.compile(r"content\.xml"),), _open_document_text)


def _read(file: BinaryIO, wanted: tuple[re.Pattern[str], ...], text_of: Any) -> Reading:
    collected = Collected()
    with zipfile.ZipFile(file) as package:
        names = sorted(package.namelist(), key=lambda name: (len(name), name))
        parts = [name for pattern in wanted for name in names if pattern.fullmatch(name)]
        if not parts:
            raise NotReadable(Outcome.BROKEN)
        for name in parts:
            with package.open(name) as part:
                collected.add_all(text_of(part))
    text = collected.text()
    return Reading(Outcome.READ if has_words(text) else Outcome.NO_TEXT, text, collected.is_cut)


def _elements(part: Any) -> Iterator[tuple[str, Any, str]]:
    """Yield ("start" or "end", element, name without its namespace). Nothing outside the part is ever opened."""
    events = etree.iterparse(
        part,
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for event, element in events:
        yield event, element, etree.QName(element).localname


def _office_text(part: Any) -> Iterator[str]:
    unseen = cells = 0
    is_hidden = False
    for event, element, name in _elements(part):
        if name in _UNSEEN:
            unseen += 1 if event == "start" else -1
        elif name in _CELLS:
            cells += 1 if event == "start" else -1
        elif event == "start":
            if name == "r":
                is_hidden = False
            continue
        elif name == "vanish":
            is_hidden = not any(value in {"0", "false", "off"} for value in element.attrib.values())
        elif name == "t" and not unseen and not is_hidden:
            yield element.text or ""
        elif name == "noBreakHyphen":
            yield "-"
        elif name in _SPACES:
            yield " "
        elif name == "p":
            yield " " if cells else "\n"
        elif name in _ROWS:
            yield "\n"
        if event == "end" and name in {"p", "tr"}:
            element.clear()


def _open_document_text(part: Any) -> Iterator[str]:
    paragraphs = cells = 0
    for event, element, name in _elements(part):
        if event == "start":
            paragraphs += name in _PARAGRAPHS
            cells += name in _CELLS
            continue
        if name in _UNSEEN:
            element.clear(keep_tail=True)
        elif name in _SPACES:
            element.text = " "
        elif name in _CELLS:
            cells -= 1
        elif name in _PARAGRAPHS:
            paragraphs -= 1
            if not paragraphs:
                yield "".join(element.itertext())
                yield " " if cells else "\n"
        elif name in _ROWS:
            yield "\n"
        if name in _ROWS or (name in _PARAGRAPHS and not paragraphs):
            element.clear(keep_tail=True)
