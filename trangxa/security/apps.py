from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SecurityConfig(AppConfig):
    name = "trangxa.security"
    label = "security"
    verbose_name = _("An toàn thông tin")

    def ready(self) -> None:
        from trangxa.security import roles  # noqa: F401
