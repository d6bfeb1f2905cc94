"""Who may manage whom: values in, values out."""

from typing import Any


def may_manage(acting_user: Any, person: Any) -> bool:
    """Whether `acting_user`, who may manage users at all, may change this person. Administrators: only among themselves."""
    return bool(acting_user.is_superuser or not person.is_superuser)


def may_change_roles(acting_user: Any, person: Any) -> bool:
    """Nobody gives a role to himself; another person must do it, and the audit says who."""
    return bool(acting_user.is_superuser or acting_user.pk != person.pk)
