"""Changing a counted figure of a draft by hand, with its reason."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import acts
from ..drafting import correctable, draft_figures, still_applies
from ..forms import CorrectionForm
from .access import acted, attempt, for_preparers, report_or_404
from .form_page import ICON, form_page


@for_preparers
def figures(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    shown = draft_figures(report, now=timezone.now())
    changes = {change.field: change for change in shown.corrections}
    context = {
        "page_title": _("Số liệu"),
        "page_subtitle": str(report),
        "header_icon": ICON,
        "report": report,
        "rows": [(figure, changes.get(figure.field)) for figure in correctable(shown)],
        "lost": [change for change in report.corrections if not still_applies(change, shown)],
        "obstacles": acts.obstacles_to_editing(report, request.user),
    }
    return render(request, "reports/figures.html", context)


@for_preparers
def correct(request: HttpRequest, pk: int, field: str) -> HttpResponse:
    report = report_or_404(pk)
    now = timezone.now()
    shown = draft_figures(report, now=now)
    figure = next((each for each in correctable(shown) if each.field == field), None)
    if figure is None:
        raise Http404
    form = CorrectionForm(request.POST or None, initial={"printed": figure.value})
    back = reverse("reports:figures", args=[pk])
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        done = _("Đã sửa số liệu. Số máy đếm vẫn được giữ.")
        if attempt(
            request,
            lambda: acts.correct_figure(report, request.user, field=field, now=now, **values),
            done=done,
        ):
            return redirect(back)
    return form_page(request, report, form, figure.label, back=back)


@for_preparers
@require_POST
def undo(request: HttpRequest, pk: int, field: str) -> HttpResponse:
    report = report_or_404(pk)
    back = reverse("reports:figures", args=[pk])
    done = _("Đã trả lại số máy đếm.")
    return acted(request, lambda: acts.undo_correction(report, request.user, field), done=done, back=back)
