from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "trangxa.organisation"
    label = "organisation"
    verbose_name = _("Tổ chức")

    def ready(self) -> None:
        from trangxa.organisation import roles  # noqa: F401
