"""Record types of the pages that every portal has, and of redirects."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from trangxa.core.interchange import Dumping, Fault, Loading, Record, RecordType, register
from trangxa.core.model_records import ModelRecord, save_or_fault
from trangxa.core.models import HomePage, PortalPage, StandardPage
from trangxa.core.record_fields import Field, Flag, Reference, Text, Web, read_fields, write_fields
from trangxa.imports.page_records import PAGE_FIELDS, PageRecord, only_page


@register
class StandardPageRecord(PageRecord):
    """A page of text; below the home page unless `parent` names another one."""

    name = "page"
    order = 120
    model = StandardPage
    in_bulk = False
    fields = (
        Text("introduction", multiline=True),
        Flag("in_english"),
        Flag("show_in_menus"),
        Reference("parent", to="page", attribute="parent_page"),
    )

    def parent(self, record: Record, loading: Loading) -> PortalPage:
        given = record.get("parent")
        page: PortalPage = loading.reference("page", given) if given else only_page(HomePage, loading)
        return page

    def values(self, values: dict[str, Any], record: Record, loading: Loading) -> dict[str, Any]:
        return {name: value for name, value in values.items() if name != "parent_page"}

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        return super().load(record, existing or self._unwritten(record, loading), loading)

    def _unwritten(self, record: Record, loading: Loading) -> Any:
        """Return the empty page that the installation made at this place."""
        parent = self.parent(record, loading)
        below = StandardPage.objects.child_of(parent).filter(slug=record.get("slug") or "-", introduction="")
        return next((page for page in below if not page.body.raw_data), None)

    def rows(self) -> Iterable[Any]:
        return StandardPage.objects.order_by("path").iterator(chunk_size=200)

    def write(self, row: Any, dumping: Dumping) -> Record:
        parent = row.get_parent().specific
        row.parent_page = parent if isinstance(parent, StandardPage) else None
        return super().write(row, dumping)


@register
class FramePageRecord(RecordType):
    """The home page and the index page of a room: there is one of each, the installation makes it."""

    name = "section"
    order = 110
    model = PortalPage
    fields: tuple[Field, ...] = (
        Text("kind", required=True, max_length=100),
        *PAGE_FIELDS,
        Flag("show_in_menus"),
    )

    @property
    def known_keys(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields)

    def check(self, record: Record) -> None:
        if frame_model(read_fields(self.fields, record)["kind"]) is None:
            raise Fault(
                _("“kind” phải là một trong: %(kinds)s.") % {"kinds": ", ".join(sorted(frame_models()))}
            )

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = read_fields(self.fields, record)
        page: Any = only_page(frame_model(values.pop("kind")), loading)
        del values["slug"]  # addresses of sections are fixed
        for name, value in values.items():
            setattr(page, name, value)
        save_or_fault(page)
        if page.latest_revision_id is not None:
            page.save_revision(clean=False).publish(skip_permission_checks=True, log_action=False)
            page.refresh_from_db()
        return page

    def rows(self) -> Iterable[Any]:
        found = [page for model in frame_models().values() for page in model.objects.all()]
        return sorted(found, key=lambda page: str(page.path))

    def writes(self, row: Any) -> bool:
        return type(row) in frame_models().values()

    def write(self, row: Any, dumping: Dumping) -> Record:
        row.kind = row._meta.label_lower
        return write_fields(self.fields, row, dumping)


def frame_models() -> dict[str, Any]:
    models = (model for model in apps.get_models() if issubclass(model, PortalPage))
    return {model._meta.label_lower: model for model in models if getattr(model, "max_count", None) == 1}


def frame_model(kind: str) -> Any:
    return frame_models().get(kind)


@register
class RedirectRecord(ModelRecord):
    """An old address and where it leads: to an address, or to the page of a record."""

    name = "redirect"
    order = 900
    model = Redirect
    fields = (
        Text("old_path", required=True, max_length=255),
        Web("link", attribute="redirect_link"),
        Text("page", attribute="page_reference", max_length=250),
        Flag("permanent", default=True, attribute="is_permanent"),
    )

    def check(self, record: Record) -> None:
        values = read_fields(self.fields, record)
        if not values["old_path"].startswith("/"):
            raise Fault(_("“old_path” phải bắt đầu bằng dấu /."))
        if bool(values["redirect_link"]) == bool(values["page_reference"]):
            raise Fault(_("cần một trong hai: “link” hoặc “page” (loại:mã)."))

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = read_fields(self.fields, record)
        old_path = Redirect.normalise_path(values["old_path"])
        row = existing or Redirect.objects.filter(old_path=old_path, site=None).first() or Redirect()
        row.old_path, row.is_permanent = old_path, values["is_permanent"]
        row.redirect_link, row.redirect_page = values["redirect_link"], None
        if values["page_reference"]:
            kind, _colon, given = values["page_reference"].partition(":")
            row.redirect_page = loading.reference(kind, given)
            if not isinstance(row.redirect_page, PortalPage):
                raise Fault(_("“page” phải là loại:mã của một trang."))
        save_or_fault(row)
        return row

    def write(self, row: Any, dumping: Dumping) -> Record:
        found = dumping.id_of(row.redirect_page.specific) if row.redirect_page_id else None
        row.page_reference = ":".join(found) if found else ""
        return write_fields(self.fields, row, dumping)
