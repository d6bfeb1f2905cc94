"""Record types of pages: what all of them share. Rooms name their own fields."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from trangxa.core.interchange import Dumping, Fault, Loading, Record, RecordType
from trangxa.core.model_records import first_sentence
from trangxa.core.models import SLUG_LENGTH, PortalPage
from trangxa.core.record_fields import Field, Text, read_fields, resolve_fields, write_fields
from trangxa.imports.block_html import blocks_to_html
from trangxa.imports.bulk_pages import SiblingSlugs, insert_pages, place_below
from trangxa.imports.html_blocks import html_to_blocks, with_ids
from trangxa.imports.native_body import Incoming, Outgoing
from trangxa.imports.page_state import (
    DRAFT,
    PUBLISHED,
    SCHEDULED,
    STATE_FIELDS,
    apply_state,
    check_state,
    write_state,
)
from trangxa.imports.rich_text import clean_html

LONGEST_BODY = 2_000_000
PAGE_FIELDS: tuple[Field, ...] = (
    Text("title", required=True, max_length=255),
    Text("slug", max_length=SLUG_LENGTH),
    Text("search_title", max_length=255),
    Text("search_description", multiline=True),
)


class PageRecord(RecordType):
    """A page below one parent; `fields` are the room's own."""

    fields: ClassVar[tuple[Field, ...]]
    in_bulk = True
    needs_first_publication: ClassVar[bool] = False
    # Whether the model's own rules are asked about each page; they may query the database.
    validates: ClassVar[bool] = True
    has_body: ClassVar[bool] = True

    @property
    def all_fields(self) -> tuple[Field, ...]:
        return (*PAGE_FIELDS, *self.fields)

    @property
    def known_keys(self) -> frozenset[str]:
        body = {"body", "body_html"} if self.has_body else set()
        return frozenset({field.name for field in (*self.all_fields, *STATE_FIELDS)} | body)

    def check(self, record: Record) -> None:
        read_fields(self.all_fields, self.prepared(record))
        check_state(record, needs_first_publication=self.needs_first_publication)
        html = record.get("body_html")
        if html is not None and (not isinstance(html, str) or len(html) > LONGEST_BODY):
            raise Fault(
                _("“body_html” phải là chữ, không dài quá %(limit)s ký tự.") % {"limit": LONGEST_BODY}
            )
        if record.get("body") is None:
            clean_html(html or "")
        elif not isinstance(record["body"], list):
            raise Fault(_("“body” phải là danh sách các khối."))

    def prepared(self, record: Record) -> Record:
        """Return the record with what a room derives from it."""
        return record

    # --- loading ---

    def parent(self, record: Record, loading: Loading) -> PortalPage:
        raise NotImplementedError

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        if existing is None:
            return self.load_many([record], loading)[0]
        page = existing.specific
        state = read_fields(STATE_FIELDS, record)
        if state["first_published_at"] is None:
            state["first_published_at"] = page.first_published_at
        if page.live and state["state"] != PUBLISHED:
            page.unpublish(log_action=False)
        self.fill(page, record, loading, keep_slug=True)
        apply_state(page, state, now=timezone.now())
        _saved(page)
        _give_revision(page, state["state"])
        return page

    def load_many(self, records: Sequence[Record], loading: Loading) -> Sequence[Any]:
        pages: list[Any] = []
        now = timezone.now()
        parent: PortalPage | None = None
        for record in records:
            loading.taking(record)
            parent = self.parent(record, loading)
            page = self.model()
            self.fill(page, record, loading, keep_slug=False)
            page.slug = slugs_below(parent, loading).free(page.slug or self.slug_source(page))
            apply_state(page, read_fields(STATE_FIELDS, record), now=now)
            pages.append(page)
        if parent is None:
            return pages
        place_below(parent, pages)
        if self.validates:
            for record, page in zip(records, pages, strict=True):
                loading.taking(record)
                _validated(page)
        insert_pages(parent, pages)
        for record, page in zip(records, pages, strict=True):
            state = read_fields(STATE_FIELDS, record)["state"]
            if state in {DRAFT, SCHEDULED}:
                _give_revision(page, state)
        return pages

    def slug_source(self, page: Any) -> str:
        return str(page.title)

    def fill(self, page: Any, record: Record, loading: Loading, *, keep_slug: bool) -> None:
        values = resolve_fields(self.all_fields, read_fields(self.all_fields, self.prepared(record)), loading)
        slug = values.pop("slug")
        if slug and not keep_slug:
            page.slug = slug
        for name, value in self.values(values, record, loading).items():
            setattr(page, name, value)
        if self.has_body:
            page.body = json.dumps(self.body(record, loading))

    def values(self, values: dict[str, Any], record: Record, loading: Loading) -> dict[str, Any]:
        """Return what is set on the page; rooms replace names by objects here."""
        return values

    def body(self, record: Record, loading: Loading) -> list[dict[str, Any]]:
        if record.get("body") is not None:
            blocks = self.model._meta.get_field("body").stream_block
            return with_ids(Incoming(loading).stream(blocks, record["body"]))
        return html_to_blocks(
            record.get("body_html") or "", lambda src, alt: picture_in_text(src, alt, loading)
        )

    # --- dumping ---

    def rows(self) -> Iterable[Any]:
        return self.model.objects.order_by("pk").iterator(chunk_size=200)

    def write(self, row: Any, dumping: Dumping) -> Record:
        record = write_fields(self.all_fields, row, dumping)
        record.update(write_state(row, dumping))
        if self.has_body:
            raw = [dict(item) for item in row.body.get_prep_value()]
            body = Outgoing(dumping).stream(row._meta.get_field("body").stream_block, raw)
            if body:
                record["body"] = body
                record["body_html"] = blocks_to_html(body)
        return record


def slugs_below(parent: PortalPage, loading: Loading) -> SiblingSlugs:
    key = "slugs", parent.pk
    if key not in loading.memory:
        loading.memory[key] = SiblingSlugs(parent)
    slugs: SiblingSlugs = loading.memory[key]
    return slugs


def only_page(model: Any, loading: Loading) -> Any:
    """Return the one page of an index model, the same object all through a load."""
    if model not in loading.memory:
        loading.memory[model] = model.objects.get()
    return loading.memory[model]


def picture_in_text(src: str, alt: str, loading: Loading) -> Any:
    """Return the picture that an <img> names by its path in the media folder."""
    if not src or src.startswith("//") or "://" in src:
        loading.warn(_("Bỏ qua ảnh nằm ở trang khác trong “body_html”."))
        return None
    return loading.picture(src.removeprefix("./"), alt=alt)


def _validated(page: Any) -> None:
    try:
        page.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        raise Fault(first_sentence(error)) from error


def _saved(page: Any) -> None:
    try:
        page.save()
    except ValidationError as error:
        raise Fault(first_sentence(error)) from error


def _give_revision(page: Any, state: str) -> None:
    """Make the latest revision say what the page now says; a scheduled one is approved for its moment."""
    if state in {DRAFT, SCHEDULED, PUBLISHED} or page.latest_revision_id is not None:
        last_published_at, public_until = page.last_published_at, page.public_until
        revision: Revision = page.save_revision(clean=False)
        if state in {SCHEDULED, PUBLISHED}:
            revision.publish(skip_permission_checks=True, log_action=False)
        kept = {"last_published_at": last_published_at, "public_until": public_until}
        if state not in {DRAFT, SCHEDULED}:
            kept["has_unpublished_changes"] = False
        PortalPage.objects.filter(pk=page.pk).update(**kept)
        page.refresh_from_db()
