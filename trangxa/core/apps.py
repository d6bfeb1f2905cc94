from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "trangxa.core"
    label = "core"
    verbose_name = _("Nền tảng")

    def ready(self) -> None:
        from trangxa.core import counting  # noqa: F401
