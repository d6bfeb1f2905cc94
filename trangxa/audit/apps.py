from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    name = "trangxa.audit"
    label = "audit"
    verbose_name = _("Nhật ký")

    def ready(self) -> None:
        from trangxa.audit import role_changes, roles, signals  # noqa: F401
