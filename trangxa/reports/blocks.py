"""The report as a list of blocks: one model for the preview, the Word file and the PDF."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from trangxa.vitext import find_references, nfc

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; `no_break` keeps it on one line (số, ký hiệu)."""

    text: str
    bold: bool = False
    italic: bool = False
    no_break: bool = False


@dataclass(frozen=True)
class Head:
    """Quốc hiệu, Tiêu ngữ, the body, number, place and day, the title and its subject (trích yếu)."""

    body_lines: tuple[str, ...]
    number_line: str
    place_date: str
    title: str
    subject_lines: tuple[str, ...]
    superior: str = ""


@dataclass(frozen=True)
class Addressee:
    names: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """One name stands beside "Kính gửi:"; more get a line each."""
        if len(self.names) < 2:
            return (f"Kính gửi: {''.join(self.names)}",)
        *first, last = self.names
        return ("Kính gửi:", *(f"- {name};" for name in first), f"- {last}.")


@dataclass(frozen=True)
class Heading:
    """Level 1 is a section "I.", 2 a numbered title "1.", 3 a sub-title "*"."""

    level: Literal[1, 2, 3]
    number: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """`keep_with_next` binds it to what follows, so that a table or a signature does not stand alone."""

    runs: tuple[Run, ...]
    keep_with_next: bool = False


@dataclass(frozen=True)
class ListItem:
    """`kind` tells the outputs which list it belongs to; `mark` is printed: "-", "1.", "a)"."""

    kind: Literal["bullet", "number", "letter"]
    mark: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Column:
    """`share` is the width in relation to the other columns."""

    title: str
    share: int
    align: Literal["left", "center", "right"] = "left"
    decorative: bool = False


@dataclass(frozen=True)
class Row:
    cells: tuple[tuple[Run, ...], ...]
    is_total: bool = False


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Signature:
    """Nơi nhận on the left, authority, position and name of the signer on the right."""

    recipients: tuple[str, ...]
    authority_lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True)
class AnnexHead:
    """An annex (phụ lục) begins on a page of its own, numbered from 1."""

    label: str
    title: str
    attached_to: str


Block = Head | Addressee | Heading | Paragraph | ListItem | Table | Signature | AnnexHead


def runs(text: str, *, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
    """Return `text` cut so that every document number in it stays on one line."""
    clean = nfc(text)
    pieces: list[Run] = []
    end = 0
    for found in find_references(clean):
        pieces += [
            Run(clean[end : found.start], bold, italic),
            Run(clean[found.start : found.end], bold, italic, no_break=True),
        ]
        end = found.end
    pieces.append(Run(clean[end:], bold, italic))
    return tuple(piece for piece in pieces if piece.text)


def paragraph(text: str, *, italic: bool = False, keep_with_next: bool = False) -> Paragraph:
    return Paragraph(runs(text, italic=italic), keep_with_next)


def bullet(text: str) -> ListItem:
    return ListItem("bullet", "-", runs(text))


def bullets(texts: Sequence[str]) -> list[Block]:
    """Return one list: each line ends with ";" and the last with "."."""
    bare = [text.rstrip(" .;") for text in texts]
    return [bullet(f"{text}{'.' if at == len(bare) else ';'}") for at, text in enumerate(bare, start=1)]


def row(*cells: str, is_total: bool = False) -> Row:
    return Row(tuple(runs(cell, bold=is_total) for cell in cells), is_total)


def run_text(pieces: Iterable[Run]) -> str:
    return "".join(piece.text for piece in pieces)


def block_runs(block: Block) -> tuple[Run, ...]:
    """Return the running text of a block; none for heads and signatures."""
    match block:
        case Heading() | Paragraph() | ListItem():
            return block.runs
        case Table():
            return tuple(piece for line in block.rows for cell in line.cells for piece in cell)
    return ()


def block_lines(block: Block) -> list[str]:
    """Return the text of a block, line by line, in reading order."""
    match block:
        case Head():
            left = ([block.superior] if block.superior else []) + list(block.body_lines)
            return [
                *left,
                NATION,
                MOTTO,
                block.number_line,
                block.place_date,
                block.title,
                *block.subject_lines,
            ]
        case Addressee():
            return list(block.lines)
        case Heading():
            return [f"{block.number} {run_text(block.runs)}"]
        case Paragraph():
            return [run_text(block.runs)]
        case ListItem():
            return [f"{block.mark} {run_text(block.runs)}"]
        case Table():
            titles = "\t".join(column.title for column in block.columns)
            return [titles, *("\t".join(run_text(cell) for cell in line.cells) for line in block.rows)]
        case Signature():
            signer = [*block.authority_lines, *([block.name] if block.name else [])]
            return ["Nơi nhận:", *block.recipients, *signer]
        case AnnexHead():
            return [block.label, block.title, block.attached_to]


def plain_text(blocks: Iterable[Block]) -> str:
    return "\n".join(line for block in blocks for line in block_lines(block))
