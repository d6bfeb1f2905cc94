"""Numbering of what is really printed: a part left out leaves no gap."""

from dataclasses import dataclass, field

from trangxa.vitext import to_roman

from ..blocks import Block, Heading, runs


@dataclass(frozen=True)
class Part:
    """A numbered title (khoản) and what stands under it."""

    title: str
    blocks: list[Block] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """A section (mục) with its title in capitals; without blocks it is not printed."""

    title: str
    blocks: list[Block] = field(default_factory=list)


def number_parts(parts: list[Part]) -> list[Block]:
    printed = [part for part in parts if part.blocks]
    return [
        block
        for at, part in enumerate(printed, start=1)
        for block in (Heading(2, f"{at}.", runs(part.title)), *part.blocks)
    ]


def number_sections(sections: list[Section]) -> list[Block]:
    printed = [section for section in sections if section.blocks]
    return [
        block
        for at, section in enumerate(printed, start=1)
        for block in (Heading(1, f"{to_roman(at)}.", runs(section.title.upper())), *section.blocks)
    ]
