"""Numbers as a Vietnamese document prints them: "05", "1.204", "4,5%", "trên 50", and in words."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

Number = int | float | Decimal
LARGEST_IN_WORDS = 10**15

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}  # hai mươi mốt, hai mươi tư, hai mươi lăm
_BILLION = 10**9


def padded_count(count: int) -> str:
    """Return a count with a leading zero below ten: 5 gives "05", 0 gives "0", 1204 gives "1.204"."""
    if count < 0:
        raise ValueError("a count is never negative")
    return f"0{count}" if 0 < count < 10 else format_integer(count)


def count_phrase(count: int, noun: str) -> str:
    """Return "05 tin, bài".

    Zero gives "0 tin, bài", which suits a table. In prose a zero changes the whole sentence ("chưa đăng tin,
    bài nào"), so the caller asks for zero first.
    """
    return f"{padded_count(count)} {noun}"


def format_integer(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def format_decimal(number: Number, places: int = 1) -> str:
    """Return `number` with a decimal comma, half rounded away from zero: 1204.25 gives "1.204,3"."""
    with localcontext(prec=400, rounding=ROUND_HALF_UP):
        value = Decimal(str(number))
        if not value.is_finite():
            raise ValueError("only a finite number can be printed")
        rounded = value.quantize(Decimal(1).scaleb(-places))
    printed = f"{abs(rounded):,f}".translate(str.maketrans(",.", ".,"))
    return f"-{printed}" if rounded < 0 else printed


def format_percent(percent: Number, places: int = 1) -> str:
    """Return "4,5%" for 4.5 and "92%" for 92: not a share of one, and without empty decimals."""
    printed = format_decimal(percent, places)
    if "," in printed:
        printed = printed.rstrip("0").rstrip(",")
    return f"{printed}%"


def floor_to_tens_phrase(number: Number) -> str:
    """Return a mean as a report tells it: 53.4 gives "trên 50", so that no more is claimed than is certain.

    Exactly a whole ten gives it without "trên" (50.0 gives "50"). Below ten the number itself is printed, as
    a count when whole ("07") and with one decimal otherwise ("7,3").
    """
    value = Decimal(str(number))
    if not value.is_finite() or value < 0:
        raise ValueError("only a finite number from 0 up can be printed")
    if value < 10:
        printed = format_decimal(value, 1)
        whole, _, decimals = printed.partition(",")
        return padded_count(int(whole)) if decimals == "0" else printed
    tens = int(value) // 10 * 10
    return format_integer(tens) if value == tens else f"trên {format_integer(tens)}"


def number_to_words(number: int, *, odd: Literal["linh", "lẻ"] = "linh") -> str:
    """Return `number` in words, up to 10^15 either way: 105 gives "một trăm linh năm".

    `odd` is the word for an empty ten: "linh" in the north, "lẻ" in the south. A group after the first is
    read in full ("một nghìn không trăm linh năm"); a group of three zeros is not read.
    """
    if abs(number) > LARGEST_IN_WORDS:
        raise ValueError("numbers beyond 10^15 have no words here")
    if number == 0:
        return _DIGITS[0]
    words = _words(abs(number), in_full=False, odd=odd)
    return " ".join(["âm", *words] if number < 0 else words)


def money_to_words(amount: int, *, odd: Literal["linh", "lẻ"] = "linh") -> str:
    """Return an amount for "(Bằng chữ: …)": 1250000 gives "Một triệu hai trăm năm mươi nghìn đồng"."""
    words = number_to_words(amount, odd=odd)
    return f"{words[0].upper()}{words[1:]} đồng"


def _words(number: int, *, in_full: bool, odd: str) -> list[str]:
    words: list[str] = []
    billions, rest = divmod(number, _BILLION)
    if billions:
        words += [*_words(billions, in_full=in_full, odd=odd), "tỷ"]
    for size, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, rest = divmod(rest, size)
        if group:
            words += _group_words(group, in_full=in_full or bool(words), odd=odd)
            words += [name] if name else []
    return words


def _group_words(group: int, *, in_full: bool, odd: str) -> list[str]:
    """Return the words of 1 to 999; `in_full` also reads hundreds of zero."""
    hundreds, rest = divmod(group, 100)
    tens, unit = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or in_full else []
    if tens == 0:
        if unit:
            words += [odd, _DIGITS[unit]] if words else [_DIGITS[unit]]
        return words
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if unit:
        after_tens = _AFTER_TENS if tens > 1 else {5: "lăm"}
        words.append(after_tens.get(unit, _DIGITS[unit]))
    return words
