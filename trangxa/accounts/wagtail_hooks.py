from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from trangxa.accounts.bulk_actions import AssignRole, SetActiveState

# After Wagtail's own of the same name, which these replace.
hooks.register("register_bulk_action", AssignRole, order=10)
hooks.register("register_bulk_action", SetActiveState, order=10)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    actions.register_action("accounts.change", _("Đổi tài khoản"), _("Đã đổi tài khoản"))
