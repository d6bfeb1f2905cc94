"""Panels of the staff site's start page (trang làm việc)."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from trangxa.core.models import PortalPage
from trangxa.newsroom.approvers import is_approver
from trangxa.newsroom.models import ForcedPublication


class WelcomePanel(Component):
    """The everyday acts, one press away."""

    template_name = "newsroom/welcome_panel.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = parent_context["request"].user
        return {"user": user, "acts": list(self._acts(user))}

    def _acts(self, user: Any) -> Any:
        for slug, label, model in (
            ("tin-tuc", _("Viết tin, bài"), ("news", "articlepage")),
            ("thong-bao", _("Soạn thông báo"), ("notices", "noticepage")),
            ("van-ban", _("Đăng văn bản"), ("documents", "officialdocument")),
        ):
            parent = PortalPage.objects.filter(slug=slug, depth=3).first()
            if parent is not None and parent.specific.permissions_for_user(user).can_add_subpage():
                yield {"url": reverse("wagtailadmin_pages:add", args=[*model, parent.pk]), "label": label}


class SecondLookPanel(Component):
    """Forced publications that wait for this person's second look."""

    template_name = "newsroom/second_look_panel.html"
    order = 60

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = parent_context["request"].user
        if not is_approver(user):
            return {"waiting": []}
        waiting = ForcedPublication.objects.waiting().exclude(published_by=user)
        return {"waiting": waiting.select_related("page", "published_by")[:10]}
