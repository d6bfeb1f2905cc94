"""An entry for every role that is given or taken, whichever way it was done."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed
from django.dispatch import receiver

from trangxa.audit.recording import record

_ACTIONS = {
    "post_add": "accounts.give_role",
    "post_remove": "accounts.take_role",
    "pre_clear": "accounts.take_role",
}


@receiver(m2m_changed, sender=get_user_model().groups.through)
def record_role_change(
    sender: Any, instance: Any, action: str, reverse: bool, pk_set: set[Any] | None, **kwargs: Any
) -> None:
    if action not in _ACTIONS:
        return
    if reverse:  # from the group's side: group.user_set.add(person)
        users = instance.user_set.all() if pk_set is None else get_user_model().objects.filter(pk__in=pk_set)
        pairs = [(user, instance.name) for user in users]
    else:
        groups = instance.groups.all() if pk_set is None else Group.objects.filter(pk__in=pk_set)
        pairs = [(instance, group.name) for group in groups.order_by("pk")]
    for person, role in pairs:
        record(_ACTIONS[action], person, data={"role": role})
