from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.audit.models import AuditEntry
from trangxa.audit.wording import name_of


def recorded_acts() -> list[tuple[str, str]]:
    codes = AuditEntry.objects.order_by().values_list("action", flat=True).distinct()
    return sorted(((code, name_of(code)) for code in codes), key=lambda act: act[1])


class AuditFilterSet(WagtailFilterSet):
    action = django_filters.ChoiceFilter(label=_("việc"), choices=recorded_acts)
    happened_at = django_filters.DateFromToRangeFilter(label=_("ngày"), widget=DateRangePickerWidget)

    class Meta:
        model = AuditEntry
        fields = ("action", "happened_at")


class AuditViewSet(ModelViewSet):
    """What was done, by whom, when, from where, why (nhật ký)."""

    model = AuditEntry
    icon = "history"
    menu_label = _("Nhật ký")
    menu_order = 640
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    list_display: Any = (
        "happened_at",
        Column("action_name", label=_("Việc")),
        "object_label",
        "user_label",
        "address",
        "reason",
    )
    filterset_class = AuditFilterSet
    search_fields = ("object_label", "user_label", "reason")
    list_per_page = 50
    list_export = (
        "happened_at",
        "action",
        "object_type",
        "object_id",
        "object_label",
        "user_label",
        "address",
        "reason",
    )
    form_fields = ("action",)
    inspect_view_fields = ("happened_at", "action", "object_label", "user_label", "address", "reason", "data")
