from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImportsConfig(AppConfig):
    name = "trangxa.imports"
    label = "imports"
    verbose_name = _("Nhập và xuất")

    def ready(self) -> None:
        from trangxa.core import identity
        from trangxa.imports.identities import external_ids_of_pages

        identity.register(external_ids_of_pages)
