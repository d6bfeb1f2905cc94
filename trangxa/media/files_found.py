"""Files and the search: a new or replaced file is read, a deleted one is found no more, a page's files have words."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save

from trangxa.core import searchable
from trangxa.media.file_texts import forget_text, read_soon
from trangxa.media.models import FileText, PortalDocument
from trangxa.media.public_use import pages_using

_IS_NEW = "_content_is_new"
_PAGES = "_pages_that_offer_it"


def texts_of_files(numbers: Iterable[int]) -> list[str]:
    """Return the words of these files, in this order, in one query."""
    wanted = list(numbers)
    texts = dict(FileText.objects.filter(file__in=wanted).values_list("file_id", "text"))
    return [texts.get(number, "") for number in wanted]


def _note_new_content(sender: Any, instance: Any, **kwargs: Any) -> None:
    setattr(instance, _IS_NEW, bool(instance.file) and not instance.file._committed)


def _note_saved(sender: Any, instance: Any, created: bool, raw: bool, **kwargs: Any) -> None:
    if raw:
        return
    is_new = instance.__dict__.pop(_IS_NEW, False)
    if not created and (is_new or _differs(instance)):
        forget_text(instance)
        is_new = True
    if created or is_new:
        transaction.on_commit(read_soon)


def _differs(file: PortalDocument) -> bool:
    """A loader stores the content first and saves the row afterwards."""
    read = (
        FileText.objects.filter(file=file)
        .exclude(fingerprint="")
        .values_list("fingerprint", flat=True)
        .first()
    )
    return bool(read and file.file_hash and read != file.file_hash)


def _note_pages(sender: Any, instance: Any, **kwargs: Any) -> None:
    setattr(instance, _PAGES, list(pages_using(instance).live().values_list("pk", flat=True)))


def _leave_pages(sender: Any, instance: Any, **kwargs: Any) -> None:
    pages = instance.__dict__.pop(_PAGES, [])
    if pages:
        searchable.texts_changed(pages)


def register() -> None:
    searchable.register_texts_of_files(texts_of_files)
    for signal, receiver in (
        (pre_save, _note_new_content),
        (post_save, _note_saved),
        (pre_delete, _note_pages),
        (post_delete, _leave_pages),
    ):
        signal.connect(receiver, sender=PortalDocument, dispatch_uid=f"media.files-found {receiver.__name__}")
