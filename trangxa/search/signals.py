"""A page is found in the transaction that publishes it, and gone in the one that takes it down.

A deleted page takes its entry along in the database.
"""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from trangxa.search.indexing import index_pages


@receiver(page_published, dispatch_uid="search.index")
@receiver(page_unpublished, dispatch_uid="search.index")
def index_page(instance: Any, **kwargs: Any) -> None:
    index_pages([instance.pk])
