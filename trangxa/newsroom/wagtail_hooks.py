from collections.abc import Iterator
from typing import Any

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem

from trangxa.newsroom import admin_urls
from trangxa.newsroom.buttons import CancelScheduleMenuItem, ForceMenuItem, WithdrawMenuItem, page_buttons
from trangxa.newsroom.models import ApprovalTask
from trangxa.newsroom.page_views import PortalPageViewSet, show_obstacles
from trangxa.newsroom.start_page import SecondLookPanel, WelcomePanel
from trangxa.newsroom.viewsets import NewsroomGroup


@hooks.register("register_admin_urls")
def register_newsroom_urls() -> list[Any]:
    return [path("toa-soan/", include(admin_urls, namespace="newsroom"))]


@hooks.register("register_admin_viewset")
def register_newsroom_viewsets() -> NewsroomGroup:
    return NewsroomGroup()


# After Wagtail's own, whose place it takes.
@hooks.register("register_admin_viewset", order=1)
def register_page_views() -> PortalPageViewSet:
    return PortalPageViewSet()


@hooks.register("before_edit_page")
def say_why_approval_waits(request: Any, page: Any) -> None:
    """Where the button to approve is left out, its place is taken by the reasons."""
    task = page.current_workflow_task
    if request.method == "GET" and isinstance(task, ApprovalTask) and task.is_approver(request.user):
        show_obstacles(request, task.obstacles_for(page, request.user))


@hooks.register("register_page_action_menu_item")
def register_cancel_schedule_item() -> ActionMenuItem:
    return CancelScheduleMenuItem(order=85)


@hooks.register("register_page_action_menu_item")
def register_withdraw_item() -> ActionMenuItem:
    return WithdrawMenuItem(order=90)


@hooks.register("register_page_action_menu_item")
def register_force_item() -> ActionMenuItem:
    return ForceMenuItem(order=95)


@hooks.register("register_page_listing_more_buttons")
def add_listing_buttons(page: Any, user: Any, next_url: str | None = None) -> Iterator[Any]:
    yield from page_buttons(page, user)


@hooks.register("register_page_header_buttons")
def add_header_buttons(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Any]:
    yield from page_buttons(page, user)


class ForcedListMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm("newsroom.view_forcedpublication"))


@hooks.register("register_reports_menu_item")
def register_forced_list() -> MenuItem:
    return ForcedListMenuItem(
        _("Bài đăng khẩn"), reverse("newsroom:forced_list"), name="forced", icon_name="warning", order=200
    )


@hooks.register("construct_homepage_panels")
def arrange_start_page(request: Any, panels: list[Any]) -> None:
    """What to do now first; Wagtail's own news for developers not at all."""
    foreign = {"UpgradeNotificationPanel", "WhatsNewInWagtailVersionPanel"}
    panels[:] = [panel for panel in panels if type(panel).__name__ not in foreign]
    panels += [WelcomePanel(), SecondLookPanel()]
