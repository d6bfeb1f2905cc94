"""Sections of the home page: each room registers its own, so a room can be left out.

The page is a pile of bands; a band holds one section, or a main one with a narrower one beside it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

Provider = Callable[[HttpRequest], dict[str, Any] | None]


@dataclass(frozen=True)
class Band:
    """One stripe of the page: its ground, and how two sections share it (a value of `data-split`)."""

    name: str
    tone: str = ""
    split: str = "wide-narrow"


BANDS = (
    Band("banner"),
    Band("tasks"),
    Band("news", tone="sunken"),
    Band("more-news"),
    Band("documents", tone="sunken"),
    Band("visit", split="even"),
)


@dataclass(frozen=True)
class Section:
    name: str
    band: str
    place: int  # from left to right
    template: str
    provide: Provider


_sections: dict[str, Section] = {}


def register_section(name: str, *, band: str, place: int = 0, template: str, provide: Provider) -> None:
    """Show `template` (of a folder jinja2/) in a band with what `provide(request)` returns as `values`.

    None leaves the section out.
    """
    if band not in {known.name for known in BANDS}:
        raise ValueError(f"There is no band {band!r} on the home page.")
    _sections[name] = Section(name, band, place, template, provide)


def bands(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the bands that have something to show, each with its sections from left to right."""
    shown = []
    for band in BANDS:
        sections = []
        for section in sorted(_sections.values(), key=lambda section: (section.place, section.name)):
            if section.band == band.name and (values := section.provide(request)) is not None:
                sections.append({"template": section.template, "values": values})
        if sections:
            shown.append({"band": band, "sections": sections})
    return shown
