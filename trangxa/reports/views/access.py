"""Who sees these screens, and how a refusal is told."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from trangxa.core.errors import PortalError

from ..models import Report
from ..roles import PREPARE, VIEW

View = Callable[..., HttpResponse]


def for_readers(view: View) -> View:
    return _with_right((VIEW, PREPARE), view)


def for_preparers(view: View) -> View:
    return _with_right((PREPARE,), view)


def report_or_404(pk: int) -> Report:
    reports = Report.objects.select_related("requested_by", "created_by").defer("requested_by__body")
    found: Report = get_object_or_404(reports, pk=pk)
    return found


def acted(request: HttpRequest, act: Callable[[], object], *, done: object, back: str) -> HttpResponse:
    """Do an act and go back; a refusal is shown there, nothing is changed."""
    attempt(request, act, done=done)
    return redirect(back)


def attempt(request: HttpRequest, act: Callable[[], object], *, done: object) -> bool:
    try:
        act()
    except PortalError as error:
        messages.error(request, str(error))
        return False
    messages.success(request, str(done))
    return True


def _with_right(rights: tuple[str, ...], view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not any(request.user.has_perm(right) for right in rights):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded
