"""Who approves by his own role."""

from typing import Any

from trangxa.core.roles import APPROVERS


def role_names(user: Any) -> frozenset[str]:
    """Return the names of a person's roles; read once for each request's user."""
    names: frozenset[str] | None = getattr(user, "_role_names", None)
    if names is None:
        names = frozenset(user.groups.values_list("name", flat=True))
        user._role_names = names
    return names


def is_approver(user: Any) -> bool:
    return bool(user.is_superuser or role_names(user) & set(APPROVERS))
