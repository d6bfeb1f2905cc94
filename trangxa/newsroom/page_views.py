"""Wagtail's views of a page where a refusal is an answer: its sentences are shown on the page's edit view."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.workflow import CollectWorkflowActionDataView, WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from trangxa.core.errors import Refused
from trangxa.newsroom.models import ApprovalTask


def show_obstacles(request: HttpRequest, obstacles: Iterable[str]) -> None:
    for obstacle in obstacles:
        messages.error(request, obstacle)


class RefusableStep:
    """A step of the workflow asked for outside the edit form."""

    def dispatch(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        except Refused as refusal:
            show_obstacles(request, refusal.obstacles)
            edit = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                answer: HttpResponse = self.render_modal_json(request, {"step": "success", "redirect": edit})
                return answer
            return redirect(edit)
        return response

    def check_action(self: Any) -> None:
        if self.action_name == "approve" and isinstance(self.task, ApprovalTask):
            self.task.refuse_approval(self.object, self.request.user)
        super().check_action()  # type: ignore[misc]


class PortalWorkflowActionView(RefusableStep, WorkflowActionView):
    pass


class PortalCollectActionDataView(RefusableStep, CollectWorkflowActionDataView):
    pass


class PortalEditView(EditView):
    def perform_workflow_action(self) -> HttpResponse:
        """The edit is saved either way; only the step is refused."""
        try:
            response: HttpResponse = super().perform_workflow_action()
        except Refused as refusal:
            show_obstacles(self.request, refusal.obstacles)
            response = self.redirect_and_remain()
        return response


class PortalPageViewSet(PageViewSet):
    edit_view_class = PortalEditView
    workflow_action_view_class = PortalWorkflowActionView
    collect_workflow_action_data_view_class = PortalCollectActionDataView
