"""The number and symbol of a document (số, ký hiệu): read, print, match, and find them in running text."""

import re
from dataclasses import dataclass
from typing import Self

from .dates import BLANK
from .document_types import CONG_VAN, OTHER_ABBREVIATIONS, DocumentType, type_by_abbreviation
from .errors import VitextError
from .text import fold, nfc

PARTY_BODIES = frozenset({"TW", "TU", "ThU", "QU", "HU", "ĐU"})  # the Party writes 52-NQ/TW

# Abbreviations that capitals alone do not give back, when typed without marks or in small letters.
_KNOWN_PARTS = {
    fold(part): part
    for part in (
        *OTHER_ABBREVIATIONS,
        *PARTY_BODIES,
        *("TTg", "HĐND", "BCĐ", "GDĐT", "BGDĐT", "SGDĐT", "PGDĐT", "LĐTBXH", "BLĐTBXH", "LĐLĐ"),
    )
}
# Dashes and look-alikes of Đ, each for one character, so that positions in the text stay.
_PLAIN_SIGNS = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2015\u2212ÐƉð", "-------ĐĐđ")
_LEAD = re.compile(r"\A(?:.*\bsố\b|so\b)\s*:?\s*", re.IGNORECASE | re.DOTALL)
_REFERENCE = re.compile(r"([0-9]{1,6})([A-Za-zĐđ])?[\s/-]+(?:([12][0-9]{3})[\s/-]+)?(.+)", re.DOTALL)
_SEPARATORS = re.compile(r"[\s/-]+")
_PART = re.compile(r"[A-Za-zĐđƯư][A-Za-zĐđƯư0-9]{0,14}")
_CITED_PART = r"(?:QyĐ|CTr|TTr|TrS|TTg|ThU|[A-ZĐƯ]{1,12}[0-9]{0,2})"
_CITED = re.compile(
    r"(?<![\w/.-])(?!0+[^0-9])(?:"
    rf"[0-9]{{1,6}}[a-zđ]?[ \xa0]?/[ \xa0]?(?:[12][0-9]{{3}}/)?(?=\w\w){_CITED_PART}(?:-{_CITED_PART}){{1,4}}"
    r"|[0-9]{1,6}/[12][0-9]{3}/QH[0-9]{1,2}"  # a law has no type in its symbol
    rf"|[0-9]{{1,6}}-(?=\w\w){_CITED_PART}/{_CITED_PART}"
    r")(?!\w)"
)


class InvalidReference(VitextError):
    pass


@dataclass(frozen=True, slots=True)
class ReferenceNumber:
    """`symbol` is all after number and year, "QĐ-UBND"; `suffix` the letter of a number used twice, "26a"."""

    number: int
    symbol: str
    year: int | None = None
    suffix: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return what was typed in almost any spelling: 26/QĐ-UBND, 26 qd ubnd, 26-QĐ/UBND, Số 26 /QĐ-UBND.

        Marks that the writer left out come back for types and well-known bodies; other parts become capitals.
        """
        typed = _LEAD.sub("", nfc(text).translate(_PLAIN_SIGNS).strip(), count=1)
        match = _REFERENCE.fullmatch(typed)
        if match is None:
            raise InvalidReference("Hãy viết đủ số và ký hiệu, ví dụ 26/QĐ-UBND hoặc 1631/UBND-VHTT.")
        number, suffix, year, rest = match.groups()
        parts = _SEPARATORS.split(rest.strip(" \t\n/-.,;"))
        if len(parts) > 5 or not all(_PART.fullmatch(part) for part in parts):
            raise InvalidReference("Ký hiệu chỉ gồm chữ cái, chữ số và dấu gạch nối, ví dụ QĐ-UBND.")
        if int(number) == 0:
            raise InvalidReference("Số văn bản bắt đầu từ 01, ví dụ 01/QĐ-UBND.")
        symbol = "-".join([_first_part(parts[0]), *(_later_part(part) for part in parts[1:])])
        return cls(int(number), symbol, int(year) if year else None, (suffix or "").lower())

    def __str__(self) -> str:
        """The canonical print: 05/BC-UBND, 30/2020/NĐ-CP; for a body of the Party 52-NQ/TW."""
        number = f"{self.number:02}{self.suffix}"
        if self.is_of_the_party:
            return f"{number}-{self.symbol.replace('-', '/', 1)}"
        return "/".join([number, *([str(self.year)] if self.year else []), self.symbol])

    @property
    def normalised(self) -> str:
        """A key to find the document by: no marks, separators or leading zero: "5bcubnd".

        It does not tell HĐ from HD; to tell two documents apart compare the values themselves.
        """
        return normalise_reference(str(self))

    @property
    def document_type(self) -> DocumentType | None:
        """The type in the symbol; công văn where it names only bodies; None for laws, decrees and copies."""
        first = self.symbol.split("-")[0]
        if kind := type_by_abbreviation(first):
            return kind
        if self.year or first in OTHER_ABBREVIATIONS:
            return None
        return CONG_VAN

    @property
    def is_of_the_party(self) -> bool:
        parts = self.symbol.split("-")
        return self.year is None and len(parts) == 2 and parts[1] in PARTY_BODIES


@dataclass(frozen=True, slots=True)
class CitedReference:
    """A reference found at `start:end` of the NFC text."""

    reference: ReferenceNumber
    start: int
    end: int


def normalise_reference(text: str) -> str:
    """Return the matching key of a number typed whole or in part, for a lookup by prefix; never refuses."""
    typed = _LEAD.sub("", nfc(text).strip(), count=1)
    return "".join(letter for letter in fold(typed) if letter.isalnum()).lstrip("0")


def find_references(text: str) -> list[CitedReference]:
    """Return the documents cited in `text` in the order of reading, repeats included.

    Only carefully written numbers count (capitals, no space inside the symbol), so that dates, fractions and
    house numbers do not. Positions are those of `nfc(text)`.
    """
    clean = nfc(text)
    found = (
        (match, ReferenceNumber.parse(match[0])) for match in _CITED.finditer(clean.translate(_PLAIN_SIGNS))
    )
    return [CitedReference(reference, match.start(), match.end()) for match, reference in found]


def head_number(number: int | None, symbol: str) -> str:
    """Return the line at the head of a document: "Số: 05/BC-UBND", with room for a number not given yet."""
    return f"Số:{BLANK}/{symbol}" if number is None else f"Số: {ReferenceNumber(number, symbol)}"


def _first_part(part: str) -> str:
    kind = type_by_abbreviation(part)
    return kind.abbreviation if kind else _later_part(part)


def _later_part(part: str) -> str:
    return _KNOWN_PARTS.get(fold(part), part.upper())
