"""Record types of categories and articles."""

from typing import Any, ClassVar

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from trangxa.core.interchange import Dumping, Fault, Loading, Record, register
from trangxa.core.model_records import ModelRecord, save_or_fault
from trangxa.core.models import PortalPage
from trangxa.core.record_fields import (
    Choice,
    Day,
    Field,
    Flag,
    Items,
    Reference,
    Text,
    Texts,
    Web,
    Whole,
)
from trangxa.imports.html_blocks import with_ids
from trangxa.imports.page_records import PageRecord, only_page
from trangxa.news.models import (
    ArticleAuthor,
    ArticlePage,
    Category,
    CategoryName,
    Correction,
    Genre,
    NewsIndexPage,
)
from trangxa.news.record_names import AuthorRole, unit_named

_SUMMARY_FROM_BODY = 300
GALLERY = Items(
    "pictures",
    attribute="gallery",
    fields=(
        Text("file", required=True, max_length=255),
        Text("alt", max_length=250),
        Text("credit", max_length=150),
    ),
)


@register
class CategoryRecord(ModelRecord):
    name = "category"
    order = 40
    model = Category
    fields = (
        Text("name", required=True, max_length=150),
        Text("slug", max_length=80),
        Text("purpose", max_length=250),
        Flag("is_counted", default=True),
        Reference("parent", to="category"),
        Flag("in_menu"),
        Whole("order", default=0),
        Day("opened_on"),
        Day("closed_on"),
        Items(
            "earlier_names",
            fields=(Text("name", required=True, max_length=150), Day("valid_from"), Day("valid_until")),
        ),
    )

    def adopt(self, values: dict[str, Any]) -> Any:
        """A category that an article named before anyone described it."""
        return Category.objects.filter(name=values["name"]).first()

    def fill(self, row: Any, values: dict[str, Any]) -> None:
        row.earlier_names = [CategoryName(**name) for name in values.pop("earlier_names")]
        slug = values.pop("slug")
        super().fill(row, values)
        if slug and row.slug != slug:
            row.slug = (
                slug if not Category.objects.filter(slug=slug).exclude(pk=row.pk).exists() else row.slug
            )

    def rows(self) -> list[Category]:
        """Parents come before their children, otherwise in the order in which they were made."""
        everything = list(Category.objects.order_by("pk"))
        by_parent: dict[int | None, list[Category]] = {}
        for category in everything:
            by_parent.setdefault(category.parent_id, []).append(category)
        level, found = by_parent.get(None, []), []
        while level:
            found += level
            level = [child for category in level for child in by_parent.get(category.pk, [])]
        return found


