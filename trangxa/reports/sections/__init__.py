"""The sections of the report, put together: figures and texts in, blocks out; no query and no clock."""

from ..blocks import Block
from ..figures import ReportFigures
from ..spelling import Spelling
from ..texts import ReportTexts
from .annexes import annexes
from .assessment import assessment
from .closing import closing
from .numbering import Section, number_sections
from .opening import head, opening
from .organisation import organisation
from .outlook import directions, proposals, shortcomings
from .results import results

__all__ = ["Section", "report_blocks", "report_sections"]


def report_sections(figures: ReportFigures, texts: ReportTexts) -> list[Section]:
    return [
        organisation(figures, texts),
        results(figures),
        assessment(figures, texts),
        shortcomings(figures, texts),
        proposals(figures, texts),
        directions(figures, texts),
    ]


def report_blocks(figures: ReportFigures, texts: ReportTexts) -> list[Block]:
    """Return the whole report. The same figures and texts always give the same blocks."""
    blocks = [
        *head(figures),
        *opening(figures, texts),
        *number_sections(report_sections(figures, texts)),
        *closing(figures, texts),
        *annexes(figures),
    ]
    spelling = Spelling.of(figures.organisation)
    return [spelling.block(block) for block in blocks]
