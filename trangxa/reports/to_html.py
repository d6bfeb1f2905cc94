"""The report as HTML: a fragment for the preview, and the whole document the PDF is made of."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby, pairwise

from django.utils.safestring import SafeString

from .blocks import (
    MOTTO,
    NATION,
    Addressee,
    AnnexHead,
    Block,
    Column,
    Head,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
)

LANGUAGE = "vi-VN"


def to_html(blocks: Sequence[Block], *, top_level: int = 1) -> SafeString:
    """Return the report as one <article>; `top_level` is the heading level of its title in that page.

    Everything is escaped here and there is no inline style: the site's content security policy forbids it.
    """
    parts = "".join(_parts(blocks, top_level))
    return SafeString(f'<article class="report" lang="{LANGUAGE}">{parts}</article>')


def html_document(blocks: Sequence[Block], *, title: str, author: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{LANGUAGE}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="author" content="{escape(author)}"></head>'
        f"<body>{to_html(blocks)}</body></html>"
    )


def _parts(blocks: Sequence[Block], top: int) -> Iterator[str]:
    """Yield the text, the last sentences with the signature as one unbroken part, then each annex."""
    start, end = _closing(blocks)
    yield from _in_order(blocks[:start], top)
    if start < end:
        yield f'<div class="report-closing">{"".join(_in_order(blocks[start:end], top))}</div>'
    rest = blocks[end:]
    heads = [at for at, block in enumerate(rest) if isinstance(block, AnnexHead)]
    for at, until in pairwise([*heads, len(rest)]):
        yield f'<section class="report-annex">{"".join(_in_order(rest[at:until], top))}</section>'


def _closing(blocks: Sequence[Block]) -> tuple[int, int]:
    """Return where the part begins and ends that must not be broken over two pages."""
    signature = next((at for at, block in enumerate(blocks) if isinstance(block, Signature)), None)
    if signature is None:
        return len(blocks), len(blocks)
    start = signature
    while start and isinstance(before := blocks[start - 1], Paragraph) and before.keep_with_next:
        start -= 1
    return start, signature + 1


def _in_order(blocks: Sequence[Block], top: int) -> Iterator[str]:
    for kind, group in groupby(blocks, key=lambda block: block.kind if isinstance(block, ListItem) else ""):
        if kind:
            items = "".join(f"<li>{_list_item(item)}</li>" for item in group if isinstance(item, ListItem))
            yield f'<ul class="report-list">{items}</ul>'
        else:
            yield from (_block(block, top) for block in group)


def _list_item(item: ListItem) -> str:
    return f"{escape(item.mark)} {_runs(item.runs)}"


def _block(block: Block, top: int) -> str:
    match block:
        case Head():
            return _head(block, top)
        case Addressee():
            lines = "".join(f"<p>{escape(line)}</p>" for line in block.lines)
            return f'<div class="report-addressee" data-count="{min(len(block.names), 2)}">{lines}</div>'
        case Heading():
            tag = f"h{min(top + block.level, 6)}"
            text = f"{escape(block.number)} {_runs(block.runs)}"
            return f'<{tag} class="report-heading-{block.level}">{text}</{tag}>'
        case Paragraph():
            keep = ' data-keep="next"' if block.keep_with_next else ""
            return f"<p{keep}>{_runs(block.runs)}</p>"
        case Table():
            return _table(block)
        case Signature():
            return _signature(block)
        case AnnexHead():
            return _annex(block, top)
        case ListItem():
            return f"<p>{_list_item(block)}</p>"


def _head(head: Head, top: int) -> str:
    superior = f'<p class="superior">{escape(head.superior)}</p>' if head.superior else ""
    return (
        '<header class="report-head"><div class="columns">'
        f'<div class="body">{superior}{_ruled(head.body_lines)}</div>'
        f'<div class="nation"><p>{NATION}</p>{_ruled((MOTTO,), "motto")}</div>'
        f'<p class="number">{escape(head.number_line)}</p>'
        f'<p class="place">{escape(head.place_date)}</p></div>'
        f'<h{top} class="title">{escape(head.title)}</h{top}>'
        f'<div class="subject">{_ruled(head.subject_lines)}</div></header>'
    )


def _ruled(lines: Iterable[str], name: str = "line") -> str:
    """Return the lines; the last one carries the rule, whose length follows its text."""
    *first, last = lines
    plain = "".join(f"<p>{escape(line)}</p>" for line in first)
    return f'{plain}<p class="{name}"><span class="ruled">{escape(last)}</span></p>'


def _table(table: Table) -> str:
    titles = "".join(
        f'<th scope="col" data-align="center"{_hidden(column)}>{escape(column.title)}</th>'
        for column in table.columns
    )
    widths = "".join(f'<col class="share-{share}">' for share in _shares(table.columns))
    rows = "".join(_row(line, table.columns) for line in table.rows)
    return (
        f'<table class="report-table"><colgroup>{widths}</colgroup><thead><tr>{titles}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _shares(columns: Sequence[Column]) -> list[int]:
    """Return the widths in steps of 5 %, which the style sheet knows; together always 100."""
    total = sum(column.share for column in columns)
    exact = [column.share * 20 / total for column in columns]
    steps = [max(1, int(share)) for share in exact]
    wanting = sorted(range(len(columns)), key=lambda at: steps[at] - exact[at])
    for at in wanting[: max(0, 20 - sum(steps))]:
        steps[at] += 1
    return [step * 5 for step in steps]


def _row(line: Row, columns: Sequence[Column]) -> str:
    cells = "".join(
        f'<td data-align="{column.align}"{_hidden(column)}>{_runs(cell)}</td>'
        for cell, column in zip(line.cells, columns, strict=True)
    )
    return f"<tr{' data-total' if line.is_total else ''}>{cells}</tr>"


def _hidden(column: Column) -> str:
    return ' class="bar" aria-hidden="true"' if column.decorative else ""


def _signature(signature: Signature) -> str:
    recipients = "".join(f"<p>{escape(name)}</p>" for name in signature.recipients)
    authority = "".join(f"<p>{escape(line)}</p>" for line in signature.authority_lines)
    name = f'<p class="name">{escape(signature.name)}</p>' if signature.name else '<div class="name"></div>'
    return (
        '<div class="report-signature">'
        f'<div class="recipients"><p class="label">Nơi nhận:</p>{recipients}</div>'
        f'<div class="signer">{authority}{name}</div></div>'
    )


def _annex(head: AnnexHead, top: int) -> str:
    level = min(top + 1, 6)
    return (
        f'<header><h{level} class="label">{escape(head.label)}</h{level}>'
        f'<p class="title">{escape(head.title)}</p>'
        f'<p class="attached">{escape(head.attached_to)}</p></header>'
    )


def _runs(pieces: Iterable[Run]) -> str:
    return "".join(map(_run, pieces))


def _run(piece: Run) -> str:
    text = escape(piece.text)
    if piece.no_break:
        text = f'<span class="no-break">{text}</span>'
    if piece.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if piece.bold else text
