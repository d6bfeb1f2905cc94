import pytest

from tests.reports.golden import empty_figures, golden_figures
from trangxa.reports.blocks import plain_text
from trangxa.reports.figures import ReportFigures
from trangxa.reports.sections import report_blocks
from trangxa.reports.texts import ReportTexts, default_texts


@pytest.fixture
def figures() -> ReportFigures:
    return golden_figures()


@pytest.fixture
def empty() -> ReportFigures:
    return empty_figures()


@pytest.fixture
def texts() -> ReportTexts:
    return default_texts()


@pytest.fixture
def printed(texts):
    """Print figures as plain text, with the default texts unless others are given."""

    def print_report(figures: ReportFigures, written: ReportTexts | None = None) -> str:
        return plain_text(report_blocks(figures, written or texts))

    return print_report
