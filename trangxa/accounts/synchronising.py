"""Bring groups and their permissions in line with the declared roles."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from trangxa.accounts.permission_names import name_permissions
from trangxa.core.models import PortalPage
from trangxa.core.roles import ROLES, Role

# Groups that Wagtail's own migrations make and that mean nothing here.
FOREIGN_GROUPS = ("Moderators", "Editors")


@transaction.atomic
def synchronise_roles() -> list[str]:
    """Make each declared role a group with exactly its permissions; return what was changed, in English."""
    changes: list[str] = []
    removed, _ = Group.objects.filter(name__in=FOREIGN_GROUPS).delete()
    if removed:
        changes.append("removed Wagtail's sample groups")
    for role in ROLES.values():
        group, created = Group.objects.get_or_create(name=role.name)
        if created:
            changes.append(f"made {role.name}")
        changes += (
            _model_permissions(group, role) + _page_permissions(group, role) + _collections(group, role)
        )
    return changes + name_permissions()


def _permission(name: str) -> Permission:
    app, codename = name.split(".")
    try:
        return Permission.objects.get(content_type__app_label=app, codename=codename)
    except Permission.DoesNotExist:
        raise LookupError(
            f"No permission {name}: a role asks for it, but no installed app declares it."
        ) from None


def _model_permissions(group: Group, role: Role) -> list[str]:
    wanted = {_permission(name) for name in role.permissions | {"wagtailadmin.access_admin"}}
    if set(group.permissions.all()) == wanted:
        return []
    group.permissions.set(wanted)
    return [f"permissions of {role.name}"]


def _page_permissions(group: Group, role: Role) -> list[str]:
    root = PortalPage.get_first_root_node()
    if root is None:
        return []
    content_type = ContentType.objects.get_for_model(PortalPage)
    codenames = {f"{action}_portalpage" for action in role.pages}
    kept = GroupPagePermission.objects.filter(group=group, page=root, permission__codename__in=codenames)
    extra, _ = GroupPagePermission.objects.filter(group=group).exclude(pk__in=kept.values("pk")).delete()
    missing = codenames - set(kept.values_list("permission__codename", flat=True))
    for codename in missing:
        permission = Permission.objects.get(content_type=content_type, codename=codename)
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    return [f"page permissions of {role.name}"] if extra or missing else []


def _collections(group: Group, role: Role) -> list[str]:
    root = Collection.get_first_root_node()
    if root is None:
        return []
    kept = GroupCollectionPermission.objects.filter(
        group=group, collection=root, permission__codename__in=role.collections
    )
    extra, _ = (
        GroupCollectionPermission.objects.filter(group=group).exclude(pk__in=kept.values("pk")).delete()
    )
    missing = set(role.collections) - set(kept.values_list("permission__codename", flat=True))
    for codename in missing:
        permission = Permission.objects.filter(
            codename=codename, content_type__app_label__in=("wagtailimages", "wagtaildocs", "media")
        ).first()
        if permission is None:
            raise LookupError(f"No permission {codename}.")
        GroupCollectionPermission.objects.create(group=group, collection=root, permission=permission)
    return [f"collection permissions of {role.name}"] if extra or missing else []
