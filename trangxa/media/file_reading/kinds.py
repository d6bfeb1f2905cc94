"""What kind of file it is: by its content. The ending decides only between kinds of plain text."""

import zipfile
from enum import StrEnum
from typing import BinaryIO

from trangxa.media.file_reading.outcome import NotReadable, Outcome

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
# A PDF may have some bytes before its beginning.
_BEGINNING = 1024
_OTHER_BEGINNINGS = (
    b"{\\rtf",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"Rar!",
    b"7z\xbc\xaf",
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."

MOST_ENTRIES = 5_000
MOST_UNPACKED_BYTES = 300 * 1024 * 1024


class Kind(StrEnum):
    PDF = "pdf"
    WORD = "docx"
    SHEET = "xlsx"
    SLIDES = "pptx"
    OPEN_DOCUMENT = "odf"
    PLAIN = "txt"


def kind_of(file: BinaryIO, ending: str) -> Kind:
    """Return the kind of a file, or raise NotReadable for one that holds no text for us."""
    file.seek(0)
    beginning = file.read(_BEGINNING)
    file.seek(0)
    if b"%PDF-" in beginning:
        return Kind.PDF
    if beginning.startswith(b"PK\x03\x04"):
        return _kind_of_package(file)
    if beginning.startswith(_OLE):
        is_encrypted = _ENCRYPTED_OFFICE in file.read()
        raise NotReadable(Outcome.ENCRYPTED if is_encrypted else Outcome.OLD_KIND)
    if beginning.startswith(_OTHER_BEGINNINGS):
        raise NotReadable(Outcome.OTHER_KIND)
    if ending in {"txt", "csv"}:
        return Kind.PLAIN
    raise NotReadable(Outcome.BROKEN)


def _kind_of_package(file: BinaryIO) -> Kind:
    with zipfile.ZipFile(file) as package:
        entries = package.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
            raise NotReadable(Outcome.TOO_LARGE)
        names = {entry.filename for entry in entries}
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise NotReadable(Outcome.ENCRYPTED)
        for folder, kind in (("word/", Kind.WORD), ("xl/", Kind.SHEET), ("ppt/", Kind.SLIDES)):
            if "[Content_Types].xml" in names and any(name.startswith(folder) for name in names):
                return kind
        if "content.xml" in names and "mimetype" in names:
            with package.open("mimetype") as declared:
                if declared.read(len(_OPEN_DOCUMENT)) == _OPEN_DOCUMENT:
                    return Kind.OPEN_DOCUMENT
    raise NotReadable(Outcome.OTHER_KIND)
