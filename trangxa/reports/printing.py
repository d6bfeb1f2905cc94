"""A report as a file: Word, PDF, HTML, JSON."""

import json
from collections.abc import Callable
from typing import Any

from trangxa.vitext import vi_slug

from .figures import ReportFigures, Visits
from .sections import report_blocks
from .sections.opening import REPORT, subject_lines
from .texts import ReportTexts
from .to_html import html_document
from .to_pdf import to_pdf

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CONTENT_TYPES = {
    "docx": DOCX,
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
}


def title_of(figures: ReportFigures) -> str:
    about, period = subject_lines(figures)
    return f"{REPORT} {about[0].lower()}{about[1:]} {period}"


def file_name(figures: ReportFigures, suffix: str) -> str:
    """Return "bao-cao-hoa-phong-2023-11-01.docx": the commune and the cut-off."""
    place = vi_slug(figures.organisation.place) or "xa"
    return f"bao-cao-{place}-{figures.parameters.cut_off.isoformat()}.{suffix}"


def printed(figures: ReportFigures, texts: ReportTexts, file_format: str) -> bytes:
    """Return the file; KeyError for a format that is not in CONTENT_TYPES, PdfUnavailable without libraries."""
    return _PRINTERS[file_format](figures, texts)


def summary(figures: ReportFigures) -> dict[str, Any]:
    """Return the report's figures for a machine."""
    board, content, parameters = figures.board, figures.content, figures.parameters
    return {
        "as_of": parameters.cut_off.isoformat(),
        "from": parameters.start.isoformat() if parameters.start else None,
        "title": title_of(figures),
        "total": content.total,
        "categories": [{"name": each.name, "count": each.count} for each in content.categories],
        "channels": [{"name": each.name, "count": each.count} for each in content.channels],
        "board": {
            "total": board.total if board else 0,
            "roles": [{"role": each.role, "count": each.count} for each in board.roles] if board else [],
        },
        "regulation": {
            "number_symbol": figures.regulation.issued_by.number_symbol,
            "chapters": figures.regulation.chapters,
            "articles": figures.regulation.articles,
        }
        if figures.regulation
        else None,
        "documents": [
            {
                "kind": each.kind,
                "number_symbol": each.number_symbol,
                "date": each.issued_on.isoformat(),
                "abstract": each.abstract,
            }
            for each in figures.documents
        ],
        "links": [{"name": each.name, "address": each.address} for each in figures.links],
        "visits_per_day": _visits_a_day(figures.visits),
        "visits_are_measured": bool(figures.visits and figures.visits.average is not None),
        "visits_are_more_than": bool(figures.visits and figures.visits.more_than),
        "reviews": len(figures.security.reviews),
        "incidents": len(figures.security.incidents),
        "addressees": list(parameters.addressees),
        "recipients": list(parameters.recipients),
    }


def _visits_a_day(visits: Visits | None) -> int | float | None:
    if visits is None:
        return None
    return visits.declared if visits.average is None else round(float(visits.average), 1)


def _docx(figures: ReportFigures, texts: ReportTexts) -> bytes:
    from .to_docx import to_docx  # on first use: a portal that makes no report does without python-docx

    blocks = report_blocks(figures, texts)
    made_at, body = figures.made_at, figures.organisation.name
    return to_docx(blocks, title=title_of(figures), organisation=body, made_at=made_at)


def _pdf(figures: ReportFigures, texts: ReportTexts) -> bytes:
    blocks = report_blocks(figures, texts)
    return to_pdf(blocks, title=title_of(figures), organisation=figures.organisation.name)


def _html(figures: ReportFigures, texts: ReportTexts) -> bytes:
    blocks = report_blocks(figures, texts)
    return html_document(blocks, title=title_of(figures), author=figures.organisation.name).encode()


def _json(figures: ReportFigures, texts: ReportTexts) -> bytes:
    return json.dumps(summary(figures), ensure_ascii=False, indent=2).encode() + b"\n"


_PRINTERS: dict[str, Callable[[ReportFigures, ReportTexts], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "json": _json,
}
