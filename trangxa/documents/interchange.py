"""Record types of official documents and of the regulations they issue."""

from typing import Any, ClassVar

from django.utils.translation import gettext as _

from trangxa.core.interchange import Fault, Loading, Record, register
from trangxa.core.model_records import ModelRecord
from trangxa.core.models import PortalPage
from trangxa.core.record_fields import Choice, Day, Download, Field, Flag, Items, Reference, Text, Whole
from trangxa.documents.kinds import KIND_CHOICES
from trangxa.documents.models import Direction, DocumentFile, DocumentsIndexPage, OfficialDocument, Regulation
from trangxa.imports.page_records import PageRecord, only_page
from trangxa.vitext import vi_slug

_LONGEST_TITLE = 255
_FLAGS = ("about_portal", "board_basis", "report_request", "royalty_rules")


@register
class DocumentRecord(PageRecord):
    name = "document"
    order = 60
    model = OfficialDocument
    fields: ClassVar[tuple[Field, ...]] = (
        Choice("direction", default=Direction.OUTGOING, choices=Direction.choices),
        Choice("kind", required=True, choices=KIND_CHOICES),
        Text("number_symbol", required=True, max_length=60),
        Day("issued_on", required=True),
        Day("effective_on"),
        Day("expires_on"),
        Text("issuing_body", required=True, max_length=200),
        Text("signatory", max_length=150),
        Text("signatory_position", max_length=150),
        Text("abstract", required=True, multiline=True),
        *(Flag(flag) for flag in _FLAGS),
        Items("files", fields=(Download("file", required=True), Text("label", max_length=150))),
    )

    def prepared(self, record: Record) -> Record:
        """A document without title is called by type, number and abstract."""
        if record.get("title"):
            return record
        names = [str(record.get(name) or "").strip() for name in ("kind", "number_symbol", "abstract")]
        names[0] = dict(KIND_CHOICES).get(names[0], names[0])
        return {**record, "title": " ".join(name for name in names if name)[:_LONGEST_TITLE]}

    def parent(self, record: Record, loading: Loading) -> PortalPage:
        page: PortalPage = only_page(DocumentsIndexPage, loading)
        return page

    def slug_source(self, page: Any) -> str:
        number = f"{page.number_symbol} {page.issued_on.year}"
        return number if vi_slug(number) else str(page.title)

    def values(self, values: dict[str, Any], record: Record, loading: Loading) -> dict[str, Any]:
        files = [DocumentFile(**item) for item in values.pop("files") if item["file"] is not None]
        # Two with one number in one file: the register cannot see the first one yet.
        taken = loading.memory.setdefault("document numbers", {})
        key = (
            values["number_symbol"].casefold(),
            values["issuing_body"].casefold(),
            values["issued_on"].year,
        )
        if taken.setdefault(key, record["id"]) != record["id"]:
            raise Fault(
                _("số, ký hiệu “%(number)s” có hai lần trong tệp.") % {"number": values["number_symbol"]}
            )
        return {**values, "files": files}


@register
class RegulationRecord(ModelRecord):
    name = "regulation"
    order = 64
    model = Regulation
    fields = (
        Text("name", required=True, max_length=250),
        Reference("document", to="document", required=True),
        Flag("of_board", default=True),
        Text("text", multiline=True),
        Whole("typed_chapters"),
        Whole("typed_articles"),
    )
