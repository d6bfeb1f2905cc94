"""Write audit entries. Every action of every app ends here, in the same transaction as what it did."""

from typing import Any

from django.db.models import Model

from trangxa.audit.context import current_actor
from trangxa.audit.models import AuditEntry


def record(
    action: str,
    instance: Model | None = None,
    *,
    user: Any = None,
    reason: str = "",
    data: dict[str, Any] | None = None,
    label: str = "",
) -> AuditEntry:
    """Record that `user` (else the request's user) did `action` (a name such as "news.withdraw") on `instance`."""
    actor = current_actor()
    who = user or actor.user
    if who is not None and not getattr(who, "is_authenticated", False):
        who = None
    return AuditEntry.objects.create(
        action=action,
        object_type=instance._meta.label_lower if instance is not None else "",
        object_id=str(instance.pk) if instance is not None and instance.pk is not None else "",
        object_label=(label or (str(instance) if instance is not None else ""))[:255],
        user=who,
        user_label=str(who)[:200] if who is not None else "",
        address=actor.address,
        reason=reason,
        data=data or {},
    )
