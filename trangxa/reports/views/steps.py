"""Steps of a report: freeze, hand over to be signed, take back, issue."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import acts
from ..forms import IssueForm
from ..models import Report
from .access import acted, for_preparers, report_or_404


@for_preparers
@require_POST
def freeze(request: HttpRequest, pk: int) -> HttpResponse:
    return _step(request, pk, lambda report: acts.freeze(report, request.user), _("Đã chốt một phiên bản."))


@for_preparers
@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    done = _("Đã chốt phiên bản và chuyển sang trình ký.")
    return _step(request, pk, lambda report: acts.submit(report, request.user), done)


@for_preparers
@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    return _step(
        request, pk, lambda report: acts.take_back(report, request.user), _("Đã đưa báo cáo về nháp.")
    )


@for_preparers
@require_POST
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    form = IssueForm(request.POST)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, str(errors[0]))
        return redirect("reports:preview", pk)
    done = _("Đã ghi báo cáo là đã ban hành.")
    return _step(request, pk, lambda report: acts.issue(report, request.user, **form.cleaned_data), done)


def _step(request: HttpRequest, pk: int, act: Callable[[Report], object], done: str) -> HttpResponse:
    report = report_or_404(pk)
    return acted(request, lambda: act(report), done=done, back=reverse("reports:preview", args=[pk]))
