"""Publication and expiry at a set time (hẹn giờ)."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Revision

from trangxa.audit.recording import record
from trangxa.core.models import PortalPage

# The worker looks once a minute. What it publishes this soon after its time counts from its time: an article set
# for 23:59:58 belongs to that day. After a longer pause (the machine was off) the true moment counts.
PUNCTUAL = timedelta(minutes=2)


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
    done = []
    due = Revision.objects.filter(approved_go_live_at__lte=moment).order_by("approved_go_live_at")
    for revision in due:
        with transaction.atomic():
            promised = revision.approved_go_live_at
            is_first = revision.content_object.first_published_at is None
            revision.publish(log_action="wagtail.publish.scheduled", skip_permission_checks=True)
            page: Any = PortalPage.objects.get(pk=revision.object_id).specific
            if is_first and moment - promised <= PUNCTUAL:
                page.first_published_at = promised
                page.save(update_fields=_first_publication_fields(page))
            record("newsroom.publish_scheduled", page, data={"go_live_at": promised.isoformat()})
        done.append(f"published {revision.object_id}")
    return done


def _first_publication_fields(page: PortalPage) -> list[str]:
    names = {field.name for field in page._meta.get_fields()}
    return ["first_published_at", *(["listed_at"] if "listed_at" in names else [])]
