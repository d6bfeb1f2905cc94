"""Figures that a person typed into a text, against those the portal counted."""

import re

from django.utils.translation import gettext as _

from trangxa.vitext import padded_count

from ..figures import ReportFigures
from ..texts import ReportTexts
from .notices import Notice, warning
from .sources import plain

_TYPED = re.compile(
    r"(?<![\w./,])([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)\s+"
    r"(tin, bài|tin bài|tin|bài|chuyên mục|thành viên|văn bản|banner|đơn vị|liên kết|Chương|Điều)(?!\w)",
    re.IGNORECASE,
)


def check_numbers(figures: ReportFigures, texts: ReportTexts) -> list[Notice]:
    counted = _counted(figures)
    found: list[Notice] = []
    for text in texts.items:
        for number, noun in _TYPED.findall(plain(text.body)):
            right = counted.get(noun.casefold(), set())
            if right and int(number.replace(".", "")) not in right:
                values = {
                    "typed": f"{number} {noun}",
                    "counted": ", ".join(padded_count(count) for count in sorted(right)),
                }
                message = _(
                    "“%(typed)s” khác số liệu đã đếm (%(counted)s). Hãy sửa, hoặc chèn số liệu tự động."
                )
                found.append(warning("number", message % values, text.id))
    return found


def _counted(figures: ReportFigures) -> dict[str, set[int]]:
    content = figures.content
    items = {content.total, *(genre.count for genre in content.genres)}
    counted = dict.fromkeys(("tin", "bài", "tin, bài", "tin bài"), items)
    counted["chuyên mục"] = {len(content.categories)}
    counted["văn bản"] = {len(figures.documents)}
    counted["banner"] = {content.banners}
    counted["đơn vị"] = {content.units_that_sent}
    counted["liên kết"] = {len(figures.links)}
    if figures.board:
        counted["thành viên"] = {figures.board.total}
    if figures.regulation:
        counted["chương"] = {figures.regulation.chapters}
        counted["điều"] = {figures.regulation.articles}
    return counted
