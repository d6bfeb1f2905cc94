from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VisitsConfig(AppConfig):
    name = "trangxa.visits"
    label = "visits"
    verbose_name = _("Lượt truy cập")

    def ready(self) -> None:
        from trangxa.visits import roles  # noqa: F401
