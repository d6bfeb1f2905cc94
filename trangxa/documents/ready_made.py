"""Which ready-made pages show an official document, and when its validity changes them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models.signals import post_save
from django.utils import timezone

from trangxa.core import leaves, ready_made
from trangxa.documents.models import DocumentFile, OfficialDocument, Regulation
from trangxa.documents.paging import LIST_NAME, MOMENT, every_document, leaf_address
from trangxa.vitext import start_of_day

LIST = "/van-ban/"
# Pages of other rooms that show what the register says (core.facts).
SHOWN_ELSEWHERE = ("/", "/gioi-thieu/quy-che/", "/gioi-thieu/ban-bien-tap/", "/sitemap.xml", "/so-do-trang/")
_LEAF = re.compile(r"/van-ban/trang/(\d{1,9})/")


def tags_of_document(page: OfficialDocument) -> Iterable[str]:
    yield f"document:{page.issued_on.isoformat()}.{page.pk}"
    yield f"linked:{page.pk}"


def addresses_of_document(rest: str) -> Iterator[str]:
    day, pk = rest.split(".")
    put_away = leaves.put_away(every_document(), LIST_NAME, moment=MOMENT)
    if put_away:
        yield from (leaf_address(number) for number in range(max(1, put_away[0] - 1), put_away[-1] + 1))
    yield from (LIST, *SHOWN_ELSEWHERE)
    yield leaf_address(leaves.leaf_of(LIST_NAME, date.fromisoformat(day), int(pk)))
    path = OfficialDocument.objects.filter(pk=int(pk), live=True).values_list("slug", flat=True).first()
    if path is not None:
        yield f"{LIST}{path}/"
    # The register's own files are in no text.
    for number in DocumentFile.objects.filter(document_id=int(pk)).values_list("file_id", flat=True):
        yield from ready_made.addresses_of(f"portaldocument:{number}")


def note_days_of_validity(sender: object, instance: OfficialDocument, **kwargs: Any) -> None:
    """Have the pages drawn anew on the days on which the document comes into force and leaves it."""
    fields = kwargs.get("update_fields")
    if fields is not None and not {"issued_on", "effective_on", "expires_on"} & set(fields):
        return  # a draft was saved, whose days are not the public ones
    today = timezone.localdate()
    for day in (instance.in_force_from, instance.expires_on):
        if instance.live and day is not None and day > today:
            ready_made.changed(*tags_of_document(instance), at=start_of_day(day))


def list_addresses() -> Iterator[str]:
    leaves.set_in_order(every_document(), LIST_NAME, moment=MOMENT)
    yield from (leaf_address(number) for number in leaves.numbers(LIST_NAME))


def is_leaf(path: str) -> bool:
    match = _LEAF.fullmatch(path)
    if match is None:
        return False
    return leaves.leaf_page(every_document(), LIST_NAME, int(match[1]), moment=MOMENT) is not None


def register() -> None:
    ready_made.register_source(ready_made.Source("document-lists", list_addresses, is_leaf))
    ready_made.register_kind("document", addresses_of_document)
    ready_made.register_page_tags(OfficialDocument, tags_of_document)
    ready_made.changes_with(Regulation, lambda row: [f"address:{path}" for path in SHOWN_ELSEWHERE[:3]])
    ready_made.changes_with(DocumentFile, lambda row: tags_of_document(row.document))
    ready_made.reads_query(LIST)
    post_save.connect(note_days_of_validity, sender=OfficialDocument, dispatch_uid="documents.validity")
