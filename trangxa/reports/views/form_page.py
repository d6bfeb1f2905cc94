from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from .. import acts
from ..models import Report

ICON = "doc-full"


def form_page(
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