@register
class ArticleRecord(PageRecord):
    name = "article"
    order = 100
    model = ArticlePage
    needs_first_publication = True
    validates = False  # everything the model would refuse is refused by the fields
    fields: ClassVar[tuple[Field, ...]] = (
        Text("summary", multiline=True),
        Choice("genre", default=Genre.NEWS, choices=Genre.choices),
        Text("category", required=True, max_length=150, attribute="category_name"),
        Reference("category_id", to="category", attribute="category_record"),
        Texts("further_categories", max_length=150, attribute="further_names"),
        Text("unit", max_length=150, attribute="unit_name"),
        Reference("unit_id", to="unit", attribute="unit_record"),
        Day("event_date"),
        Text("picture", max_length=255, attribute="picture_name"),
        Text("picture_alt", max_length=250),
        Text("picture_credit", max_length=150),
        GALLERY,
        Text("source_name", max_length=200),
        Text("source", max_length=200, attribute="relayed_from"),
        Web("source_url", max_length=200),
        Items(
            "authors",
            fields=(
                Text("name", required=True, max_length=150),
                AuthorRole("role", default=ArticleAuthor.Role.TEXT),
                Whole("share", default=100, minimum=1, maximum=100),
                Reference("user", to="user"),
            ),
        ),
        Items("corrections", fields=(Day("made_on"), Text("text", required=True, multiline=True))),
    )

    def check(self, record: Record) -> None:
        super().check(record)
        if record.get("source_url") and not (record.get("source_name") or record.get("source")):
            raise Fault(_("“source_name” còn thiếu: bài đăng lại phải ghi tên nguồn."))

    def parent(self, record: Record, loading: Loading) -> PortalPage:
        page: PortalPage = only_page(NewsIndexPage, loading)
        return page

    def values(self, values: dict[str, Any], record: Record, loading: Loading) -> dict[str, Any]:
        category = values.pop("category_record") or category_named(values["category_name"], loading)
        del values["gallery"]  # goes into the body
        credit = values.pop("picture_credit")
        unit, unit_name = values.pop("unit_record"), values.pop("unit_name")
        name = values.pop("picture_name")
        relayed_from = values.pop("relayed_from")
        further = [category_named(other, loading) for other in values.pop("further_names")]
        del values["category_name"]
        return {
            **values,
            "summary": values["summary"] or summary_from(record),
            "category": category,
            "further_categories": further,
            "unit": unit or (unit_named(unit_name, loading) if unit_name else None),
            "picture": loading.picture(name, alt=values["picture_alt"], credit=credit) if name else None,
            "source_name": values["source_name"] or relayed_from,
            "authors": [
                ArticleAuthor(**author, sort_order=place) for place, author in enumerate(values["authors"])
            ],
            "corrections": [
                Correction(
                    text=item["text"], made_on=item["made_on"] or timezone.localdate(), sort_order=place
                )
                for place, item in enumerate(values["corrections"])
            ],
        }

    def body(self, record: Record, loading: Loading) -> list[dict[str, Any]]:
        blocks = super().body(record, loading)
        named = GALLERY.read(record.get("pictures") or [])
        shown = [
            (item, loading.picture(item["file"], alt=item["alt"], credit=item["credit"])) for item in named
        ]
        gallery = [_gallery_item(item, picture) for item, picture in shown if picture is not None]
        if len(gallery) > 1:
            blocks.append({"type": "gallery", "value": {"title": "", "pictures": with_ids(gallery)}})
        elif gallery:
            blocks.append({"type": "picture", "value": gallery[0]["value"]})
        return with_ids(blocks)

    def rows(self) -> Any:
        related = ("category", "unit", "picture")
        rows = ArticlePage.objects.order_by("pk").select_related(*related)
        return rows.prefetch_related("authors", "corrections", "further_categories").iterator(chunk_size=200)

    def write(self, row: Any, dumping: Dumping) -> Record:
        row.category_name, row.category_record = row.category.name, row.category
        row.unit_name, row.unit_record = (row.unit.name if row.unit else ""), row.unit
        row.further_names = [category.name for category in row.further_categories.all()]
        found = dumping.id_of(row.picture) if row.picture_id else None
        row.picture_name, row.picture_credit = (found[1] if found else ""), ""
        row.gallery, row.relayed_from = [], ""
        return super().write(row, dumping)


def _gallery_item(item: dict[str, Any], picture: Any) -> dict[str, Any]:
    alt = item["alt"] or picture.description[:250]
    value = {
        "image": picture.pk,
        "alt_text": alt,
        "decorative": not alt,
        "caption": "",
        "credit": item["credit"],
    }
    return {"type": "item", "value": value}


def category_named(name: str, loading: Loading) -> Category:
    """Return the category of this name, also of an earlier one; an unknown one is made."""
    known: dict[str, Category] = loading.memory.setdefault("categories by name", {})
    if name not in known:
        found = (
            Category.objects.filter(name=name).first()
            or Category.objects.filter(earlier_names__name=name).first()
            or Category.objects.filter(name__iexact=name).first()
        )
        if found is None:
            last = Category.objects.order_by("-order").values_list("order", flat=True).first() or 0
            found = Category(name=name, order=min(last + 1, 32_767))
            save_or_fault(found)
        known[name] = found
    return known[name]


def summary_from(record: Record) -> str:
    """An article without summary takes the beginning of its text."""
    text = " ".join(strip_tags(str(record.get("body_html") or "")).split()) or str(record["title"])
    if len(text) <= _SUMMARY_FROM_BODY:
        return text
    return text[:_SUMMARY_FROM_BODY].rpartition(" ")[0] + "…"
