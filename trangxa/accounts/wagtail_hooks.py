from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from trangxa.accounts.bulk_actions import AssignRole, SetActiveState

# After Wagtail's own of the same name, which these replace.
hooks.register("register_bulk_action", AssignRole, order=10)
hooks.register("register_bulk_action", SetActiveState, order=10)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    actions.register_action("accounts.change", _("Đổi tài khoản"), _("Đã đổi tài khoản"))


@hooks.register("before_delete_user")
def keep_people(request: HttpRequest, user: Any) -> HttpResponse:
    """Records name their people for ever: an account is closed, not deleted."""
    messages.error(
        request, _("Không xóa tài khoản, vì nhật ký và bài viết còn ghi tên. Hãy bỏ dấu “Hoạt động” để khóa.")
    )
    return redirect("wagtailusers_users:edit", user.pk)
