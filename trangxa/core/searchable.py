"""What the public search finds: rooms say which pages and with what text, the search keeps them.

A room registers each kind in its `searching.py`. Bulk loaders that publish pages without Wagtail's signals call
`pages_changed` with their numbers.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from trangxa.core.models import PortalPage


@dataclass(frozen=True)
class PageText:
    """What of one page is searched and shown, as plain text.

    `day` is the day a reader dates it by. `category` and `unit` are names that readers choose by; a document that is in
    force on a day (from `in_force_from` until the day before `in_force_until`) comes before one that is not.
    """

    title: str
    summary: str = ""
    body: str = ""
    day: date | None = None
    number_symbol: str = ""
    category: str = ""
    unit: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None


Describe = Callable[[Any], PageText]
Listener = Callable[[Iterable[int]], object]


@dataclass(frozen=True)
class Kind:
    """A kind of result. `name` is letters only and stable (commands print it), `slug` stands in addresses.

    `related`: what `describe` reads of other tables, fetched along with the pages.
    """

    name: str
    slug: str
    label: Any
    model: type[PortalPage]
    describe: Describe
    related: tuple[str, ...] = ()


_kinds: dict[str, Kind] = {}
_listeners: list[Listener] = []


def register_kind(
    name: str,
    *,
    slug: str,
    label: Any,
    model: type[PortalPage],
    describe: Describe,
    related: tuple[str, ...] = (),
) -> None:
    """Have the search find the public pages of `model`, with what `describe(page)` says of each."""
    _kinds[name] = Kind(name, slug, label, model, describe, related)


def kinds() -> list[Kind]:
    return list(_kinds.values())


def kind_of(page: PortalPage) -> Kind | None:
    """Return the kind of a page in its specific class, or None when the search leaves it out."""
    return next((kind for kind in _kinds.values() if type(page) is kind.model), None)


def register_listener(listener: Listener) -> None:
    """Tell `listener` the numbers of pages that were published, changed or taken down in bulk."""
    if listener not in _listeners:
        _listeners.append(listener)


def pages_changed(pks: Iterable[int]) -> None:
    """Say that these pages may now be public, changed, or public no longer."""
    numbers = list(pks)
    for listener in _listeners:
        listener(numbers)


def body_text(body: Any) -> str:
    """Return the text of a body of blocks, one line a block."""
    return "\n".join(body.stream_block.get_searchable_content(body))
