"""Acts with a reason on one page: withdraw, cancel a set hour, publish at once, look a second time."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from trangxa.core.errors import PortalError
from trangxa.core.models import PortalPage
from trangxa.newsroom.forcing import (
    force_publication,
    obstacles_to_forcing,
    obstacles_to_second_look,
    record_second_look,
)
from trangxa.newsroom.forms import (
    ForcedPublicationForm,
    ScheduleCancellationForm,
    SecondLookForm,
    WithdrawalForm,
)
from trangxa.newsroom.models import ForcedPublication
from trangxa.newsroom.publication import (
    cancel_schedule,
    obstacles_to_cancelling_schedule,
    obstacles_to_withdrawing,
    withdraw,
)


def _page_for(request: HttpRequest, pk: int) -> PortalPage:
    """Return a page that this person sees in the staff site; else it is not found."""
    page = get_object_or_404(PortalPage, pk=pk).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise Http404
    return page


def _act(
    request: HttpRequest,
    *,
    title: str,
    subject: Any,
    button: str,
    form: forms.Form,
    obstacles: list[str],
    act: Callable[[dict[str, Any]], object],
    done: str,
    back: str,
    explanation: str,
) -> HttpResponse:
    """Ask for the reason, do the act, say so. Obstacles grey the button out and refuse the request alike."""
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except PortalError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, done)
            return redirect(back)
    context = {
        "page_title": title,
        "page_subtitle": str(subject),
        "header_icon": "warning",
        "form": form,
        "obstacles": obstacles,
        "button": button,
        "back": back,
        "explanation": explanation,
    }
    return render(request, "newsroom/act.html", context)


def withdraw_page(request: HttpRequest, pk: int) -> HttpResponse:
    page = _page_for(request, pk)
    return _act(
        request,
        title=_("Gỡ khỏi trang công khai"),
        subject=page.get_admin_display_title(),
        button=_("Gỡ xuống"),
        form=WithdrawalForm(request.POST or None),
        obstacles=obstacles_to_withdrawing(page, request.user),
        act=lambda data: withdraw(
            page, reason=data["reason"], notice=data["notice"], acting_user=request.user
        ),
        done=_("Đã gỡ “%(title)s”. Địa chỉ của trang vẫn còn và hiện lời báo cho bạn đọc.")
        % {"title": page.title},
        back=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        explanation=_(
            "Nội dung không còn hiện cho bạn đọc, nhưng được giữ nguyên trong trang quản trị. "
            "Muốn đăng lại, hãy gửi duyệt như một bản thảo."
        ),
    )


def cancel_schedule_page(request: HttpRequest, pk: int) -> HttpResponse:
    page = _page_for(request, pk)
    return _act(
        request,
        title=_("Hủy hẹn giờ đăng"),
        subject=page.get_admin_display_title(),
        button=_("Hủy hẹn giờ"),
        form=ScheduleCancellationForm(request.POST or None),
        obstacles=obstacles_to_cancelling_schedule(page, request.user),
        act=lambda data: cancel_schedule(page, reason=data["reason"], acting_user=request.user),
        done=_("Đã hủy hẹn giờ đăng “%(title)s”.") % {"title": page.get_admin_display_title()},
        back=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        explanation=_(
            "Bản đã duyệt trở lại thành bản thảo, sửa được. Muốn đăng, hãy gửi duyệt lại. "
            "Nếu trang đang công khai thì bản đang công khai giữ nguyên."
        ),
    )


def force_page(request: HttpRequest, pk: int) -> HttpResponse:
    page = _page_for(request, pk)
    return _act(
        request,
        title=_("Đăng khẩn, chưa qua duyệt"),
        subject=page.get_admin_display_title(),
        button=_("Đăng ngay"),
        form=ForcedPublicationForm(request.POST or None),
        obstacles=obstacles_to_forcing(page, request.user),
        act=lambda data: force_publication(page, reason=data["reason"], acting_user=request.user),
        done=_("Đã đăng “%(title)s”. Một người khác trong Ban cần xem lại.") % {"title": page.title},
        back=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        explanation=_(
            "Chỉ dùng khi có việc gấp như bão, lụt, dịch bệnh. Lý do và người đăng được ghi vào nhật ký."
        ),
    )


def second_look(request: HttpRequest, pk: int) -> HttpResponse:
    forced = get_object_or_404(ForcedPublication.objects.select_related("page", "published_by"), pk=pk)
    _page_for(request, forced.page_id)
    return _act(
        request,
        title=_("Xem lại nội dung đăng khẩn"),
        subject=forced.page.title,
        button=_("Ghi kết luận"),
        form=SecondLookForm(request.POST or None),
        obstacles=obstacles_to_second_look(forced, request.user),
        act=lambda data: record_second_look(forced, finding=data["finding"], acting_user=request.user),
        done=_("Đã ghi kết luận xem lại."),
        back=reverse("newsroom:forced_list"),
        explanation=_("%(name)s đã đăng với lý do: %(reason)s")
        % {"name": forced.published_by, "reason": forced.reason},
    )


def forced_list(request: HttpRequest) -> HttpResponse:
    """Forced publications, those still without a second look first."""
    if not request.user.has_perm("newsroom.view_forcedpublication"):
        raise Http404
    rows = ForcedPublication.objects.select_related("page", "published_by", "looked_by")
    rows = rows.order_by(F("looked_at").desc(nulls_first=True), "-published_at")[:200]
    context = {
        "page_title": _("Bài đăng khẩn"),
        "header_icon": "warning",
        "rows": [(row, obstacles_to_second_look(row, request.user)) for row in rows],
    }
    return render(request, "newsroom/forced_list.html", context)
