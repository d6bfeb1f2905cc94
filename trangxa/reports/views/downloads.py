"""A report as a file to keep: the draft as it stands now, or a frozen version."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from trangxa.audit.recording import record
from trangxa.core.errors import PortalError

from ..collecting import counted_items
from ..drafting import draft_figures
from ..figures import ItemFigure, ReportFigures
from ..item_sheet import XLSX, item_sheet
from ..models import Report
from ..printing import CONTENT_TYPES, file_name, printed
from ..texts import ReportTexts
from .access import for_readers, report_or_404

OFFERED = ("docx", "pdf", "xlsx")


@for_readers
def download(request: HttpRequest, pk: int, suffix: str, number: int | None = None) -> HttpResponse:
    """Send the file. A report that is no longer a draft is sent as its last version."""
    if suffix not in OFFERED:
        raise Http404
    report = report_or_404(pk)
    version = get_object_or_404(report.versions, number=number) if number else None
    if version is None and not report.is_draft:
        version = report.versions.first()
    figures, texts = (version.figures, version.texts) if version else _draft(report)
    try:
        if suffix == "xlsx":
            content = item_sheet(version.item_figures if version else _items(report))
        else:
            content = printed(figures, texts, suffix)
    except PortalError as error:
        messages.error(request, str(error))
        return redirect(reverse("reports:preview", args=[pk]))
    data = {"format": suffix, "version": version.number if version else None}
    record("reports.download", report, user=request.user, data=data)
    name = file_name(figures, suffix) if suffix != "xlsx" else f"danh-muc-{file_name(figures, suffix)}"
    response = HttpResponse(content, content_type=XLSX if suffix == "xlsx" else CONTENT_TYPES[suffix])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _draft(report: Report) -> tuple[ReportFigures, ReportTexts]:
    return draft_figures(report, now=timezone.now()), report.written


def _items(report: Report) -> Iterable[ItemFigure]:
    return (item for _number, item in counted_items(report, now=timezone.now()))
