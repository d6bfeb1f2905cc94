"""Roles of the staff site: a closed list, declared here and brought in line by `trangxa sync_roles`.

A role is a group. A person may have several. What a role may do with pages and with pictures and files stands
here; what it may do with an app's own models that app grants (`grant`, `grant_model`).
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

# Permissions on models, by "app.model" -> actions. Rooms add theirs with `grant`.
Actions = tuple[str, ...]
ALL: Actions = ("add", "change", "delete", "view")
READ: Actions = ("view",)


@dataclass
class Role:
    name: str  # the group's name: what an officer reads
    label: str
    purpose: str
    pages: Actions = ()
    collections: Actions = ()
    permissions: set[str] = field(default_factory=set)


HEAD = "Trưởng Ban Biên tập"
DEPUTY = "Phó Trưởng Ban Biên tập"
SECRETARY = "Thư ký Ban Biên tập"
MEMBER = "Thành viên Ban Biên tập"
LEADER = "Lãnh đạo xã"
TECHNICIAN = "Quản trị kỹ thuật"

_EDIT: Actions = ("add", "change")
# Whoever may add a picture or file may change his own; the board's leading people may change everybody's.
_OWN_FILES: Actions = ("add_image", "choose_image", "add_document", "choose_document")
_FILES: Actions = (*_OWN_FILES, "change_image", "change_document")

ROLES: dict[str, Role] = {
    role.name: role
    for role in (
        Role(HEAD, str(_("Trưởng Ban")), "duyệt, gỡ, phân công", ("add", "change", "lock", "unlock"), _FILES),
        Role(
            DEPUTY,
            str(_("Phó Trưởng Ban")),
            "duyệt thay Trưởng Ban",
            ("add", "change", "lock", "unlock"),
            _FILES,
        ),
        Role(SECRETARY, str(_("Thư ký")), "biên tập, hẹn giờ, báo cáo", ("add", "change", "lock"), _FILES),
        Role(MEMBER, str(_("Thành viên")), "viết và sửa tin, bài của mình", ("add",), _OWN_FILES),
        Role(LEADER, str(_("Lãnh đạo xã")), "xem, không sửa", (), ()),
        Role(TECHNICIAN, str(_("Quản trị kỹ thuật")), "người dùng, cấu hình", (), ()),
    )
}
BOARD = (HEAD, DEPUTY, SECRETARY, MEMBER)
APPROVERS = (HEAD, DEPUTY)
EVERYONE = tuple(ROLES)


def grant(roles: tuple[str, ...], *permissions: str) -> None:
    """Give `app.codename` permissions to roles. Called by each app for its own models when Django is ready."""
    for name in roles:
        ROLES[name].permissions.update(permissions)


def grant_model(roles: tuple[str, ...], model: str, actions: Actions = ALL) -> None:
    """Give actions on a model named `app.model`."""
    app, model_name = model.lower().split(".")
    grant(roles, *(f"{app}.{action}_{model_name}" for action in actions))
