from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    name = "trangxa.audit"
    label = "audit"
    verbose_name = _("Nhật ký")

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from trangxa.audit import role_changes, roles, signals  # noqa: F401
        from trangxa.audit.models import AuditEntry
        from trangxa.audit.policies import ReadOnlyPolicy

        register_permission_policy(AuditEntry, ReadOnlyPolicy(AuditEntry))
