"""Clean, fold and encode Vietnamese text.

The search encoding turns each syllable into plain ASCII before a database sees it, so that no tokenizer,
collation or stop list can change it. A syllable has two forms: `fold`, without marks, and `canon`, which is
the fold followed by the sorted digits of its marks as typed in VNI: 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng,
6 â ê ô, 7 ơ ư, 8 ă, 9 đ. "Hòa" and "Hoà" are both `hoa2`, "Đăng" is `dang89`, "ký" and "kí" are both `ki1`.
"""

import re
import unicodedata
from collections.abc import Sequence

TONE_DIGITS = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
QUALITY_DIGITS = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}
MARK_DIGITS = TONE_DIGITS | QUALITY_DIGITS

# ð (eth) and ɖ stand in for đ in text converted from old fonts: their capitals look the same.
D_WITH_STROKE = frozenset("đðɖ")

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"  # zero width
    r"\ud800-\udfff\ufffe\uffff]"  # not allowed in UTF-8 or XML, so they would spoil a .docx
)
_SYLLABLE = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_Y_FOR_I = re.compile(r"^(h|k|l|m|s|t|qu)y$")


def nfc(text: str) -> str:
    """Return `text` in NFC without characters that nobody can see.

    Zero-width, direction and control characters go; newline and tab stay, and every other kind of line end
    (Word's vertical tab too) becomes a newline. The soft hyphen U+00AD goes as well: Vietnamese is not
    hyphenated, in pasted text it is a trace of another page, and it would hide the word from search. The
    zero-width joiner goes too, so a joined emoji falls into its parts.
    """
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))


def fold(text: str) -> str:
    """Return `text` in lower case without marks; đ becomes d. Vietnamese comes out as ASCII.

    Other scripts keep their letters; styled letters copied from social networks (𝗛𝗼̀𝗮) become plain ones.
    """
    decomposed = unicodedata.normalize("NFKD", nfc(text)).lower()
    bare = (
        "d" if letter in D_WITH_STROKE else letter
        for letter in decomposed
        if unicodedata.category(letter) != "Mn"
    )
    return unicodedata.normalize("NFC", "".join(bare))


def syllables(text: str) -> list[str]:
    """Return the syllables and numbers of `text` as written: "26/QĐ-UBND" gives 26, QĐ, UBND."""
    return _SYLLABLE.findall(nfc(text))


def syllable_spans(text: str) -> list[tuple[int, int]]:
    """Return where the syllables and numbers of `text`, as it is, begin and end."""
    return [match.span() for match in _SYLLABLE.finditer(text)]


def token(syllable: str) -> tuple[str, str]:
    """Return `(fold, canon)`, the search encoding of one syllable; y alone after h k l m s t qu becomes i."""
    letters: list[str] = []
    digits: list[str] = []
    for letter in unicodedata.normalize("NFKD", nfc(syllable)).lower():
        if letter in D_WITH_STROKE:
            letters.append("d")
            digits.append("9")
        elif letter in MARK_DIGITS:
            digits.append(MARK_DIGITS[letter])
        elif letter.isalnum():
            letters.append(letter)
    folded = _Y_FOR_I.sub(r"\1i", "".join(letters))
    return folded, folded + "".join(sorted(digits))


def encode_for_index(text: str) -> str:
    """Return all canons, " ~ ", all folds; empty when `text` has no letter or digit."""
    tokens = [token(syllable) for syllable in syllables(text)]
    tokens = [pair for pair in tokens if pair[0]]
    if not tokens:
        return ""
    return f"{' '.join(canon for _, canon in tokens)} ~ {' '.join(folded for folded, _ in tokens)}"


def has_marks(text: str) -> bool:
    """Say whether `text` holds a Vietnamese mark or đ, that is, whether its writer typed with marks."""
    decomposed = unicodedata.normalize("NFKD", nfc(text)).lower()
    return any(letter in MARK_DIGITS or letter in D_WITH_STROKE for letter in decomposed)


def join_list(items: Sequence[str]) -> str:
    """Return a list for a sentence: "a, b và c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} và {items[-1]}"


def join_names(names: Sequence[str]) -> str:
    """Return a list of names, which may hold commas themselves: "a; b; c"."""
    return "; ".join(names)


def shorten(text: str, length: int) -> str:
    """Return `text` on one line in at most `length` characters, cut between syllables and ended by "…"."""
    if length < 1:
        raise ValueError("length must be at least 1")
    line = " ".join(nfc(text).split())
    if len(line) <= length:
        return line
    border = length + 1
    while (border := line.rfind(" ", 0, border)) > 0:
        kept = line[:border].rstrip(" ,;:.…-–(/")
        if 0 < len(kept) < length:
            return f"{kept}…"
    return f"{line[: length - 1]}…"
