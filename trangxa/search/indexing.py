"""Keep the entries equal to what is public."""

import logging
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db import transaction

from trangxa.core.models import PortalPage
from trangxa.core.searchable import Kind, PageText, kinds
from trangxa.search.engines import engine
from trangxa.search.models import SearchEntry
from trangxa.search.words import EntryWords, Words
from trangxa.vitext import nfc, normalise_reference

logger = logging.getLogger(__name__)

CHUNK = 200
Progress = Callable[[int, int], None]  # pages done, pages in all


def index_pages(pks: Iterable[int], *, renumber: bool = False) -> int:
    """Bring the entries of these pages in line with what is public of them; return how many are.

    With `renumber` the entries become the newest of the table, in the order of their days.
    """
    numbers = list(dict.fromkeys(pks))
    indexed = 0
    for start in range(0, len(numbers), CHUNK):
        with transaction.atomic():
            indexed += _index_chunk(numbers[start : start + CHUNK], renumber=renumber)
    return indexed


def rebuild(progress: Progress | None = None) -> int:
    """Write every entry anew, oldest page first, in short transactions; readers go on searching meanwhile."""
    numbers = list(
        PortalPage.objects.live().order_by("first_published_at", "pk").values_list("pk", flat=True)
    )
    indexed = 0
    for start in range(0, len(numbers), CHUNK):
        indexed += index_pages(numbers[start : start + CHUNK], renumber=True)
        if progress is not None:
            progress(min(start + CHUNK, len(numbers)), len(numbers))
    SearchEntry.objects.exclude(page__live=True, kind__in=[kind.name for kind in kinds()]).delete()
    engine().tidy()
    return indexed


def _index_chunk(pks: list[int], *, renumber: bool) -> int:
    texts = {page.pk: (kind, _text_of(page, kind)) for kind in kinds() for page in _public_pages(kind, pks)}
    entries = SearchEntry.objects.filter(page_id__in=pks)
    (entries if renumber else entries.exclude(page_id__in=texts)).delete()
    known = dict(entries.values_list("page_id", "pk"))
    in_order = sorted(texts.items(), key=lambda item: (item[1][1].day or date.min, item[0]))
    rows = [_entry(known.get(pk), pk, kind, text) for pk, (kind, text) in in_order]
    changed = [row for row in rows if row.pk is not None]
    SearchEntry.objects.bulk_create([row for row in rows if row.pk is None])
    SearchEntry.objects.bulk_update(changed, _FIELDS)
    engine().write(_words(row) for row in rows)
    return len(rows)


def _public_pages(kind: Kind, pks: list[int]) -> Iterable[Any]:
    return kind.model.objects.filter(pk__in=pks, live=True).prefetch_related(*kind.prefetch)


def _text_of(page: Any, kind: Kind) -> PageText:
    try:
        return kind.describe(page)
    except Exception:
        # A body that cannot be read must not keep its page from being published: the title is found.
        logger.exception("Page could not be read for the search", extra={"page_id": page.pk})
        return PageText(page.title)


_FIELDS = ["kind", "published_on", "number_symbol", "number_key", "title", "summary", "body"]


def _entry(pk: int | None, page_id: int, kind: Kind, text: PageText) -> SearchEntry:
    return SearchEntry(
        pk=pk,
        page_id=page_id,
        kind=kind.name,
        published_on=text.day,
        number_symbol=nfc(text.number_symbol),
        number_key=normalise_reference(text.number_symbol),
        title=nfc(text.title),
        summary=nfc(text.summary).strip(),
        body=nfc(f"{text.body.strip()}\n{text.files_text}").strip(),
    )


def _words(row: SearchEntry) -> EntryWords:
    title = f"{row.title} {row.number_symbol}"
    return EntryWords(row.pk, row.kind, Words.of(title), Words.of(row.summary), Words.of(row.body))
