"""The body of a page in StreamField's own JSON, with ids of records in the place of our numbers."""

import uuid
from typing import Any

from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock

from trangxa.core.blocks import PictureChooserBlock
from trangxa.core.interchange import Dumping, Fault, Loading
from trangxa.core.models import PortalPage
from trangxa.imports.rich_text import clean_rich_text, with_links
from trangxa.imports.table_values import checked_table

# StreamField's numbers point at these; a dump says their type and id.
_CHOOSERS = {PictureChooserBlock: "picture", DocumentChooserBlock: "file"}


class Walk:
    """One way through a body along its block definitions; leaves are turned by the subclass."""

    def stream(self, block: Any, value: Any) -> list[dict[str, Any]]:
        found = []
        for item in self.listed(value):
            child = block.child_blocks.get(item.get("type")) if isinstance(item, dict) else None
            if child is None:
                raise Fault(_("“body” có khối không rõ loại."))
            found.append(
                {"type": item["type"], "value": self.any(child, item.get("value")), **self.identity(item)}
            )
        return found

    def any(self, block: Any, value: Any) -> Any:
        if isinstance(block, blocks.BaseStreamBlock):
            return self.stream(block, value)
        if isinstance(block, blocks.ListBlock):
            return [self.list_item(block.child_block, item) for item in self.listed(value)]
        if isinstance(block, blocks.BaseStructBlock):
            given = value if isinstance(value, dict) else {}
            return {name: self.any(child, given.get(name)) for name, child in block.child_blocks.items()}
        return self.leaf(block, value)

    def list_item(self, child: Any, item: Any) -> dict[str, Any]:
        inner = item.get("value") if isinstance(item, dict) and item.get("type") == "item" else item
        return {"type": "item", "value": self.any(child, inner), **self.identity(item)}

    def listed(self, value: Any) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list) or len(value) > 5000:
            raise Fault(_("“body” phải là danh sách các khối."))
        return value

    def identity(self, item: Any) -> dict[str, str]:
        given = item.get("id") if isinstance(item, dict) else None
        if given is None:
            return {}
        try:
            return {"id": str(uuid.UUID(given))}
        except (ValueError, AttributeError, TypeError):
            raise Fault(_("“body” có khối mang mã (id) sai dạng.")) from None

    def leaf(self, block: Any, value: Any) -> Any:
        raise NotImplementedError


class Outgoing(Walk):
    """Our JSON into a dump's."""

    def __init__(self, dumping: Dumping) -> None:
        self.dumping = dumping

    def leaf(self, block: Any, value: Any) -> Any:
        if isinstance(block, blocks.RichTextBlock):
            return with_links(clean_rich_text(value or ""), self.link)
        if isinstance(block, blocks.ChooserBlock):
            found = self.identity_of(block.model_class, value)
            if found is None or type(block) in _CHOOSERS:
                return found[1] if found else None
            return {"type": found[0], "id": found[1]}
        if isinstance(block, TableBlock):
            return checked_table(value)
        if isinstance(block, blocks.BooleanBlock):
            return value is True
        return value or ""

    def identity_of(self, model: Any, number: Any) -> tuple[str, str] | None:
        return self.dumping.identity(model, number) if isinstance(number, int) else None

    def link(self, attributes: dict[str, str]) -> dict[str, str]:
        kind, number = attributes.get("linktype"), attributes.get("id", "")
        if kind is None or not number.isdigit():
            return {name: value for name, value in attributes.items() if name == "href"}
        model: Any = PortalPage if kind == "page" else DocumentChooserBlock().model_class
        found = self.identity_of(model, int(number))
        return {"linktype": kind, "ref": ":".join(found)} if found else {}


class Incoming(Walk):
    """A dump's JSON into ours; whatever our blocks could not hold is refused."""

    def __init__(self, loading: Loading) -> None:
        self.loading = loading

    def leaf(self, block: Any, value: Any) -> Any:
        if isinstance(block, blocks.RichTextBlock):
            return with_links(clean_rich_text(self.text(value)), self.link)
        if isinstance(block, blocks.ChooserBlock):
            return self.chosen(block, value)
        if isinstance(block, TableBlock):
            return checked_table(value)
        if isinstance(block, blocks.BooleanBlock):
            return value is True
        if isinstance(block, blocks.URLBlock):
            address = self.text(value)
            if address and not address.startswith(("http://", "https://")):
                raise Fault(_("“body” có địa chỉ không bắt đầu bằng http:// hoặc https://."))
            return address
        return self.text(value)

    def text(self, value: Any) -> str:
        if value is not None and not isinstance(value, str):
            raise Fault(_("“body” có khối mang giá trị sai loại."))
        return value or ""

    def chosen(self, block: Any, value: Any) -> int | None:
        if value is None:
            return None
        if isinstance(value, str) and type(block) in _CHOOSERS:
            kind, given = _CHOOSERS[type(block)], value
        elif (
            isinstance(value, dict)
            and isinstance(value.get("type"), str)
            and isinstance(value.get("id"), str)
        ):
            kind, given = value["type"], value["id"]
        else:
            raise Fault(_("“body” có khối trỏ tới bản ghi không rõ."))
        row = self.loading.reference(kind, given)
        if not isinstance(row, block.model_class):
            raise Fault(_("“body” trỏ tới “%(type)s” ở chỗ của loại khác.") % {"type": kind})
        pk: int = row.pk
        return pk

    def link(self, attributes: dict[str, str]) -> dict[str, str]:
        kind = attributes.get("linktype")
        if kind is None:
            return {name: value for name, value in attributes.items() if name == "href"}
        record_type, _colon, given = attributes.get("ref", "").partition(":")
        if not given or not self.loading.is_known(record_type, given):
            raise Fault(
                _("“body” có liên kết tới bản ghi không rõ “%(ref)s”.") % {"ref": attributes.get("ref", "")}
            )
        if kind == "page" and not self.loading.is_loaded(record_type, given):
            # Two pages may link to each other: the second time round both are there.
            self.loading.load_again()
            return {}
        row = self.loading.reference(record_type, given)
        if isinstance(row, PortalPage) != (kind == "page"):
            raise Fault(
                _("“body” có liên kết tới bản ghi không rõ “%(ref)s”.") % {"ref": attributes.get("ref", "")}
            )
        return {"linktype": kind, "id": str(row.pk)}
