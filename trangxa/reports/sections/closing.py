"""The last sentences, Nơi nhận and the signature."""

from trangxa.vitext import fold

from ..blocks import Block, Paragraph, Signature, paragraph, runs
from ..conditions import printed_texts
from ..figures import Parameters, ReportFigures
from ..free_text import free_line
from ..inserts import filled
from ..texts import ReportTexts, Slot
from ..wording import uncapitalised
from .opening import REPORT, subject_lines

FIRST_RECIPIENT = "Như trên"


def closing(figures: ReportFigures, texts: ReportTexts) -> list[Block]:
    about, period = subject_lines(figures)
    last = [free_line(filled(text.body, figures)) for text in printed_texts(Slot.CLOSING, figures, texts)]
    signer = figures.parameters.signer
    return [
        paragraph(f"Trên đây là {REPORT} {uncapitalised(about)} {period}.", keep_with_next=True),
        *(Paragraph(runs(text), keep_with_next=True) for text in last),
        Signature(_recipients(figures.parameters), signer.lines, signer.name),
    ]


def _recipients(parameters: Parameters) -> tuple[str, ...]:
    named = [name.strip(" -;.") for name in parameters.recipients]
    others = [name for name in named if name and fold(name) != fold(FIRST_RECIPIENT)]
    archive = ", ".join(parameters.archive)
    return (*(f"- {name};" for name in (FIRST_RECIPIENT, *others)), f"- Lưu: {archive}.")
