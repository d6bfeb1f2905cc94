"""Figures and names written into a text in braces: {trang}, {tin_theo_don_vi}."""

import html
import re

from trangxa.vitext import format_integer, padded_count

from .figures import ReportFigures
from .spelling import BOARD

_INSERT = re.compile(r"\{([a-z_]+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*\{[a-z_]+\}[^\[\]]*)\]")


def insert_values(figures: ReportFigures) -> dict[str, str]:
    """Return every insert with its value; an empty value means that there is nothing to tell."""
    organisation, content = figures.organisation, figures.content
    sent = content.units_that_sent
    return {
        "trang": organisation.site_name,
        "ubnd": organisation.short_name,
        "ban": BOARD,
        "cap_tren": organisation.superior_short or organisation.superior_name,
        "thon": organisation.hamlet_word,
        "mo": "tiếp tục mở" if figures.trainings else "mở",
        "tin_theo_don_vi": padded_count(sent) if sent else "",
        "tong_so_tin": format_integer(content.total) if content.total else "",
    }


def filled(text: str, figures: ReportFigures) -> str:
    """Return `text` with its inserts filled in; what is no insert stays as typed."""
    values = insert_values(figures)
    if "<" in text:
        values = {name: html.escape(value) for name, value in values.items()}
    known = _OPTIONAL.sub(lambda found: _optional(found[1], values, found[0]), text)
    return _INSERT.sub(lambda found: values.get(found[1], found[0]), known)


def unknown_inserts(text: str, figures: ReportFigures) -> list[str]:
    values = insert_values(figures)
    return [name for name in _INSERT.findall(text) if name not in values]


def _optional(passage: str, values: dict[str, str], as_typed: str) -> str:
    names = _INSERT.findall(passage)
    if any(name not in values for name in names):
        return as_typed
    return passage if all(values[name] for name in names) else ""
