"""The list of reports, a new one, and the preview with all that the checker has to say."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.organisation.models import Commune

from .. import acts
from ..checks import Notice, Severity, check_report, suggestions
from ..collecting.papers import numbers_on_record
from ..conditions import texts_left_out
from ..defaults import last_request
from ..drafting import draft_figures
from ..figures import ReportFigures
from ..forms import IssueForm, NewReportForm
from ..forms.texts import SLOT_LABELS
from ..models import Report, ReportState
from ..sections import report_blocks
from ..texts import ReportTexts
from ..to_html import to_html
from .access import attempt, for_preparers, for_readers, report_or_404
from .form_page import ICON

PAGE_SIZE = 30


@for_readers
def report_list(request: HttpRequest) -> HttpResponse:
    reports = Report.objects.select_related("created_by").annotate(version_count=Count("versions"))
    reports = reports.order_by("-cut_off", "-pk")
    page = Paginator(reports, PAGE_SIZE).get_page(request.GET.get("p"))
    context = {
        "page_title": _("Báo cáo định kỳ"),
        "header_icon": ICON,
        "reports": page,
        "may_prepare": acts.may_prepare(request.user),
    }
    return render(request, "reports/list.html", context)


@for_preparers
def new(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    initial = {"cut_off": today, "requested_by": last_request(today)}
    form = NewReportForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        report = form.report()
        if attempt(request, lambda: acts.store_new(report, request.user), done=_("Đã lập bản nháp báo cáo.")):
            return redirect("reports:preview", report.pk)
    context = {
        "page_title": _("Lập báo cáo"),
        "header_icon": ICON,
        "form": form,
        "button": _("Lập bản nháp"),
        "back": reverse("reports:list"),
    }
    return render(request, "reports/form.html", context)


@for_readers
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    figures, texts = draft_figures(report, now=timezone.now()), report.written
    if not report.is_draft and (latest := report.versions.first()):
        figures, texts = latest.figures, latest.texts
    may_prepare = acts.may_prepare(request.user)
    context = {
        **_shown(figures, texts),
        "page_title": str(report),
        "header_icon": ICON,
        "report": report,
        "versions": report.versions.select_related("made_by").defer("figures_data", "texts_data", "items"),
        "may_edit": not acts.obstacles_to_editing(report, request.user),
        "may_prepare": may_prepare,
        "is_submitted": report.state == ReportState.SUBMITTED,
        "issue_form": IssueForm(initial={"number": report.number, "issued_on": report.issued_on}),
    }
    return render(request, "reports/preview.html", context)


@for_readers
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    report = report_or_404(pk)
    frozen = get_object_or_404(report.versions.select_related("made_by"), number=number)
    frozen.report = report
    context = {
        "page_title": str(frozen),
        "header_icon": ICON,
        "report": report,
        "version": frozen,
        "printed": to_html(report_blocks(frozen.figures, frozen.texts), top_level=2),
    }
    return render(request, "reports/version.html", context)


def _shown(figures: ReportFigures, texts: ReportTexts) -> dict[str, object]:
    notices = check_report(figures, texts, register=numbers_on_record(), today=timezone.localdate())
    if not Commune.objects.exists():
        message = _(
            "Chưa nhập thông tin đơn vị; báo cáo in dấu “…” ở chỗ tên xã. Hãy nhập trong phần Tổ chức."
        )
        notices.insert(0, Notice("commune", Severity.ERROR, message))
    known = {text.id: SLOT_LABELS[text.slot] for text in texts.items}
    taken = {text.body for text in texts.items}
    return {
        "notices": [(notice, known.get(notice.where, "")) for notice in notices if notice.code != "left-out"],
        "left_out": [(SLOT_LABELS[out.text.slot], out) for out in texts_left_out(figures, texts)],
        "suggestions": [each for each in suggestions(figures) if each.body not in taken],
        "printed": to_html(report_blocks(figures, texts), top_level=2),
    }
