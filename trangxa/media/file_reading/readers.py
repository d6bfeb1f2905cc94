"""Which function reads which kind. Each loads its library only when it is needed: most of the time goes there."""

from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO

from trangxa.media.file_reading.kinds import Kind
from trangxa.media.file_reading.outcome import Reading

_READERS = {
    Kind.PDF: ("pdf", "read_pdf"),
    Kind.WORD: ("packed_xml", "read_word"),
    Kind.SLIDES: ("packed_xml", "read_slides"),
    Kind.OPEN_DOCUMENT: ("packed_xml", "read_open_document"),
    Kind.SHEET: ("sheet", "read_sheet"),
    Kind.PLAIN: ("plain", "read_plain"),
}


def reader_of(kind: Kind) -> Callable[[BinaryIO], Reading]:
    module, function = _READERS[kind]
    found: Callable[[BinaryIO], Reading] = getattr(
        import_module(f"trangxa.media.file_reading.{module}"), function
    )
    return found
