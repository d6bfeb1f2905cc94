"""A page is found in the transaction that publishes it, and gone in the one that takes it down.

A deleted page takes its entry along, and that its words.
"""

from typing import Any

from django.db.models.signals import pre_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from trangxa.search.indexing import forget_pages, index_pages
from trangxa.search.models import SearchEntry


@receiver(page_published, dispatch_uid="search.index")
def index_page(instance: Any, **kwargs: Any) -> None:
    index_pages([instance.pk])


@receiver(page_unpublished, dispatch_uid="search.forget")
def forget_page(instance: Any, **kwargs: Any) -> None:
    # A page that is about to be deleted is told of while it still is public in the database.
    forget_pages([instance.pk])


@receiver(pre_delete, sender=SearchEntry, dispatch_uid="search.forget_entry")
def forget_entry(instance: SearchEntry, **kwargs: Any) -> None:
    forget_pages([instance.page_id])
