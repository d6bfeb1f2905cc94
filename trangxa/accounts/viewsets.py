"""Screens for people with an account. Wagtail's own, less what would give power unseen."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.log_actions import log
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from trangxa.accounts.forms import PersonCreationForm, PersonEditForm
from trangxa.accounts.rules import may_manage


class PersonCreateView(CreateView):
    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "acting_user": self.request.user}


class PersonEditView(EditView):
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if request.user.is_authenticated and not may_manage(request.user, self.object):
            raise PermissionDenied

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "acting_user": self.request.user}

    def save_instance(self) -> Any:
        instance = super().save_instance()
        # Wagtail's own entry says that a person was changed, not what; names of fields, never their content.
        if self.form.changed_data:
            log(instance, "accounts.change", data={"fields": sorted(self.form.changed_data)})
        return instance


class PersonViewSet(UserViewSet):
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[PersonCreationForm | PersonEditForm]:
        return PersonEditForm if for_update else PersonCreationForm
