"""Numbers that are written in several ways: quý 3, quý III, quý 03."""

from trangxa.vitext import InvalidRoman, from_roman, is_syllable, syllables, to_roman, token

# After these words a number is written in Arabic or in Roman figures, as the writer likes: nhiệm kỳ, thế kỷ, đại hội,
# lần thứ, phụ lục, giai đoạn.
_BEFORE_ROMAN = """
    quý khóa kỳ kỷ hội lần thứ phiên đợt chương mục phần lục quyển tập bảng hạng cấp bậc loại nhóm giải đoạn vùng khu
"""
_ORDINAL = frozenset(token(word)[0] for word in syllables(_BEFORE_ROMAN))
_ROMAN_LETTERS = frozenset("ivx")
_LARGEST_IN_ROMAN = 39  # what i, v and x can say
_MOST_DIGITS = 4


def number_variants(previous_fold: str, fold: str) -> tuple[str, ...]:
    """Return how else the number `fold` is written when it stands after `previous_fold` ("" for nothing).

    05 is 5 anywhere, and xv is 15. 3 is iii, and v and vi are numbers, only after a word that Roman figures follow (quý,
    khóa, lần…). Both words are in the form fold; what is no number has no variants.
    """
    is_ordinal = token(previous_fold)[0] in _ORDINAL
    if fold.isascii() and fold.isdecimal():
        return _of_digits(fold, is_ordinal=is_ordinal)
    is_roman = bool(fold) and _ROMAN_LETTERS.issuperset(fold)
    if is_roman and (is_ordinal or (len(fold) > 1 and not is_syllable(fold))):
        return _of_roman(fold)
    return ()


def _of_digits(digits: str, *, is_ordinal: bool) -> tuple[str, ...]:
    if len(digits) > _MOST_DIGITS:
        return ()
    number = int(digits)
    forms = [*_in_arabic(number)] if number else []
    if is_ordinal and 1 <= number <= _LARGEST_IN_ROMAN:
        forms.append(to_roman(number).lower())
    return tuple(form for form in forms if form != digits)


def _of_roman(letters: str) -> tuple[str, ...]:
    try:
        return _in_arabic(from_roman(letters.upper()))
    except InvalidRoman:
        return ()


def _in_arabic(number: int) -> tuple[str, ...]:
    return (str(number), f"0{number}") if number < 10 else (str(number),)
