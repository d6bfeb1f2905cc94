"""Acts of an approver on what the public sees: publish what was approved, cancel a set hour, withdraw."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import WorkflowState

from trangxa.audit.recording import record
from trangxa.core.errors import refuse_if
from trangxa.core.models import PortalPage
from trangxa.newsroom.approvers import is_approver
from trangxa.newsroom.completeness import obstacles_in_version
from trangxa.newsroom.models import ApprovalTask


@transaction.atomic
def publish_approved(workflow_state: WorkflowState, user: Any = None) -> None:
    """Publish (or schedule) the version whose last step was approved. Wagtail calls this when a workflow ends."""
    page = workflow_state.content_object
    task = workflow_state.current_task_state.task.specific if workflow_state.current_task_state else None
    if user is not None and isinstance(task, ApprovalTask) and task.obstacle_for(page, user) is not None:
        raise PermissionDenied("The last editor cannot approve this revision.")
    revision = page.get_latest_revision()
    refuse_if(obstacles_in_version(revision))
    revision.publish(user=user, skip_permission_checks=True)
    record("newsroom.approve", page, user=user, data={"revision": revision.pk})


def obstacles_to_cancelling_schedule(page: PortalPage, user: Any) -> list[str]:
    obstacles = []
    if page.scheduled_revision is None:
        obstacles.append(_("Trang này không có giờ hẹn đăng."))
    if not is_approver(user):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban được hủy hẹn giờ đăng."))
    return obstacles


@transaction.atomic
def cancel_schedule(page: PortalPage, *, reason: str, acting_user: Any) -> None:
    """Take back an approved version that waits for its hour: it is a draft again and needs a new approval."""
    locked = PortalPage.objects.select_for_update().get(pk=page.pk).specific
    refuse_if(obstacles_to_cancelling_schedule(locked, acting_user))
    revision = locked.scheduled_revision
    promised = revision.approved_go_live_at
    locked.revisions.update(approved_go_live_at=None)
    data = {"revision": revision.pk, "go_live_at": promised.isoformat()}
    record("newsroom.cancel_schedule", locked, user=acting_user, reason=reason, data=data)


def obstacles_to_withdrawing(page: PortalPage, user: Any) -> list[str]:
    obstacles = []
    if not page.live:
        obstacles.append(_("Trang này đang không công khai."))
    elif page.is_root() or not page.can_be_withdrawn:
        obstacles.append(_("Trang này là khung của cả cổng, không gỡ xuống được."))
    if not is_approver(user):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban được gỡ nội dung xuống."))
    return obstacles


@transaction.atomic
def withdraw(page: PortalPage, *, reason: str, notice: str, acting_user: Any) -> None:
    """Take a public page down. Its address stays and shows `notice`; `reason` is for the audit only."""
    locked = PortalPage.objects.select_for_update().get(pk=page.pk).specific
    refuse_if(obstacles_to_withdrawing(locked, acting_user))
    locked.withdrawn_at, locked.withdrawal_notice = timezone.now(), notice
    UnpublishPageAction(locked, user=acting_user).execute(skip_permission_checks=True)
    PortalPage.objects.filter(pk=locked.pk).update(
        withdrawn_at=locked.withdrawn_at, withdrawal_notice=notice, public_until=locked.withdrawn_at
    )
    record("newsroom.withdraw", locked, user=acting_user, reason=reason, data={"notice": notice})
