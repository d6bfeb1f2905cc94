"""Who may delete figures: what was measured, and what a closed month holds, nobody."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

from trangxa.visits.models import ClosedMonth


class DailyVisitsPolicy(ModelPermissionPolicy):
    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if action == "delete" and (instance.is_measured or ClosedMonth.covers(instance.day)):
            return False
        return bool(super().user_has_permission_for_instance(user, action, instance))
