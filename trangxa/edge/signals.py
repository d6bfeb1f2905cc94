"""A page that is saved, moved or deleted notes what it touched before and what it touches now."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models.signals import post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_unpublished, post_page_move

from trangxa.core.models import HomePage, PortalPage
from trangxa.core.ready_made import EVERYTHING, addresses_of, changed, tags_of_page
from trangxa.core.sitemap import public_path
from trangxa.core.storable import is_storable
from trangxa.edge.outbox import LONGEST_TAG

# The queue works that out one after the other; behind a long piece of work it may take a while.
AFTER_REFERENCES = (timedelta(seconds=10), timedelta(minutes=2), timedelta(minutes=15))
_BEFORE = "_touched_before"
_FILES_BEFORE = "_files_before"
MOST_NOTED_ONE_BY_ONE = 500
# Saving a draft of a public page changes none but these.
_DRAFT_FIELDS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
}


def note_pages(pks: Iterable[int]) -> None:
    """Note pages that were published, changed or taken down in bulk, past `save`."""
    numbers = list(pks)
    if len(numbers) > MOST_NOTED_ONE_BY_ONE:
        changed(EVERYTHING)
        return
    tags: dict[str, None] = {}
    for page in PortalPage.objects.filter(pk__in=numbers).specific():
        tags.update(dict.fromkeys(_touched(page)))
    if tags:
        changed(*tags)


@receiver(pre_save)
def remember_what_was_public(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    if not _is_of_interest(sender, kwargs) or not instance.pk:
        return
    stored: Any = sender._default_manager.filter(pk=instance.pk, live=True).first()
    if stored is not None and sender is PortalPage:
        stored = stored.specific
    setattr(instance, _BEFORE, _touched_before(stored) if stored is not None else set())
    setattr(instance, _FILES_BEFORE, _files_of(instance.pk) if stored is not None else set())


@receiver(post_save)
def note_saved_page(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    if not _is_of_interest(sender, kwargs):
        return
    touched: set[str] = instance.__dict__.pop(_BEFORE, set())
    if instance.live:
        touched |= set(_touched(instance.specific if sender is PortalPage else instance))
    if touched:
        changed(*sorted(touched))
    files: set[str] = instance.__dict__.pop(_FILES_BEFORE, set())
    if instance.live:
        # Which files a text refers to is worked out in the background after it was saved: until then a file that it
        # no longer offers counts as offered.
        for delay in AFTER_REFERENCES:
            changed(f"files-of-page:{instance.pk}", *sorted(files), at=timezone.now() + delay)


@receiver(page_unpublished)
def note_unpublished_page(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Lists are left after the page was saved, by an update that no other signal tells of."""
    changed(*sorted(set(_touched(instance.specific))))


@receiver(pre_delete)
def note_deleted_page(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    if issubclass(sender, PortalPage) and instance.live:
        stored = instance.specific
        if stored is not None:
            changed(*sorted(_touched_before(stored)))


@receiver(post_page_move)
def note_moved_page(sender: type[Any], **kwargs: Any) -> None:
    if kwargs["url_path_before"] != kwargs["url_path_after"]:
        changed(EVERYTHING)


def _is_of_interest(sender: type[Any], kwargs: dict[str, Any]) -> bool:
    if not issubclass(sender, PortalPage) or kwargs.get("raw"):
        return False
    fields = kwargs.get("update_fields")
    return fields is None or not set(fields) <= _DRAFT_FIELDS


def _touched_before(page: Any) -> set[str]:
    """What cannot be asked for afterwards is resolved now: files of the earlier version, pages that link to it."""
    links = {f"address:{path}" for path in addresses_of(f"linked:{page.pk}")}
    return {*_touched(page), *_files_of(page.pk), *links}


def _files_of(pk: int) -> set[str]:
    return {f"address:{path}" for path in addresses_of(f"files-of-page:{pk}")}


def _touched(page: Any) -> Iterable[str]:
    home = HomePage.objects.only("url_path").first()
    if home is None or not page.url_path.startswith(home.url_path):
        return
    path = public_path(page.url_path, home.url_path)
    if is_storable(path) and len(path) < LONGEST_TAG - 10:
        yield f"address:{path}"
    yield f"files-of-page:{page.pk}"
    yield from tags_of_page(page)
