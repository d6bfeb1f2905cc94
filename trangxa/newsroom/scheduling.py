"""Publication and expiry at a set time (hẹn giờ)."""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Revision

from trangxa.audit.models import AuditEntry
from trangxa.audit.recording import record
from trangxa.core.models import PortalPage
from trangxa.newsroom.completeness import sentences

logger = logging.getLogger(__name__)

# The worker looks once a minute. What it publishes this soon after its time counts from its time: an article set
# for 23:59:58 belongs to that day. After a longer pause (the machine was off) the true moment counts.
PUNCTUAL = timedelta(minutes=2)
FAILED = "newsroom.publish_scheduled_failed"


def publish_and_expire(now: datetime | None = None) -> list[str]:
    """Take down pages whose time has ended, publish approved versions whose time has come; return what was done."""
    moment = now or timezone.now()
    return [*_expire(moment), *_publish(moment)]


def _expire(moment: datetime) -> list[str]:
    done = []
    for pk in PortalPage.objects.filter(live=True, expire_at__lte=moment).values_list("pk", flat=True):
        with transaction.atomic():
            page = PortalPage.objects.select_for_update().get(pk=pk).specific
            if not page.live:
                continue
            action = UnpublishPageAction(page, set_expired=True, log_action="wagtail.unpublish.scheduled")
            action.execute(skip_permission_checks=True)
            record("newsroom.expire", page, data={"expire_at": page.expire_at.isoformat()})
        done.append(f"expired {pk}")
    return done


def _publish(moment: datetime) -> list[str]:
    """Publish version by version: one that cannot be published does not keep the others waiting."""
    done = []
    due = Revision.page_revisions.filter(approved_go_live_at__lte=moment).order_by(
        "approved_go_live_at", "pk"
    )
    for revision_pk, page_pk in list(due.values_list("pk", "object_id")):
        try:
            with transaction.atomic():
                if _publish_one(revision_pk, int(page_pk), moment):
                    done.append(f"published {page_pk}")
        except Exception as error:
            _report(revision_pk, int(page_pk), error)
    return done


def _publish_one(revision_pk: int, page_pk: int, moment: datetime) -> bool:
    locked = PortalPage.objects.select_for_update().get(pk=page_pk)
    # Read again under the lock: the hour may have been cancelled meanwhile.
    revision = Revision.objects.filter(pk=revision_pk, approved_go_live_at__lte=moment).first()
    if revision is None:
        return False
    promised = revision.approved_go_live_at
    revision.publish(log_action="wagtail.publish.scheduled", skip_permission_checks=True)
    page: Any = PortalPage.objects.get(pk=page_pk).specific
    if locked.first_published_at is None and moment - promised <= PUNCTUAL:
        page.first_published_at = promised
        page.save(update_fields=_first_publication_fields(page))
    record("newsroom.publish_scheduled", page, data={"go_live_at": promised.isoformat()})
    return True


def _report(revision_pk: int, page_pk: int, error: Exception) -> None:
    """Log and record a failure once for each version; it is tried again every minute until it is mended."""
    if AuditEntry.objects.filter(action=FAILED, data__revision=revision_pk).exists():
        return
    logger.error("Scheduled revision %s of page %s was not published", revision_pk, page_pk, exc_info=error)
    page = PortalPage.objects.filter(pk=page_pk).first()
    problems = list(sentences(page.specific, error)) if page and isinstance(error, ValidationError) else []
    data = {"revision": revision_pk, "problems": problems, "error": type(error).__name__}
    record(FAILED, page.specific if page else None, reason=" ".join(problems), data=data)


def _first_publication_fields(page: PortalPage) -> list[str]:
    names = {field.name for field in page._meta.get_fields()}
    return ["first_published_at", *(["listed_at"] if "listed_at" in names else [])]
