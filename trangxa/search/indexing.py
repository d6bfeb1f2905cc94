"""Keep the entries equal to what is public."""

import logging
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db import connection, transaction

from trangxa.core.models import PortalPage
from trangxa.core.searchable import Kind, PageText, kinds
from trangxa.search.engines import engine
from trangxa.search.models import SearchEntry, SearchTerm
from trangxa.search.vocabulary import forget_unused, learn
from trangxa.search.words import EntryWords, Words, fact, fact_key
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
    if not engine().is_sound():
        start_over()
    numbers = list(
        PortalPage.objects.live().order_by("first_published_at", "pk").values_list("pk", flat=True)
    )
    indexed = 0
    for start in range(0, len(numbers), CHUNK):
        indexed += index_pages(numbers[start : start + CHUNK], renumber=True)
        if progress is not None:
            progress(min(start + CHUNK, len(numbers)), len(numbers))
    SearchEntry.objects.exclude(page__live=True, kind__in=[kind.name for kind in kinds()]).delete()
    forget_unused()
    engine().tidy()
    return indexed


@transaction.atomic
def start_over() -> None:
    """Empty the index and all that belongs to it; nothing is found until it is filled again."""
    SearchEntry.objects.all()._raw_delete(using=connection.alias)
    SearchTerm.objects.all().delete()
    engine().empty()


def _index_chunk(pks: list[int], *, renumber: bool) -> int:
    texts = {page.pk: (kind, _text_of(page, kind)) for kind in kinds() for page in _public_pages(kind, pks)}
    old = list(SearchEntry.objects.filter(page_id__in=pks))
    kept = [row for row in old if not renumber and row.page_id in texts]
    engine().take_out(words_of(row) for row in kept)
    _take_away(row for row in old if row not in kept)
    known = {row.page_id: row.pk for row in kept}
    in_order = sorted(texts.items(), key=lambda item: (item[1][1].day or date.min, item[0]))
    rows = [_entry(known.get(pk), pk, kind, text) for pk, (kind, text) in in_order]
    changed = [row for row in rows if row.pk is not None]
    SearchEntry.objects.bulk_create([row for row in rows if row.pk is None])
    SearchEntry.objects.bulk_update(changed, _FIELDS)
    engine().add(words_of(row) for row in rows)
    _count_words(old, rows)
    return len(rows)


def _public_pages(kind: Kind, pks: list[int]) -> Iterable[Any]:
    pages = kind.model.objects.filter(pk__in=pks, live=True)
    return pages.select_related(*kind.related).prefetch_related(*kind.prefetch)


def _text_of(page: Any, kind: Kind) -> PageText:
    try:
        return kind.describe(page)
    except Exception:
        # A body that cannot be read must not keep its page from being published: the title is found.
        logger.exception("Page could not be read for the search", extra={"page_id": page.pk})
        return PageText(page.title)


_FIELDS = [field.name for field in SearchEntry._meta.concrete_fields if field.name not in {"id", "page"}]


def _entry(pk: int | None, page_id: int, kind: Kind, text: PageText) -> SearchEntry:
    row = SearchEntry(
        pk=pk,
        page_id=page_id,
        kind=kind.name,
        published_on=text.day,
        number_symbol=nfc(text.number_symbol),
        number_key=normalise_reference(text.number_symbol),
        category=nfc(text.category),
        unit=nfc(text.unit),
        in_force_from=text.in_force_from,
        in_force_until=text.in_force_until,
        title=nfc(text.title),
        summary=nfc(text.summary).strip(),
        body=nfc(f"{text.body.strip()}\n{text.files_text}").strip(),
    )
    row.title_words = " ".join(Words.of(f"{row.title} {row.number_symbol}").canon)
    row.summary_words = " ".join(Words.of(row.summary).canon)
    return row


def words_of(row: SearchEntry) -> EntryWords:
    """Return what the index holds of an entry; the same for a row as it is kept and as it is made."""
    facts = [fact("kind", row.kind)]
    if row.published_on is not None:
        facts.append(fact("year", str(row.published_on.year)))
    facts += [
        fact(name, fact_key(value))
        for name, value in (("category", row.category), ("unit", row.unit))
        if value
    ]
    return EntryWords(
        row.pk,
        tuple(row.title_words.split()),
        tuple(row.summary_words.split()),
        Words.of(row.body).canon,
        tuple(facts),
    )


@transaction.atomic
def forget_pages(pks: Iterable[int]) -> None:
    """Take the entries of these pages out of the index and away, whether or not the pages are public."""
    rows = list(SearchEntry.objects.filter(page_id__in=list(pks)))
    if rows:
        _take_away(rows)
        _count_words(rows, [])


def _take_away(rows: Iterable[SearchEntry]) -> None:
    """Take entries out of the index, and their rows away: whatever has a row is in the index, once."""
    gone = list(rows)
    engine().take_out(words_of(row) for row in gone)
    # Without signals: what is deleted with its page comes here by one.
    SearchEntry.objects.filter(pk__in=[row.pk for row in gone])._raw_delete(using=connection.alias)


def _count_words(before: Iterable[SearchEntry], after: Iterable[SearchEntry]) -> None:
    folds: dict[str, str] = {}

    def different(row: SearchEntry) -> set[str]:
        words = Words.of(f"{row.title} {row.number_symbol}\n{row.summary}\n{row.body}")
        found = dict(zip(words.canon, words.fold, strict=True))
        folds.update(found)
        return set(found)

    learn([different(row) for row in before], [different(row) for row in after], folds)
