"""The body of a page as plain HTML, for those who read a dump with other software."""

from collections.abc import Callable
from html import escape
from typing import Any

Block = dict[str, Any]


def blocks_to_html(blocks: list[Block]) -> str:
    """Return HTML of blocks in portable JSON (native_body), where pictures and files stand by their ids."""
    return "".join(_WRITERS[block["type"]](block["value"]) for block in blocks if block["type"] in _WRITERS)


def _heading(value: Any) -> str:
    level = "3" if value.get("level") == "3" else "2"
    return f"<h{level}>{escape(value['text'], quote=False)}</h{level}>"


def _picture(value: Any) -> str:
    if not value.get("image"):
        return ""
    image = f'<img src="{escape(value["image"])}" alt="{escape(value.get("alt_text") or "")}">'
    caption = value.get("caption") or ""
    return (
        f"<figure>{image}<figcaption>{escape(caption, quote=False)}</figcaption></figure>"
        if caption
        else image
    )


def _gallery(value: Any) -> str:
    return "".join(_picture(item["value"]) for item in value.get("pictures") or [])


def _table(value: Any) -> str:
    table = value.get("table") or {}
    hidden = {(cell["row"], cell["col"]) for cell in table.get("cell") or [] if cell.get("hidden")}
    spans = {(merge["row"], merge["col"]): merge for merge in table.get("mergeCells") or []}
    rows = []
    for number, row in enumerate(table.get("data") or []):
        cells = []
        for column, text in enumerate(row):
            if (number, column) not in hidden:
                is_head = (number == 0 and table.get("first_row_is_table_header")) or (
                    column == 0 and table.get("first_col_is_header")
                )
                cells.append(_cell("th" if is_head else "td", text or "", spans.get((number, column), {})))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    caption = value.get("caption") or ""
    return f"<table><caption>{escape(caption, quote=False)}</caption>{''.join(rows)}</table>"


def _cell(tag: str, text: str, span: dict[str, Any]) -> str:
    spans = "".join(f' {name}="{span[name]}"' for name in ("colspan", "rowspan") if span.get(name, 1) > 1)
    return f"<{tag}{spans}>{escape(text, quote=False).replace(chr(10), '<br>')}</{tag}>"


def _quote(value: Any) -> str:
    lines = "".join(
        f"<p>{escape(line, quote=False)}</p>" for line in (value.get("text") or "").splitlines() if line
    )
    source = value.get("source") or ""
    return (
        f"<blockquote>{lines}{f'<cite>{escape(source, quote=False)}</cite>' if source else ''}</blockquote>"
    )


def _video(value: Any) -> str:
    return f'<p><a href="{escape(value.get("address") or "")}">{escape(value.get("title") or "", quote=False)}</a></p>'


def _file(value: Any) -> str:
    return f"<p>{escape(value['title'], quote=False)}</p>" if value.get("title") else ""


def _note(value: Any) -> str:
    return f"<p>{escape(value['note'], quote=False)}</p>" if value.get("note") else ""


_WRITERS: dict[str, Callable[[Any], str]] = {
    "text": str,
    "heading": _heading,
    "picture": _picture,
    "gallery": _gallery,
    "table": _table,
    "quote": _quote,
    "video": _video,
    "file": _file,
    "document_reference": _note,
}
