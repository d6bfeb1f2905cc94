"""Changing a draft: what was chosen for it, its options, its texts, a figure by hand."""

from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import acts, rewriting
from ..conditions import reason_left_out
from ..drafting import correctable, draft_figures, still_applies
from ..forms import AddedTextForm, CorrectionForm, OptionsForm, ParametersForm, TextForm
from ..forms.texts import SLOT_LABELS
from ..models import Report
from ..texts import Slot
from .access import acted, attempt, for_preparers, report_or_404
from .reports import ICON


@for_preparers
def parameters(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    form = ParametersForm(request.POST or None, instance=report)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        done = _("Đã lưu thông tin báo cáo.")
        if attempt(request, lambda: acts.change_parameters(report, request.user, values), done=done):
            return redirect("reports:preview", pk)
    return _form(request, report, form, _("Thông tin báo cáo"))


@for_preparers
def options(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    form = OptionsForm(request.POST or None, initial=asdict(report.switches))
    if request.method == "POST" and form.is_valid():
        values = {"options": {**report.options, **form.cleaned_data}}
        done = _("Đã lưu tùy chọn.")
        if attempt(request, lambda: acts.change_parameters(report, request.user, values), done=done):
            return redirect("reports:preview", pk)
    return _form(request, report, form, _("Tùy chọn khi in"))


@for_preparers
def texts(request: HttpRequest, pk: int) -> HttpResponse:
    return _texts_page(request, report_or_404(pk))


@for_preparers
@require_POST
def save_text(request: HttpRequest, pk: int, text_id: str) -> HttpResponse:
    """Save one text; the buttons beside it move it, or remove one's own, and save it as well."""
    report = report_or_404(pk)
    if all(text.id != text_id for text in report.written.items):
        raise Http404
    form = TextForm(request.POST, prefix=text_id)
    act = request.POST.get("act", "save")
    if act == "remove":
        changed = rewriting.removed(report.written, text_id)
    elif form.is_valid():
        changed = rewriting.rewritten(report.written, text_id, **form.cleaned_data)
        changed = rewriting.moved(changed, text_id, {"up": -1, "down": 1}.get(act, 0))
    else:
        return _texts_page(request, report, refused={text_id: form})
    back = f"{reverse('reports:texts', args=[pk])}#{text_id}"
    done = _("Đã lưu lời văn.")
    return acted(request, lambda: acts.change_texts(report, request.user, changed), done=done, back=back)


@for_preparers
@require_POST
def add_text(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    form = AddedTextForm(request.POST)
    if not form.is_valid():
        return _texts_page(request, report, added=form)
    values = form.cleaned_data
    slot = Slot(values["slot"])
    addressee = values["addressee"] if slot is Slot.PROPOSALS else ""
    changed = rewriting.added(report.written, slot, values["body"], addressee=addressee)
    back = f"{reverse('reports:texts', args=[pk])}#{changed.items[-1].id}"
    done = _("Đã thêm mục mới.")
    return acted(request, lambda: acts.change_texts(report, request.user, changed), done=done, back=back)


@for_preparers
def figures(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    return _figures_page(request, report)


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
    return _form(request, report, form, figure.label, back=back)


@for_preparers
@require_POST
def undo(request: HttpRequest, pk: int, field: str) -> HttpResponse:
    report = report_or_404(pk)
    back = reverse("reports:figures", args=[pk])
    done = _("Đã trả lại số máy đếm.")
    return acted(request, lambda: acts.undo_correction(report, request.user, field), done=done, back=back)


def _form(
    request: HttpRequest, report: Report, form: Any, title: str, *, back: str | None = None
) -> HttpResponse:
    context = {
        "page_title": title,
        "page_subtitle": str(report),
        "header_icon": ICON,
        "form": form,
        "obstacles": acts.obstacles_to_editing(report, request.user),
        "button": _("Lưu"),
        "back": back or reverse("reports:preview", args=[report.pk]),
    }
    return render(request, "reports/form.html", context)


def _texts_page(
    request: HttpRequest, report: Report, *, refused: dict[str, TextForm] | None = None, added: Any = None
) -> HttpResponse:
    shown, written = draft_figures(report, now=timezone.now()), report.written
    slots = []
    for slot in Slot:
        rows = [
            {
                "text": text,
                "is_own": text.id.startswith("own-"),
                "reason": reason_left_out(text, shown, written),
                "form": (refused or {}).get(text.id)
                or TextForm(prefix=text.id, initial={"body": text.body, "is_on": text.is_on}),
            }
            for text in written.in_slot(slot)
        ]
        slots.append((SLOT_LABELS[slot], rows))
    context = {
        "page_title": _("Lời văn"),
        "page_subtitle": str(report),
        "header_icon": ICON,
        "report": report,
        "slots": slots,
        "add_form": added
        or AddedTextForm(initial={"body": request.GET.get("them", "")[:5000], "slot": "han-che"}),
        "obstacles": acts.obstacles_to_editing(report, request.user),
    }
    return render(request, "reports/texts.html", context)


def _figures_page(request: HttpRequest, report: Report) -> HttpResponse:
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
