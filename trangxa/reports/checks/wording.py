"""Slips of the pen, dates without a year, several spellings of a name, claims without a record."""

import re
from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from ..figures import ReportFigures
from ..spelling import Spelling
from ..texts import ReportTexts
from .notices import Notice, info, warning
from .sources import typed_texts

SLIPS = {
    "kiêm nghiệm": "kiêm nhiệm",
    "paner": "banner",
    "Chính Phủ": "Chính phủ",
    "bổ xung": "bổ sung",
    "xử dụng": "sử dụng",
    "xắp xếp": "sắp xếp",
    "sát nhập": "sáp nhập",
    "chia sẽ": "chia sẻ",
    "cũng cố": "củng cố",
    "kỹ niệm": "kỷ niệm",
    "đọc giả": "độc giả",
    "tuyên tuyền": "tuyên truyền",
}
_SPELT_IN_PRINT = {"Chính Phủ"}
_CASED = {"Chính Phủ"}
_NO_YEAR = re.compile(
    r"\bngày\s+[0-9]{1,2}\s*/\s*[0-9]{1,2}(?![0-9]*\s*/)(?![0-9])"
    r"|\bngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}(?![0-9])(?!\s+năm\s+[0-9]{4})",
    re.IGNORECASE,
)
_DOUBLE_SPACE = re.compile(r"\S[ \xa0]{2,}\S")

CLAIMS: tuple[tuple[str, Callable[[ReportFigures], bool]], ...] = (
    ("ngày càng tăng", lambda figures: bool(figures.visits and (figures.visits.change_percent or 0) > 0)),
    ("thường xuyên rà soát", lambda figures: len(figures.security.reviews) > 1),
    ("không xảy ra sự cố", lambda figures: not figures.security.incidents),
    ("chưa phát hiện", lambda figures: bool(figures.security.reviews) and not figures.security.incidents),
)


def check_wording(figures: ReportFigures, texts: ReportTexts) -> list[Notice]:
    spelling = Spelling.of(figures.organisation)
    found: list[Notice] = []
    for where, text in typed_texts(figures, texts):
        found += _slips(text, where)
        found += _spellings(spelling, text, where)
        found += _claims(figures, text, where)
    return found


def _slips(text: str, where: str) -> Iterator[Notice]:
    for wrong, right in SLIPS.items():
        flags = 0 if wrong in _CASED else re.IGNORECASE
        if re.search(rf"(?<!\w){wrong}(?!\w)", text, flags):
            message = _("“%(wrong)s” có lẽ là “%(right)s”. Hãy sửa lại.") % {"wrong": wrong, "right": right}
            level = info if wrong in _SPELT_IN_PRINT else warning
            yield level("slip", message, where)
    for match in _NO_YEAR.finditer(text):
        yield warning(
            "year", _("“%(date)s” thiếu năm. Hãy ghi đủ ngày, tháng, năm.") % {"date": match[0]}, where
        )
    if _DOUBLE_SPACE.search(text):
        yield warning("spaces", _("Có hai dấu cách liền nhau. Hãy xóa bớt một dấu."), where)


def _spellings(spelling: Spelling, text: str, where: str) -> Iterator[Notice]:
    for variant in spelling.variants(text):
        message = _("“%(variant)s” được in là “%(name)s” cho thống nhất trong cả báo cáo.")
        yield info("name", message % {"variant": variant, "name": spelling.text(variant)}, where)


def _claims(figures: ReportFigures, text: str, where: str) -> Iterator[Notice]:
    for claim, is_borne_out in CLAIMS:
        if claim in text.casefold() and not is_borne_out(figures):
            message = _("Chưa có số liệu nào chứng minh cho “%(claim)s”. Hãy bỏ câu này hoặc nhập số liệu.")
            yield warning("claim", message % {"claim": claim}, where)
