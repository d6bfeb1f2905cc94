"""Changing what was chosen for a draft: period, papers, people, and which parts are printed."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from .. import acts
from ..forms import OptionsForm, ParametersForm
from .access import attempt, for_preparers, report_or_404
from .form_page import form_page


@for_preparers
def parameters(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    form = ParametersForm(request.POST or None, instance=report)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        done = _("Đã lưu thông tin báo cáo.")
        if attempt(request, lambda: acts.change_parameters(report, request.user, values), done=done):
            return redirect("reports:preview", pk)
    return form_page(request, report, form, _("Thông tin báo cáo"))


@for_preparers
def options(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_or_404(pk)
    form = OptionsForm(request.POST or None, initial=asdict(report.switches))
    if request.method == "POST" and form.is_valid():
        values = {"options": {**report.options, **form.cleaned_data}}
        done = _("Đã lưu tùy chọn.")
        if attempt(request, lambda: acts.change_parameters(report, request.user, values), done=done):
            return redirect("reports:preview", pk)
    return form_page(request, report, form, _("Tùy chọn khi in"))
