"""Acts that change what the public sees: publish what was approved, publish at once, withdraw."""

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
from trangxa.core.roles import APPROVERS
from trangxa.newsroom.models import ApprovalTask, ForcedPublication

FORCE_PERMISSION = "newsroom.force_publication"


@transaction.atomic
def publish_approved(workflow_state: WorkflowState, user: Any = None) -> None:
    """Publish (or schedule) the version whose last step was approved. Wagtail calls this when a workflow ends."""
    page = workflow_state.content_object
    task = workflow_state.current_task_state.task.specific if workflow_state.current_task_state else None
    if user is not None and isinstance(task, ApprovalTask) and task.obstacle_for(page, user) is not None:
        raise PermissionDenied("The last editor cannot approve this revision.")
    revision = page.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
    record("newsroom.approve", page, user=user, data={"revision": revision.pk})


def obstacles_to_forcing(page: PortalPage, user: Any) -> list[str]:
    obstacles = []
    if not user.has_perm(FORCE_PERMISSION):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban được đăng khẩn."))
    if page.latest_revision is None:
        obstacles.append(_("Trang chưa có bản thảo để đăng."))
    elif page.live and not page.has_unpublished_changes:
        obstacles.append(_("Bản mới nhất đang công khai rồi."))
    return obstacles


@transaction.atomic
def force_publication(page: PortalPage, *, reason: str, acting_user: Any) -> ForcedPublication:
    """Publish the latest version now, without approval. It owes a second look by another person."""
    locked = PortalPage.objects.select_for_update().get(pk=page.pk).specific
    refuse_if(obstacles_to_forcing(locked, acting_user))
    state = locked.current_workflow_state
    if state is not None:
        state.cancel(user=acting_user)
    locked.get_latest_revision().publish(user=acting_user, skip_permission_checks=True)
    forced = ForcedPublication.objects.create(page_id=locked.pk, published_by=acting_user, reason=reason)
    record("newsroom.force_publication", locked, user=acting_user, reason=reason)
    return forced


def obstacles_to_second_look(forced: ForcedPublication, user: Any) -> list[str]:
    obstacles = []
    if forced.looked_at is not None:
        obstacles.append(_("Bài này đã được xem lại."))
    if forced.published_by_id == user.pk:
        obstacles.append(_("Người đăng khẩn không tự xem lại bài của mình."))
    if not (user.is_superuser or user.groups.filter(name__in=APPROVERS).exists()):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban xem lại bài đăng khẩn."))
    return obstacles


@transaction.atomic
def record_second_look(forced: ForcedPublication, *, finding: str, acting_user: Any) -> None:
    locked = ForcedPublication.objects.select_for_update().get(pk=forced.pk)
    refuse_if(obstacles_to_second_look(locked, acting_user))
    locked.looked_at, locked.looked_by, locked.finding = timezone.now(), acting_user, finding
    locked.save(update_fields=["looked_at", "looked_by", "finding"])
    record("newsroom.second_look", locked.page, user=acting_user, reason=finding)


def obstacles_to_withdrawing(page: PortalPage, user: Any) -> list[str]:
    obstacles = []
    if not (user.is_superuser or user.groups.filter(name__in=APPROVERS).exists()):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban được gỡ bài."))
    if not page.live:
        obstacles.append(_("Trang này đang không công khai."))
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
