"""IV to VI. Shortcomings, proposals and directions: written texts, numbered after conditions were applied."""

from trangxa.vitext import format_integer

from ..blocks import Block, ListItem, Paragraph, paragraph, runs
from ..conditions import printed_texts
from ..figures import ReportFigures
from ..free_text import free_blocks
from ..inserts import filled
from ..texts import ReportText, ReportTexts, Slot
from ..wording import uncapitalised
from .numbering import Section

NOTHING = "Không."


def shortcomings(figures: ReportFigures, texts: ReportTexts) -> Section:
    blocks = _numbered(_written(Slot.SHORTCOMINGS, figures, texts))
    return Section("Hạn chế, yếu kém và nguyên nhân", blocks or [paragraph(NOTHING)])


def proposals(figures: ReportFigures, texts: ReportTexts) -> Section:
    return Section(
        "Kiến nghị và đề xuất", _numbered(_written(Slot.PROPOSALS, figures, texts)) or [paragraph(NOTHING)]
    )


def directions(figures: ReportFigures, texts: ReportTexts) -> Section:
    written = _written(Slot.DIRECTIONS, figures, texts)
    target = figures.content.next_target
    if figures.settings.targets and target:
        goal = f"Phấn đấu đăng {format_integer(target)} {figures.settings.item_word} trong kỳ tới."
        written.append([Paragraph(runs(goal))])
    return Section("Định hướng trong thời gian tới", _numbered(written))


def _written(slot: Slot, figures: ReportFigures, texts: ReportTexts) -> list[list[Block]]:
    return [free_blocks(_body(text, figures)) for text in printed_texts(slot, figures, texts)]


def _body(text: ReportText, figures: ReportFigures) -> str:
    body, addressee = filled(text.body, figures), filled(text.addressee, figures)
    if addressee and not body.startswith("<"):
        return f"Đề nghị {addressee} {uncapitalised(body)}"
    if addressee:
        return f"<p>Đề nghị {addressee}:</p>{body}"
    return body if body.startswith("<") or not text.addressee else f"Đề nghị cấp trên {uncapitalised(body)}"


def _numbered(written: list[list[Block]]) -> list[Block]:
    """Number the first paragraph of each text; what follows it stands below."""
    blocks: list[Block] = []
    number = 0
    for text in written:
        for at, block in enumerate(text):
            if at == 0 and isinstance(block, Paragraph):
                number += 1
                block = ListItem("number", f"{number}.", block.runs)
            blocks.append(block)
    return blocks
