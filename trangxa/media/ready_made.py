"""Which ready-made pages show a picture or offer a file."""

from collections.abc import Iterator
from typing import Any

from django.db.models.signals import post_save

from trangxa.core import ready_made, sitemap
from trangxa.media.models import PortalDocument, PortalImage
from trangxa.media.public_use import pages_using


def _note(sender: Any, instance: Any, created: bool, **kwargs: Any) -> None:
    # What was just uploaded is shown nowhere yet.
    if not created:
        ready_made.changed(f"{sender._meta.model_name}:{instance.pk}")


def _addresses_of_picture(rest: str) -> Iterator[str]:
    yield "/"
    pages = pages_using(PortalImage(pk=int(rest))).live()
    yield from sitemap.addresses_of_pages(pages.values_list("pk", flat=True))
    for page in pages.specific():
        # Lists show it too.
        for tag in ready_made.tags_of_page(page):
            if tag != ready_made.EVERYTHING:
                yield from ready_made.addresses_of(tag)


def _addresses_of_file(rest: str) -> Iterator[str]:
    yield from sitemap.addresses_of_pages(pages_using(PortalDocument(pk=int(rest))).values_list("pk", flat=True))


def register() -> None:
    ready_made.register_kind("portalimage", _addresses_of_picture)
    ready_made.register_kind("portaldocument", _addresses_of_file)
    for model in (PortalImage, PortalDocument):
        post_save.connect(_note, sender=model, dispatch_uid=f"media.ready-made {model.__name__}")
