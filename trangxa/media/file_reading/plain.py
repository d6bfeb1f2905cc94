"""Plain text, in the encodings that Vietnamese offices save it in."""

import codecs
from typing import BinaryIO

from trangxa.media.file_reading.outcome import Collected, NotReadable, Outcome, Reading, has_words

MOST_BYTES = 2 * 1024 * 1024


def read_plain(file: BinaryIO) -> Reading:
    stored = file.read(MOST_BYTES + 1)
    collected = Collected()
    collected.add(_decoded(stored[:MOST_BYTES]))
    text = collected.text()
    is_cut = collected.is_cut or len(stored) > MOST_BYTES
    return Reading(Outcome.READ if has_words(text) else Outcome.NO_TEXT, text, is_cut)


def _decoded(stored: bytes) -> str:
    if stored.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return stored.decode("utf-16", "replace")
    if b"\0" in stored:
        raise NotReadable(Outcome.BROKEN)
    try:
        # What was cut off in the middle of a letter is left out.
        return codecs.getincrementaldecoder("utf-8-sig")().decode(stored, final=len(stored) < MOST_BYTES)
    except UnicodeDecodeError:
        return stored.decode("cp1258", "replace")
