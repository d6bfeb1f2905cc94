"""Changing the texts of a draft."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import acts, rewriting
from ..conditions import reason_left_out
from ..drafting import draft_figures
from ..forms import AddedTextForm, TextForm
from ..forms.texts import SLOT_LABELS
from ..models import Report
from ..texts import Slot
from .access import acted, for_preparers, report_or_404
from .form_page import ICON


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
