"""Whether a page of a record is public, and since when."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.core.interchange import Dumping, Fault, Record
from trangxa.core.record_fields import Choice, Field, Moment, Text, read_fields, write_fields

PUBLISHED, DRAFT, SCHEDULED, WITHDRAWN, EXPIRED = "published", "draft", "scheduled", "withdrawn", "expired"
STATES = (PUBLISHED, DRAFT, SCHEDULED, WITHDRAWN, EXPIRED)
STATE_FIELDS: tuple[Field, ...] = (
    Choice("state", default=PUBLISHED, choices=[(state, state) for state in STATES]),
    Moment("first_published_at"),
    Moment("last_published_at"),
    Moment("go_live_at"),
    Moment("expire_at"),
    Moment("withdrawn_at"),
    Text("withdrawal_notice", multiline=True),
    Moment("public_until"),
)


def check_state(record: Record, *, needs_first_publication: bool) -> None:
    values = read_fields(STATE_FIELDS, record)
    state = values["state"]
    was_public = state in {PUBLISHED, WITHDRAWN, EXPIRED}
    if needs_first_publication and was_public and values["first_published_at"] is None:
        raise Fault(
            _(
                "“first_published_at” còn thiếu: bài đã đăng phải có ngày đăng; bản thảo thì ghi “state”: “draft”."
            )
        )
    if state == SCHEDULED and values["go_live_at"] is None:
        raise Fault(_("“go_live_at” còn thiếu: bài hẹn giờ phải có lúc bắt đầu đăng."))
    if state == WITHDRAWN and values["withdrawn_at"] is None:
        raise Fault(_("“withdrawn_at” còn thiếu: bài đã gỡ phải có lúc gỡ."))
    if values["go_live_at"] and values["expire_at"] and values["go_live_at"] >= values["expire_at"]:
        raise Fault(_("“expire_at” phải sau “go_live_at”."))


def apply_state(page: Any, values: dict[str, Any], *, now: datetime) -> None:
    """Set the fields of publication of an unsaved or stored page."""
    state = values["state"]
    page.live = state == PUBLISHED
    page.expired = state == EXPIRED
    page.go_live_at, page.expire_at = values["go_live_at"], values["expire_at"]
    if page.live and page.go_live_at and page.go_live_at > now:
        page.go_live_at = None
    page.first_published_at = values["first_published_at"]
    if state in {PUBLISHED, WITHDRAWN, EXPIRED} and page.first_published_at is None:
        page.first_published_at = now
    page.last_published_at = values["last_published_at"] or page.first_published_at
    page.has_unpublished_changes = state in {DRAFT, SCHEDULED}
    page.withdrawn_at = values["withdrawn_at"] if state == WITHDRAWN else None
    page.withdrawal_notice = values["withdrawal_notice"] if state == WITHDRAWN else ""
    page.public_until = None
    if not page.live and page.first_published_at is not None:
        page.public_until = values["public_until"] or page.withdrawn_at or page.expire_at or now


def write_state(page: Any, dumping: Dumping) -> Record:
    record: Record = {}
    state = state_of(page)
    if state != PUBLISHED:
        record["state"] = state
    record.update(write_fields(STATE_FIELDS[1:], page, dumping))
    if record.get("last_published_at") == record.get("first_published_at"):
        record.pop("last_published_at", None)
    return record


def state_of(page: Any) -> str:
    if page.live:
        return PUBLISHED
    if page.withdrawn_at is not None:
        return WITHDRAWN
    if page.expired:
        return EXPIRED
    if page.approved_schedule and page.go_live_at and page.go_live_at > timezone.now():
        return SCHEDULED
    return DRAFT
