"""Record type of accounts: who they are and their roles, never a password."""

from typing import Any

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _

from trangxa.accounts.models import User
from trangxa.core.interchange import Dumping, Fault, Loading, Record, register
from trangxa.core.model_records import ModelRecord, save_or_fault
from trangxa.core.record_fields import Flag, Text, Texts, read_fields
from trangxa.core.roles import ROLES


@register
class UserRecord(ModelRecord):
    """An account that was loaded cannot sign in before it is given a password."""

    name = "user"
    order = 30
    model = User
    fields = (
        Text("username", required=True, max_length=150),
        Text("full_name", max_length=150),
        Text("email", max_length=254),
        Text("position", max_length=150),
        Text("phone", max_length=30),
        Flag("is_active", default=True),
        Texts("roles", max_length=150, attribute="role_names"),
    )

    def check(self, record: Record) -> None:
        for role in read_fields(self.fields, record)["role_names"]:
            if role not in ROLES:
                raise Fault(_("không có vai trò “%(role)s”.") % {"role": role})

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = read_fields(self.fields, record)
        roles = values.pop("role_names")
        namesake = User.objects.filter(username=values["username"]).first()
        if namesake is not None and (existing is None or namesake.pk != existing.pk):
            # Never hand an account, with its password, to whoever a file says.
            raise Fault(_("tên đăng nhập “%(name)s” đã thuộc về người khác.") % {"name": values["username"]})
        user = existing or User()
        self.fill(user, values)
        if existing is None:
            user.set_unusable_password()
        save_or_fault(user)
        others = user.groups.exclude(name__in=ROLES)
        user.groups.set([*others, *Group.objects.filter(name__in=roles)])
        return user

    def write(self, row: Any, dumping: Dumping) -> Record:
        row.role_names = sorted(group.name for group in row.groups.all() if group.name in ROLES)
        return super().write(row, dumping)
