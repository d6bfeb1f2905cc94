"""Which ready-made pages show a notice or a banner, and the days that change them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models.signals import post_save
from django.utils import timezone

from trangxa.core import ready_made
from trangxa.notices.models import Banner, NoticePage
from trangxa.vitext import start_of_day

HOME, LIST = "address:/", "address:/thong-bao/"


def tags_of_notice(page: NoticePage) -> Iterable[str]:
    return HOME, LIST, "site-map:", f"linked:{page.pk}"


def note_days_of_notice(sender: object, instance: NoticePage, **kwargs: Any) -> None:
    """Have the pages drawn anew when the day of the notice is over, and when the notice itself is."""
    fields = kwargs.get("update_fields")
    if fields is not None and not {"happens_on", "shown_until"} & set(fields):
        return  # a draft was saved, whose days are not the public ones
    today = timezone.localdate()
    for day in (instance.happens_on, instance.shown_until):
        if instance.live and day is not None and day >= today:
            after = start_of_day(day + timedelta(days=1))
            ready_made.changed(f"page:{instance.pk}", HOME, LIST, at=after)


def register() -> None:
    ready_made.register_page_tags(NoticePage, tags_of_notice)
    post_save.connect(note_days_of_notice, sender=NoticePage, dispatch_uid="notices.days")
    ready_made.changes_with_days(Banner, lambda row: [HOME])
