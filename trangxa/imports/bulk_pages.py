"""Insert many pages at once: the rows that `add_child` and `publish` would write, without a revision each.

Such a page is complete for readers and opens in the editor, which makes its first revision when it is saved.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Locale, ReferenceIndex

from trangxa.core import searchable
from trangxa.core.models import SLUG_LENGTH, PortalPage
from trangxa.vitext import vi_slug

_BASE_FIELDS = [field for field in PortalPage._meta.concrete_fields if not field.primary_key]


def children_of(parent: PortalPage) -> Any:
    # treebeard's own get_children() trusts `numchild` of an object that may be some inserts old.
    return PortalPage.objects.filter(path__startswith=parent.path, depth=parent.depth + 1)


class SiblingSlugs:
    """The slugs below one page, so that a new one is found without a query each."""

    def __init__(self, parent: PortalPage) -> None:
        self._taken = set(children_of(parent).values_list("slug", flat=True))
        self._next: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """Return `wanted` or, when it is taken, `wanted` with the lowest free number; it is taken from then on."""
        base = vi_slug(wanted, max_length=SLUG_LENGTH) or "trang"
        slug, number = base, self._next.get(base, 2)
        while slug in self._taken:
            slug = f"{base[: SLUG_LENGTH - 1 - len(str(number))]}-{number}"
            number += 1
        self._next[base] = number
        self._taken.add(slug)
        return slug


def place_below(parent: PortalPage, pages: Sequence[PortalPage]) -> None:
    """Give unsaved pages their places in the tree, after the last child of `parent`."""
    last = children_of(parent).order_by("-path").values_list("path", flat=True).first()
    step = PortalPage._str2int(last[-PortalPage.steplen :]) if last else 0
    locale_id = parent.locale_id or Locale.objects.get(language_code=settings.LANGUAGE_CODE).pk
    for number, page in enumerate(pages, start=step + 1):
        page.depth = parent.depth + 1
        page.path = PortalPage._get_path(parent.path, page.depth, number)
        page.numchild = 0
        page.draft_title = page.title
        page.locale_id = locale_id
        page.translation_key = page.translation_key or uuid.uuid4()
        page.content_type = ContentType.objects.get_for_model(type(page))
        page.latest_revision_created_at = page.last_published_at or page.first_published_at
        page.set_url_path(parent)


def insert_pages(parent: PortalPage, pages: Sequence[Any]) -> None:
    """Insert pages of one model that `place_below` has placed, with their child rows."""
    if not pages:
        return
    model = type(pages[0])
    bases = [
        PortalPage(**{field.attname: getattr(page, field.attname) for field in _BASE_FIELDS})
        for page in pages
    ]
    for base, made in zip(
        pages, PortalPage._base_manager.bulk_create(bases, batch_size=_batch_size()), strict=True
    ):
        base.pk = base.id = made.pk
        base._state.adding = False
    own_fields = model._meta.local_concrete_fields
    for start in range(0, len(pages), _batch_size()):
        chunk = list(pages[start : start + _batch_size()])
        model._base_manager.all()._insert(chunk, fields=own_fields, using=connection.alias)
    _insert_children(model, pages)
    PortalPage.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))
    parent.numchild += len(pages)
    _index_references(model, pages)
    # Wagtail's signals are not sent for these.
    searchable.pages_changed(page.pk for page in pages)


def _batch_size() -> int:
    # SQLite takes 32,766 values in one statement; a page has some thirty columns.
    return 200


def _insert_children(model: Any, pages: Sequence[Any]) -> None:
    for relation in get_all_child_relations(model):
        rows = []
        for page in pages:
            for place, row in enumerate(getattr(page, relation.get_accessor_name()).all()):
                setattr(row, relation.field.attname, page.pk)
                if hasattr(row, "sort_order") and row.sort_order is None:
                    row.sort_order = place
                rows.append(row)
        relation.related_model._base_manager.bulk_create(rows, batch_size=_batch_size())
    for field in get_all_child_m2m_relations(model):
        through = field.remote_field.through
        source, target = field.m2m_column_name(), field.m2m_reverse_name()
        through._base_manager.bulk_create(
            through(**{source: page.pk, target: other.pk})
            for page in pages
            for other in getattr(page, field.name).all()
        )


def _index_references(model: Any, pages: Sequence[Any]) -> None:
    """Record what the pages use (pictures, files, units), so that nobody deletes it unawares."""
    if not ReferenceIndex.model_is_indexable(model):
        return
    content_type = ContentType.objects.get_for_model(model, for_concrete_model=False)
    base_type = ContentType.objects.get_for_model(PortalPage, for_concrete_model=False)
    rows = [
        ReferenceIndex(
            content_type=content_type,
            base_content_type=base_type,
            object_id=page.pk,
            to_content_type_id=to_type,
            to_object_id=to_id,
            model_path=model_path,
            content_path=content_path,
            content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
        )
        for page in pages
        for to_type, to_id, model_path, content_path in set(
            ReferenceIndex._extract_references_from_object(page)
        )
    ]
    ReferenceIndex.objects.bulk_create(rows, batch_size=_batch_size(), ignore_conflicts=True)
