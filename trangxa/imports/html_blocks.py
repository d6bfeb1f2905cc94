"""HTML into the blocks that the body of a page is made of."""

import json
import uuid
from collections.abc import Callable
from html import escape
from typing import Any

from django.utils.translation import gettext as _
from lxml.html import HtmlElement, fragment_fromstring

from trangxa.imports.html_tables import cell_text, table_value
from trangxa.imports.rich_text import clean_html

Block = dict[str, Any]
FindPicture = Callable[[str, str], Any]  # (src, alt) -> picture or None
LONGEST_HEADING, LONGEST_CAPTION, LONGEST_ALT = 200, 300, 250
_IDS = uuid.UUID("3f1c2f9e-6c0e-4f0a-9f5d-4f1f5d1f7a10")
_HEADINGS = {"h1": "2", "h2": "2", "h3": "3", "h4": "3", "h5": "3", "h6": "3"}
_MARKS = {"b": "b", "strong": "b", "i": "i", "em": "i", "sup": "sup", "sub": "sub"}
_INLINE = {*_MARKS, "a", "br", "img", "cite"}


def html_to_blocks(html: str, find_picture: FindPicture) -> list[Block]:
    """Return blocks in StreamField's own JSON; a picture that `find_picture` does not know is left out."""
    cleaned = clean_html(html)
    if not cleaned.strip():
        return []
    builder = _Builder(find_picture)
    builder.walk(fragment_fromstring(cleaned, create_parent="div"))
    builder.end_text()
    return with_ids(builder.blocks)


def with_ids(blocks: list[Block]) -> list[Block]:
    """Give each block without id the one that the same content gets every time."""
    for place, block in enumerate(blocks):
        content = json.dumps([place, block["type"], block["value"]], ensure_ascii=False, sort_keys=True)
        block.setdefault("id", str(uuid.uuid5(_IDS, content)))
    return blocks


