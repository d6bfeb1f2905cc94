"""Forms for a person's account. What the acting user may not decide is not in the form at all."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm

from trangxa.accounts.models import User
from trangxa.accounts.rules import may_change_roles
from trangxa.core.roles import ROLES

NAME_FIELDS = ["username", "last_name", "first_name", "position", "email", "phone"]


class RolesField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Roles of a person, each with what it is for."""

    def label_from_instance(self, obj: Any) -> str:
        role = ROLES.get(obj.name)
        return f"{obj.name}: {role.purpose}" if role else str(obj.name)


class _PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """What creation and change have in common. `acting_user` is the person at the keyboard."""

    last_name = forms.CharField(label=_("Họ và tên đệm"), max_length=150)
    first_name = forms.CharField(label=_("Tên"), max_length=150)
    groups = RolesField(
        Group.objects.order_by("pk"),
        label=_("Vai trò"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Chỉ chọn vai trò thật sự cần. Ai đổi vai trò của ai được ghi vào nhật ký."),
    )

    def __init__(self, *args: Any, acting_user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].help_text = _("Chữ không dấu, số và các dấu @ . + - _")
        if not acting_user.is_superuser:
            self.fields.pop("is_superuser", None)
        if not may_change_roles(acting_user, self.instance):
            del self.fields["groups"]


class PersonCreationForm(_PersonForm, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        model = User
        fields = [*NAME_FIELDS, "groups", "is_superuser"]


class PersonEditForm(_PersonForm, UserEditForm):
    class Meta(UserEditForm.Meta):
        model = User
        fields = [*NAME_FIELDS, "is_active", "groups", "is_superuser"]
