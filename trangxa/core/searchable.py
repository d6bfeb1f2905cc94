"""What the public search finds: rooms say which pages and with what text, the search keeps them.

A room registers each kind in its `searching.py`. Bulk loaders that publish pages without Wagtail's signals call
`pages_changed` with their numbers.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail.documents import get_document_model

from trangxa.core.models import PortalPage


@dataclass(frozen=True)
class PageText:
    """What of one page is searched and shown, as plain text.

    `day` is the day a reader dates it by. `category` and `unit` are names that readers choose by; a document that is in
    force on a day (from `in_force_from` until the day before `in_force_until`) comes before one that is not.
    `files_text` is what the files say that the page offers (`texts_of_files_in`).
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
    files_text: str = ""


Describe = Callable[[Any], PageText]
Listener = Callable[[Iterable[int]], object]
TextsOfFiles = Callable[[Iterable[int]], Iterable[str]]
MOST_CHARACTERS_OF_FILES = 400_000


@dataclass(frozen=True)
class Kind:
    """A kind of result. `name` is letters only and stable (commands print it), `slug` stands in addresses.

    `related` and `prefetch`: what `describe` reads besides the page, so that many pages are described with few queries.
    """

    name: str
    slug: str
    label: Any
    model: type[PortalPage]
    describe: Describe
    related: tuple[str, ...] = ()
    prefetch: tuple[Any, ...] = ()


_kinds: dict[str, Kind] = {}
_listeners: list[Listener] = []
_listeners_to_texts: list[Listener] = []
_texts_of_files: list[TextsOfFiles] = []


def register_kind(
    name: str,
    *,
    slug: str,
    label: Any,
    model: type[PortalPage],
    describe: Describe,
    related: tuple[str, ...] = (),
    prefetch: tuple[Any, ...] = (),
) -> None:
    """Have the search find the public pages of `model`, with what `describe(page)` says of each."""
    _kinds[name] = Kind(name, slug, label, model, describe, related, prefetch)


def kinds() -> list[Kind]:
    return list(_kinds.values())


def kind_of(page: PortalPage) -> Kind | None:
    """Return the kind of a page in its specific class, or None when the search leaves it out."""
    return next((kind for kind in _kinds.values() if type(page) is kind.model), None)


def register_listener(listener: Listener, *, of_texts: bool = False) -> None:
    """Tell `listener` the numbers of pages that were published, changed or taken down in bulk.

    With `of_texts` also of those that look as before and are found by other words.
    """
    if listener not in _listeners:
        _listeners.append(listener)
    if of_texts and listener not in _listeners_to_texts:
        _listeners_to_texts.append(listener)


def pages_changed(pks: Iterable[int]) -> None:
    """Say that these pages may now be public, changed, or public no longer."""
    numbers = list(pks)
    for listener in _listeners:
        listener(numbers)


def texts_changed(pks: Iterable[int]) -> None:
    """Say that files of these pages were read, replaced or deleted: nothing is drawn anew, but found anew."""
    numbers = list(pks)
    for listener in _listeners_to_texts:
        listener(numbers)


def register_texts_of_files(texts: TextsOfFiles) -> None:
    """Have `texts(numbers)` say what files hold, by their numbers, in this order."""
    if texts not in _texts_of_files:
        _texts_of_files.append(texts)


def texts_of_files(numbers: Iterable[int]) -> str:
    wanted = list(dict.fromkeys(numbers))
    return joined(text for texts in _texts_of_files for text in texts(wanted)) if wanted else ""


def joined(texts: Iterable[str]) -> str:
    """Return what several files say as one text; of very much, the beginning."""
    return "\n".join(text for text in texts if text)[:MOST_CHARACTERS_OF_FILES]


def files_in(body: Any) -> list[int]:
    """Return the numbers of the files that a body of blocks offers, in its order."""
    model = get_document_model()
    references = body.stream_block.extract_references(body)
    return list(dict.fromkeys(int(number) for found, number, *_paths in references if found is model))


def texts_of_files_in(body: Any) -> str:
    """Return what the files say that a body of blocks offers."""
    return texts_of_files(files_in(body))


def body_text(body: Any) -> str:
    """Return the text of a body of blocks, one line a block."""
    return "\n".join(body.stream_block.get_searchable_content(body))
