"""Documents the report cites, against the register."""

from collections.abc import Collection, Sequence

from django.utils.translation import gettext as _

from trangxa.vitext import ReferenceNumber, VitextError, find_references

from ..blocks import AnnexHead, Block, Head, plain_text
from ..figures import ReportFigures
from .notices import Notice, warning


def check_papers(
    figures: ReportFigures, blocks: Sequence[Block], register: Collection[str] | None
) -> list[Notice]:
    found = [
        warning(
            "no-number",
            _("Có văn bản chưa ghi số, ký hiệu. Hãy nhập số trước khi in báo cáo."),
            document.abstract,
        )
        for document in figures.documents
        if not document.number_symbol.strip()
    ]
    if register is None:
        return found
    known = {_canonical(number) for number in register}
    text = plain_text(block for block in blocks if not isinstance(block, Head | AnnexHead))
    cited = dict.fromkeys(str(found_at.reference) for found_at in find_references(text))
    return found + [
        warning(
            "not-in-register",
            _("Văn bản %(number)s chưa có trong sổ văn bản. Hãy kiểm tra số, hoặc nhập văn bản vào sổ.")
            % {"number": number},
        )
        for number in cited
        if number not in known
    ]


def _canonical(number: str) -> str:
    try:
        return str(ReferenceNumber.parse(number))
    except VitextError:
        return number
