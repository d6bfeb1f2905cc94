"""The types of administrative document, as choices of the register. Source: docs/rules/document-types.md"""

from trangxa.vitext import DOCUMENT_TYPES, nfc
from trangxa.vitext.references import InvalidReference, ReferenceNumber

# Stored by abbreviation; công văn and thư công have none and are stored by these keys.
OFFICIAL_LETTER = "CV"
PUBLIC_LETTER = "TC-THU"

KIND_CHOICES = [
    (
        kind.abbreviation or (OFFICIAL_LETTER if kind.name == "công văn" else PUBLIC_LETTER),
        kind.name[0].upper() + kind.name[1:],
    )
    for kind in DOCUMENT_TYPES
]
_BY_NAME = {nfc(name).lower(): key for key, name in KIND_CHOICES}


def kind_key(name: str) -> str | None:
    """Return the stored key of a type given by name ("Quyết định") or by key ("QĐ"), or None."""
    wanted = nfc(name).strip()
    if wanted in dict(KIND_CHOICES):
        return wanted
    return _BY_NAME.get(wanted.lower())


def symbol_key(number_symbol: str) -> str:
    """Return the form in which a number and symbol is compared: 26qdubnd for 26/QĐ-UBND."""
    try:
        return ReferenceNumber.parse(number_symbol).normalised
    except InvalidReference:
        from trangxa.vitext import fold

        return "".join(character for character in fold(number_symbol) if character.isalnum())[:60]
