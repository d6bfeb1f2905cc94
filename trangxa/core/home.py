"""Sections of the home page: each room registers its own, so a room can be left out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

Provider = Callable[[HttpRequest], dict[str, Any] | None]


@dataclass(frozen=True, order=True)
class Section:
    order: int
    name: str = field(compare=False)
    template: str = field(compare=False)
    provide: Provider = field(compare=False)


_sections: dict[str, Section] = {}


def register_section(name: str, *, order: int, template: str, provide: Provider) -> None:
    """Show `template` on the home page with what `provide(request)` returns; None leaves the section out."""
    _sections[name] = Section(order, name, template, provide)


def sections(request: HttpRequest) -> list[dict[str, Any]]:
    shown = []
    for section in sorted(_sections.values()):
        values = section.provide(request)
        if values is not None:
            shown.append({"name": section.name, "template": section.template, "values": values})
    return shown
