"""Vietnamese names of permissions. Django stores them in English when it makes them, and shows them as stored."""

from django.apps import apps
from django.contrib.auth.models import Permission
from django.utils.text import capfirst

VERBS = {"add": "Thêm", "change": "Sửa", "delete": "Xóa", "view": "Xem"}
# What Wagtail asks of pages, pictures, files and collections.
OTHERS = {
    "access_admin": "Vào trang làm việc",
    "add_portalpage": "Thêm trang, sửa trang của mình",
    "change_portalpage": "Sửa mọi trang",
    "delete_portalpage": "Xóa trang",
    "bulk_delete_portalpage": "Xóa trang có trang con",
    "publish_portalpage": "Xuất bản mọi trang",
    "lock_portalpage": "Khóa, mở khóa trang mình đã khóa",
    "unlock_portalpage": "Mở khóa mọi trang",
    "choose_image": "Chọn ảnh",
    "choose_document": "Chọn tệp",
    "add_image": "Thêm ảnh",
    "change_image": "Sửa ảnh của mọi người",
    "delete_image": "Xóa ảnh",
    "add_document": "Thêm tệp",
    "change_document": "Sửa tệp của mọi người",
    "delete_document": "Xóa tệp",
}


def name_permissions() -> list[str]:
    """Give every stored permission its Vietnamese name; return what was changed."""
    changed = []
    for permission in Permission.objects.select_related("content_type"):
        name = vietnamese_name(permission)
        if name and permission.name != name:
            permission.name = name[:255]
            changed.append(permission)
    Permission.objects.bulk_update(changed, ["name"], batch_size=200)
    return [f"names of {len(changed)} permissions"] if changed else []


def vietnamese_name(permission: Permission) -> str | None:
    """Return the name, or None for a permission whose model is gone."""
    if permission.codename in OTHERS:
        return OTHERS[permission.codename]
    try:
        model = apps.get_model(permission.content_type.app_label, permission.content_type.model)
    except LookupError:
        return None
    declared = dict(model._meta.permissions)
    if permission.codename in declared:
        return str(declared[permission.codename])
    action, _underscore, rest = permission.codename.partition("_")
    if action in VERBS and rest == model._meta.model_name:
        return f"{VERBS[action]} {model._meta.verbose_name}"
    return capfirst(permission.name)
