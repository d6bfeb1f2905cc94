"""Who may change a picture or a file: its uploader, until a public page uses it; then those who keep the site."""

from typing import Any

from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from trangxa.core.roles import DEPUTY, HEAD, SECRETARY
from trangxa.media.public_use import was_ever_public

KEEPERS = (HEAD, DEPUTY, SECRETARY)
CHANGES = {"change", "delete"}


class KeptFilesPolicy(CollectionOwnershipPermissionPolicy):
    """Nothing goes live without approval: that holds for the bytes behind a published page too."""

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        allowed = bool(super().user_has_any_permission_for_instance(user, actions, instance))
        if not allowed or user.is_superuser or not set(actions) <= CHANGES:
            return allowed
        return user.groups.filter(name__in=KEEPERS).exists() or not was_ever_public(instance)
