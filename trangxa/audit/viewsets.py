from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.audit.models import AuditEntry


class AuditViewSet(ModelViewSet):
    """What was done, by whom, when, from where, why (nhật ký)."""

    model = AuditEntry
    icon = "history"
    menu_label = _("Nhật ký")
    menu_order = 640
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    list_display: Any = ("happened_at", "action", "object_label", "user_label", "address", "reason")
    list_filter = ("action", "happened_at")
    search_fields = ("object_label", "user_label", "reason")
    list_per_page = 50
    list_export = ("happened_at", "action", "object_type", "object_id", "object_label", "user_label", "address", "reason")
    form_fields = ("action",)
