"""What a person should look at before the report is signed; shown beside the preview, nothing is changed."""

from collections.abc import Collection
from datetime import date

from ..figures import ReportFigures
from ..sections import report_blocks
from ..texts import ReportTexts
from .dates import check_dates
from .notices import Notice, Severity
from .numbers import check_numbers
from .papers import check_papers
from .records import check_records
from .suggestions import Suggestion, suggestions
from .wording import check_wording

__all__ = ["Notice", "Severity", "Suggestion", "check_report", "suggestions"]


def check_report(
    figures: ReportFigures,
    texts: ReportTexts,
    *,
    register: Collection[str] | None = None,
    today: date | None = None,
) -> list[Notice]:
    """Return the notices, the gravest first.

    `register` holds the numbers of the documents on record; without it citations are not looked up.
    """
    found = check_dates(figures.parameters, today=today)
    if any(notice.severity is Severity.ERROR for notice in found):
        return found  # a report of an impossible period cannot be laid out
    blocks = report_blocks(figures, texts)
    found += check_records(figures, texts)
    found += check_papers(figures, blocks, register)
    found += check_wording(figures, texts)
    found += check_numbers(figures, texts)
    return sorted(dict.fromkeys(found), key=lambda notice: notice.severity.rank)