class _Builder:
    def __init__(self, find_picture: FindPicture) -> None:
        self.find_picture = find_picture
        self.blocks: list[Block] = []
        self.paragraphs: list[str] = []
        self.inline: list[str] = []
        self.pictures: list[Block] = []
        self.last_heading = ""

    def walk(self, element: HtmlElement) -> None:
        self.inline.append(_text(element.text))
        for child in element:
            if child.tag in _INLINE:
                self.inline.append(self.rich(child))
            else:
                self.end_paragraph()
                self.block_element(child)
            self.inline.append(_text(child.tail))
        self.end_paragraph()

    def block_element(self, element: HtmlElement) -> None:
        if element.tag in _HEADINGS:
            self.heading(element)
        elif element.tag == "table":
            self.table(element)
        elif element.tag == "blockquote":
            self.quote(element)
        elif element.tag == "figure":
            self.figure(element)
        elif element.tag in {"ul", "ol"}:
            items = self.rich_list(element)
            self.paragraphs.append(items)
            self.end_pictures()
        elif element.tag == "p" or element.tag in {"pre", "dt", "dd", "figcaption"}:
            self.inline.append(self.rich_children(element))
            self.end_paragraph()
        elif element.tag != "hr":
            self.walk(element)

    # --- text ---

    def rich(self, element: HtmlElement) -> str:
        """Return an inline element as rich text; pictures in it wait for the end of the paragraph."""
        if element.tag == "br":
            return "<br/>"
        if element.tag == "img":
            self.picture(element)
            return ""
        inner = self.rich_children(element)
        if element.tag in _MARKS and inner.strip():
            return f"<{_MARKS[element.tag]}>{inner}</{_MARKS[element.tag]}>"
        if element.tag == "a" and element.get("href") and inner.strip():
            return f'<a href="{escape(element.get("href"))}">{inner}</a>'
        if element.tag in {"ul", "ol"}:
            return self.rich_list(element)
        if element.tag not in _INLINE and inner.strip():
            return f"{inner}<br/>"
        return inner

    def rich_children(self, element: HtmlElement) -> str:
        pieces = [_text(element.text)]
        for child in element:
            pieces.append(self.rich(child))
            pieces.append(_text(child.tail))
        return "".join(pieces)

    def rich_list(self, element: HtmlElement) -> str:
        items = [_trimmed(self.rich_children(item)) for item in element.iterchildren("li")]
        body = "".join(f"<li>{item}</li>" for item in items if item)
        return f"<{element.tag}>{body}</{element.tag}>" if body else ""

    def end_paragraph(self) -> None:
        inner = _trimmed("".join(self.inline))
        self.inline.clear()
        if inner:
            self.paragraphs.append(f"<p>{inner}</p>")
        self.end_pictures()

    def end_text(self) -> None:
        html = "".join(self.paragraphs)
        self.paragraphs.clear()
        if html:
            self.blocks.append({"type": "text", "value": html})

    def end_pictures(self) -> None:
        if self.pictures:
            self.end_text()
            self.blocks += self.pictures
            self.pictures.clear()

    # --- blocks of their own ---

    def heading(self, element: HtmlElement) -> None:
        text = " ".join(cell_text(element).split())
        if len(text) > LONGEST_HEADING:
            self.paragraphs.append(f"<p><b>{escape(text, quote=False)}</b></p>")
        elif text:
            self.end_text()
            self.blocks.append({"type": "heading", "value": {"text": text, "level": _HEADINGS[element.tag]}})
            self.last_heading = text
        for image in element.iter("img"):
            self.picture(image)
        self.end_pictures()

    def table(self, element: HtmlElement) -> None:
        value = table_value(element)
        if value is not None:
            self.end_text()
            caption = element.find("caption")
            named = " ".join(cell_text(caption).split()) if caption is not None else ""
            named = (named or self.last_heading or _("Bảng số liệu"))[:LONGEST_HEADING]
            self.blocks.append({"type": "table", "value": {"caption": named, "table": value}})
        for image in element.iter("img"):
            self.picture(image)
        self.end_pictures()

    def quote(self, element: HtmlElement) -> None:
        sources = [" ".join(cell_text(cite).split()) for cite in element.iter("cite")]
        for cite in list(element.iter("cite")):
            cite.drop_tree()
        text = cell_text(element)
        if text:
            self.end_text()
            source = "; ".join(filter(None, sources))[:LONGEST_HEADING]
            self.blocks.append({"type": "quote", "value": {"text": text, "source": source}})
        for image in element.iter("img"):
            self.picture(image)
        self.end_pictures()

    def figure(self, element: HtmlElement) -> None:
        caption = element.find(".//figcaption")
        if element.find(".//table") is not None or element.find(".//img") is None:
            self.walk(element)
            return
        words = " ".join(cell_text(caption).split())[:LONGEST_CAPTION] if caption is not None else ""
        for image in element.iter("img"):
            self.picture(image, caption=words)
        if not self.pictures and words:
            self.paragraphs.append(f"<p>{escape(words, quote=False)}</p>")
        self.end_pictures()

    def picture(self, element: HtmlElement, *, caption: str = "") -> None:
        given = element.get("alt")
        alt = " ".join((given or "").split())[:LONGEST_ALT]
        found = self.find_picture(element.get("src") or "", alt)
        if found is not None:
            alt = alt or found.description[:LONGEST_ALT]
            value = {
                "image": found.pk,
                "alt_text": alt,
                "decorative": not alt,
                "caption": caption,
                "credit": "",
            }
            self.pictures.append({"type": "picture", "value": value})


def _text(text: str | None) -> str:
    return escape(text, quote=False) if text else ""


def _trimmed(html: str) -> str:
    """Return rich text without line breaks and blanks at its ends."""
    html = html.strip()
    while html.startswith("<br/>") or html.endswith("<br/>"):
        html = html.removeprefix("<br/>").removesuffix("<br/>").strip()
    return "" if not html.replace("\xa0", " ").strip() else html
