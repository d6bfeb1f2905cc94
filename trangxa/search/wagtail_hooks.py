from typing import Any

from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from trangxa.search import promoting
from trangxa.search.viewsets import SynonymViewSet

promoting.install()


@hooks.register("register_admin_urls")
def register_asked_urls() -> list[Any]:
    # By name, so that commands do not load the screens.
    return [path("ban-doc-tim-gi/", include("trangxa.search.admin_urls", namespace="asked"))]


class AskedMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm("search.view_askedquery"))


@hooks.register("register_reports_menu_item")
def register_asked_report() -> MenuItem:
    return AskedMenuItem(
        _("Bạn đọc tìm gì"), reverse("asked:report"), name="asked", icon_name="search", order=210
    )


@hooks.register("construct_reports_menu")
def leave_out_wagtails_own_log(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail's report of queries stays empty: it would be kept without end and without a look at what is personal."""
    items[:] = [item for item in items if item.name != "search-terms"]


@hooks.register("register_admin_viewset")
def register_synonym_viewset() -> SynonymViewSet:
    return SynonymViewSet()
