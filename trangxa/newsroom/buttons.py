"""Buttons and menu items for acts with a reason. The action's own obstacles decide whether they are shown."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets.button import Button

from trangxa.newsroom.forcing import obstacles_to_offering_force
from trangxa.newsroom.publication import obstacles_to_cancelling_schedule, obstacles_to_withdrawing


class WithdrawMenuItem(ActionMenuItem):
    name = "action-withdraw"
    label = _("Gỡ xuống…")
    icon_name = "download"

    def is_shown(self, context: dict[str, Any]) -> bool:
        return context["view"] == "edit" and not obstacles_to_withdrawing(
            context["page"], context["request"].user
        )

    def get_url(self, context: dict[str, Any]) -> str:
        return reverse("newsroom:withdraw", args=[context["page"].pk])


class CancelScheduleMenuItem(ActionMenuItem):
    name = "action-cancel-schedule"
    label = _("Hủy hẹn giờ đăng…")
    icon_name = "cross"

    def is_shown(self, context: dict[str, Any]) -> bool:
        return context["view"] == "edit" and not obstacles_to_cancelling_schedule(
            context["page"], context["request"].user
        )

    def get_url(self, context: dict[str, Any]) -> str:
        return reverse("newsroom:cancel_schedule", args=[context["page"].pk])


class ForceMenuItem(ActionMenuItem):
    name = "action-force"
    label = _("Đăng khẩn…")
    icon_name = "warning"

    def is_shown(self, context: dict[str, Any]) -> bool:
        return context["view"] == "edit" and not obstacles_to_offering_force(
            context["page"], context["request"].user
        )

    def get_url(self, context: dict[str, Any]) -> str:
        return reverse("newsroom:force", args=[context["page"].pk])


def page_buttons(page: Any, user: Any) -> list[Button]:
    buttons = []
    if not obstacles_to_withdrawing(page, user):
        url = reverse("newsroom:withdraw", args=[page.pk])
        buttons.append(Button(_("Gỡ xuống…"), url, icon_name="download", priority=60))
    return buttons
