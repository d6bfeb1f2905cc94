"""Roman numerals, as headings and quarters of a year are numbered."""

from .errors import VitextError

LARGEST_ROMAN = 3999

_SIGNS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


class InvalidRoman(VitextError):
    pass


def to_roman(number: int) -> str:
    """Return 1 to 3999 in capitals: 4 gives "IV"."""
    if not 1 <= number <= LARGEST_ROMAN:
        raise ValueError(f"only 1 to {LARGEST_ROMAN} can be written in Roman numerals")
    signs = ""
    for value, sign in _SIGNS:
        times, number = divmod(number, value)
        signs += sign * times
    return signs


def from_roman(text: str) -> int:
    """Return the number written in `text`: capitals, in the one correct form ("IV", never "IIII" or "iv")."""
    number, rest = 0, text
    for value, sign in _SIGNS:
        while rest.startswith(sign) and number <= LARGEST_ROMAN:
            number += value
            rest = rest[len(sign) :]
    if rest or not 1 <= number <= LARGEST_ROMAN or to_roman(number) != text:
        raise InvalidRoman("Số La Mã này chưa đúng. Hãy viết bằng chữ in hoa, ví dụ IV hoặc XII.")
    return number
