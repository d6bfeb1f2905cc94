"""The head, "Kính gửi" and the sentence that leads into the report."""

from trangxa.vitext import head_date, head_number

from .. import citations
from ..blocks import Addressee, Block, Head, paragraph
from ..conditions import printed_texts
from ..figures import ReportFigures
from ..free_text import free_line
from ..inserts import filled
from ..texts import ReportTexts, Slot

REPORT = "Báo cáo"


def subject_lines(figures: ReportFigures) -> tuple[str, str]:
    """Return what the report is about (trích yếu), on two lines as it is printed at the head."""
    return f"Kết quả hoạt động {figures.organisation.site_name}", figures.parameters.period_phrase


def number_line(figures: ReportFigures) -> str:
    return head_number(figures.parameters.number, figures.organisation.symbol)


def head(figures: ReportFigures) -> list[Block]:
    organisation, parameters = figures.organisation, figures.parameters
    superior = organisation.superior_name.upper() if parameters.settings.superior_in_head else ""
    return [
        Head(
            superior=superior,
            body_lines=organisation.head_lines,
            number_line=number_line(figures),
            place_date=f"{organisation.place}, {head_date(parameters.issued_on)}",
            title=REPORT.upper(),
            subject_lines=subject_lines(figures),
        ),
        Addressee(parameters.addressees),
    ]


def opening(figures: ReportFigures, texts: ReportTexts) -> list[Block]:
    parameters = figures.parameters
    grounds = [ground.rstrip(" .;") for ground in parameters.grounds]
    ends = [";" for _more in grounds[1:]] + ["." for _last in grounds[-1:]]
    span = f" (số liệu {parameters.span_phrase})" if parameters.span_phrase else ""
    told = f"{figures.organisation.name} báo cáo {_subject(figures)}{span} như sau:"
    return [
        *(paragraph(f"{ground}{end}", italic=True) for ground, end in zip(grounds, ends, strict=True)),
        paragraph(f"{_reason(figures, texts)} {told}".strip()),
    ]


def _reason(figures: ReportFigures, texts: ReportTexts) -> str:
    if request := figures.parameters.requested_by:
        return f"Thực hiện {citations.in_full(request)},"
    return " ".join(
        free_line(filled(text.body, figures)) for text in printed_texts(Slot.NO_REQUEST, figures, texts)
    )


def _subject(figures: ReportFigures) -> str:
    about, period = subject_lines(figures)
    return f"{about[0].lower()}{about[1:]} {period}"
