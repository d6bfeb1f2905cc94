from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "trangxa.organisation"
    label = "organisation"
    verbose_name = _("Tổ chức")

    def ready(self) -> None:
        from trangxa.core import facts
        from trangxa.core.remembering import forget_when_changed
        from trangxa.organisation import ready_made, roles  # noqa: F401
        from trangxa.organisation.models import Commune, SuperiorBody
        from trangxa.organisation.queries import missing_footer_items

        forget_when_changed("identity", Commune, SuperiorBody)
        ready_made.register()
        facts.register("missing_footer_items", missing_footer_items)
