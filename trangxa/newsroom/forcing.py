"""Forced publication (đăng khẩn): public at once without approval, and the second look that it owes."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from trangxa.audit.recording import record
from trangxa.core.errors import refuse_if
from trangxa.core.models import PortalPage
from trangxa.newsroom.approvers import is_approver
from trangxa.newsroom.completeness import obstacles_in_version
from trangxa.newsroom.models import ForcedPublication

FORCE_PERMISSION = "newsroom.force_publication"


def obstacles_to_offering_force(page: PortalPage, user: Any) -> list[str]:
    """Return why the act is not even offered: the person's role, the page's state."""
    obstacles = []
    if page.live and not page.has_unpublished_changes:
        obstacles.append(_("Bản mới nhất đang công khai rồi."))
    elif page.latest_revision_id is None:
        obstacles.append(_("Trang chưa có bản thảo để đăng."))
    if not user.has_perm(FORCE_PERMISSION):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban được đăng khẩn."))
    return obstacles


def obstacles_to_forcing(page: PortalPage, user: Any) -> list[str]:
    return obstacles_to_offering_force(page, user) or obstacles_in_version(page.get_latest_revision())


@transaction.atomic
def force_publication(page: PortalPage, *, reason: str, acting_user: Any) -> ForcedPublication:
    """Publish the latest version now, without approval, whatever hour was set for it."""
    locked = PortalPage.objects.select_for_update().get(pk=page.pk).specific
    refuse_if(obstacles_to_forcing(locked, acting_user))
    state = locked.current_workflow_state
    if state is not None:
        state.cancel(user=acting_user)
    revision = locked.get_latest_revision()
    promised = _forget_the_hour(revision)
    revision.publish(user=acting_user, skip_permission_checks=True)
    forced = ForcedPublication.objects.create(page_id=locked.pk, published_by=acting_user, reason=reason)
    data = {"revision": revision.pk, **({"go_live_at": promised} if promised else {})}
    record("newsroom.force_publication", locked, user=acting_user, reason=reason, data=data)
    return forced


def _forget_the_hour(revision: Revision) -> str | None:
    """Take the hour of publication out of a version and return it: with it, "now" would mean "then"."""
    promised: str | None = revision.content.get("go_live_at")
    if promised is not None:
        revision.content = {**revision.content, "go_live_at": None}
        revision.save(update_fields=["content"])
    return promised


def obstacles_to_second_look(forced: ForcedPublication, user: Any) -> list[str]:
    obstacles = []
    if forced.looked_at is not None:
        obstacles.append(_("Nội dung này đã được xem lại."))
    if forced.published_by_id == user.pk:
        obstacles.append(_("Người đăng khẩn không tự xem lại nội dung mình đăng."))
    if not is_approver(user):
        obstacles.append(_("Chỉ Trưởng Ban và Phó Trưởng Ban xem lại nội dung đăng khẩn."))
    return obstacles


@transaction.atomic
def record_second_look(forced: ForcedPublication, *, finding: str, acting_user: Any) -> None:
    locked = ForcedPublication.objects.select_for_update().get(pk=forced.pk)
    refuse_if(obstacles_to_second_look(locked, acting_user))
    locked.looked_at, locked.looked_by, locked.finding = timezone.now(), acting_user, finding
    locked.save(update_fields=["looked_at", "looked_by", "finding"])
    record("newsroom.second_look", locked.page, user=acting_user, reason=finding)
