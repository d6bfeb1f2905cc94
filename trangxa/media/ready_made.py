"""Which ready-made pages show a picture or offer a file, and the files themselves."""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save

from trangxa.core import pictures, ready_made, sitemap
from trangxa.media.models import PortalDocument, PortalImage, PortalRendition
from trangxa.media.public_use import files_of_page, is_public, pages_using, public_numbers

FILES = "/tep/"
_FILE = re.compile(r"/tep/(\d{1,18})/([A-Za-z0-9_.-]+)")


def address_of_file(file: PortalDocument) -> str:
    return f"{FILES}{file.pk}/{file.filename}"


def file_addresses() -> Iterator[str]:
    """Every file that a public page offers."""
    numbers = public_numbers(PortalDocument)
    for file in PortalDocument.objects.filter(pk__in=numbers).only("pk", "file").iterator():
        yield address_of_file(file)


def draw_files(paths: Sequence[str]) -> Iterator[ready_made.Drawn]:
    """A file is not drawn: it stands at its address as it is, as long as a public page offers it."""
    for path in paths:
        file = _public_file(path)
        place = file.file.path if file is not None else None
        yield ready_made.Drawn(path, None, place if place and os.path.isfile(place) else None)


def _public_file(path: str) -> PortalDocument | None:
    match = _FILE.fullmatch(path)
    file = PortalDocument.objects.filter(pk=int(match[1])).first() if match else None
    return file if file is not None and address_of_file(file) == path and is_public(file) else None


def _note(sender: Any, instance: Any, created: bool, **kwargs: Any) -> None:
    # What was just uploaded is shown nowhere yet.
    if not created:
        ready_made.changed(f"{sender._meta.model_name}:{instance.pk}")


def _note_before(sender: Any, instance: Any, **kwargs: Any) -> None:
    """What shows it is not known any more once it is gone, so it is named by its addresses now."""
    shown_at = ready_made.addresses_of(f"{sender._meta.model_name}:{instance.pk}")
    ready_made.changed(*(f"address:{path}" for path in dict.fromkeys(shown_at)))


def _note_replaced_file(sender: Any, instance: PortalDocument, **kwargs: Any) -> None:
    """A file under another name has another address: the earlier one must not go on answering."""
    stored = PortalDocument.objects.filter(pk=instance.pk).first() if instance.pk else None
    if stored is not None and stored.file.name != instance.file.name:
        ready_made.changed(f"address:{address_of_file(stored)}")


def _forget_sizes(**kwargs: Any) -> None:
    pictures.forget_sizes()


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
    file = PortalDocument.objects.filter(pk=int(rest)).first()
    if file is not None:
        yield address_of_file(file)
        yield from sitemap.addresses_of_pages(pages_using(file).values_list("pk", flat=True))


def _addresses_of_files_of_page(rest: str) -> Iterator[str]:
    yield from (address_of_file(file) for file in files_of_page(int(rest)))


def register() -> None:
    ready_made.register_source(
        ready_made.Source(
            "files",
            file_addresses,
            lambda path: _public_file(path) is not None,
            lambda path: path.startswith(FILES),
            draw_files,
        )
    )
    ready_made.register_kind("portalimage", _addresses_of_picture)
    ready_made.register_kind("portaldocument", _addresses_of_file)
    ready_made.register_kind("files-of-page", _addresses_of_files_of_page)
    for model in (PortalImage, PortalDocument):
        post_save.connect(_note, sender=model, dispatch_uid=f"media.ready-made {model.__name__}")
        pre_delete.connect(_note_before, sender=model, dispatch_uid=f"media.ready-made {model.__name__} gone")
    pre_save.connect(_note_replaced_file, sender=PortalDocument, dispatch_uid="media.ready-made replaced")
    post_delete.connect(_forget_sizes, sender=PortalRendition, dispatch_uid="media.sizes")
