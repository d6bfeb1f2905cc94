"""Ready-made pages (trang dựng sẵn): which addresses are kept as files, and what changes them.

Apps register here, the edge draws and keeps. A *tag* names something that pages show: `kind:rest`. Whoever changes what
the public sees calls `changed` in the same transaction; the edge later asks the tag's kind which addresses show it.

Kinds of this module: `address:/x/` that address; `source:NAME` everything of a source; `everything:` every address.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save
from django.utils import timezone

from trangxa.vitext import start_of_day

EVERYTHING = "everything:"


@dataclass(frozen=True)
class Drawn:
    """An address as it is to be kept: its body, or the file that is it; neither: there is nothing public at it."""

    path: str
    body: bytes | None
    file: str | None = None


DrawMany = Callable[[Sequence[str]], Iterator[Drawn]]


@dataclass(frozen=True)
class Source:
    """Addresses of one kind: all of them, and whether one address is of them.

    `draw_many` draws several in few queries; without it the site is asked for each. `is_its_own` says by the mere look
    of an address whether it goes to `draw_many`.
    """

    name: str
    addresses: Callable[[], Iterable[str]]
    claims: Callable[[str], bool]
    is_its_own: Callable[[str], bool] = field(default=lambda path: False)
    draw_many: DrawMany | None = None


AddressesOf = Callable[[str], Iterable[str]]
Recorder = Callable[[Sequence[str], datetime | None], object]
TagsOfPage = Callable[[Any], Iterable[str]]

_sources: dict[str, Source] = {}
_kinds: dict[str, AddressesOf] = {"address": lambda rest: [rest]}
_page_tags: dict[type[Any], TagsOfPage] = {}
_recorders: list[Recorder] = []
_query_readers: set[str] = set()
_moving: set[str] = set()


def register_source(source: Source) -> None:
    _sources[source.name] = source


def sources() -> list[Source]:
    return list(_sources.values())


def source_of(path: str) -> Source | None:
    """Return the source that draws this address many at once, if any does."""
    return next(
        (source for source in _sources.values() if source.draw_many and source.is_its_own(path)), None
    )


def is_claimed(path: str) -> bool:
    """Whether a source says that this address is to be kept as a file; may ask the database."""
    return any(source.claims(path) for source in _sources.values())


def register_kind(kind: str, addresses_of: AddressesOf) -> None:
    """Say which addresses show what `kind:rest` names; asked after the change."""
    _kinds[kind] = addresses_of


def addresses_of(tag: str) -> Iterable[str]:
    """Return the addresses that a change of `tag` concerns; `everything:` and `source:` are not resolved here."""
    kind, _colon, rest = tag.partition(":")
    return _kinds[kind](rest)


def register_page_tags(model: type[Any], tags_of: TagsOfPage) -> None:
    """Say what a public page of `model` touches besides its own address.

    Asked for its state before a change and after it. A model without this touches everything.
    """
    _page_tags[model] = tags_of


def tags_of_page(page: Any) -> Iterable[str]:
    tags_of = _page_tags.get(type(page))
    return [EVERYTHING] if tags_of is None else tags_of(page)


def reads_query(path: str) -> None:
    """Say that the page at this address answers to what stands behind the question mark (filters)."""
    _query_readers.add(path)


def moves_by_itself(path: str) -> None:
    """Say that the page at this address is another at every look (figures of the moment): that is no drift."""
    _moving.add(path)


def is_moving(path: str) -> bool:
    return path in _moving


def query_readers() -> list[str]:
    return sorted(_query_readers)


def register_recorder(recorder: Recorder) -> None:
    if recorder not in _recorders:
        _recorders.append(recorder)


def changed(*tags: str, at: datetime | None = None) -> None:
    """Note, in the transaction at hand, that what these tags name is another now, or will be at `at`."""
    for recorder in _recorders:
        recorder(tags, at)


def changes_with(
    model: type[models.Model], tags_of: Callable[[Any], Iterable[str]] = lambda row: [EVERYTHING]
) -> None:
    """Note a change whenever a row of `model` is saved or deleted."""

    def note(sender: type[Any], instance: Any, **kwargs: Any) -> None:
        if not kwargs.get("raw"):
            changed(*tags_of(instance))

    for signal in (post_save, post_delete):
        signal.connect(note, sender=model, weak=False, dispatch_uid=f"ready-made {model._meta.label}")


def changes_with_days(
    model: type[models.Model], tags_of: Callable[[Any], Iterable[str]] = lambda row: [EVERYTHING]
) -> None:
    """As `changes_with`, for rows that are true from one day to another (core.dated): on those days too."""

    def note_days(sender: type[Any], instance: Any, **kwargs: Any) -> None:
        today = timezone.localdate()
        ends = instance.valid_until + timedelta(days=1) if instance.valid_until else None
        for day in (instance.valid_from, ends):
            if day is not None and day > today:
                changed(*tags_of(instance), at=start_of_day(day))

    changes_with(model, tags_of)
    post_save.connect(
        note_days, sender=model, weak=False, dispatch_uid=f"ready-made days {model._meta.label}"
    )
