"""Lending one's right to approve: each approver lends his own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm


class DelegationForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.for_user.is_superuser:
            self.fields["from_user"].disabled = True
            if self.instance.pk is None:
                self.initial["from_user"] = self.for_user.pk

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        from_user = cleaned.get("from_user")
        if not self.for_user.is_superuser and from_user is not None and from_user != self.for_user:
            raise ValidationError(_("Chỉ người ủy quyền sửa được ủy quyền của mình."))
        return cleaned
