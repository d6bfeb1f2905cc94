"""Acts on several people at once, held to the rules of the single screens, and recorded."""

from collections.abc import Sequence
from typing import Any

from wagtail.log_actions import log
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, SetActiveStateBulkAction

from trangxa.accounts.rules import may_change_roles, may_manage


class AssignRole(AssignRoleBulkAction):
    def check_perm(self, obj: Any) -> bool:
        acting_user = self.request.user
        return bool(
            super().check_perm(obj) and may_manage(acting_user, obj) and may_change_roles(acting_user, obj)
        )


class SetActiveState(SetActiveStateBulkAction):
    def check_perm(self, obj: Any) -> bool:
        return bool(super().check_perm(obj) and may_manage(self.request.user, obj))

    @classmethod
    def execute_action(cls, objects: Sequence[Any], **kwargs: Any) -> tuple[int, int]:
        done = super().execute_action(objects, **kwargs)
        for person in objects:
            person.refresh_from_db(fields=["is_active"])
            log(person, "accounts.change", data={"fields": ["is_active"], "is_active": person.is_active})
        return done
