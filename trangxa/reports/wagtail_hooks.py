from typing import Any

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .roles import PREPARE, VIEW


class ReportsMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm(VIEW) or request.user.has_perm(PREPARE))


@hooks.register("register_admin_urls")
def register_report_urls() -> list[Any]:
    # Wagtail's own reports stand at reports/: ours have an address of their own. By name, so that commands do not
    # load the screens.
    return [path("bao-cao/", include("trangxa.reports.admin_urls", namespace="reports"))]


@hooks.register("register_admin_menu_item")
def register_report_menu_item() -> MenuItem:
    return ReportsMenuItem(
        _("Báo cáo định kỳ"),
        reverse("reports:list"),
        name="periodic-reports",
        icon_name="doc-full",
        order=300,
    )
