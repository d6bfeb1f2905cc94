"""Bring the files in line with what is public: what was noted, or everything."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from trangxa.core.alone import alone
from trangxa.core.ready_made import Drawn, Source, addresses_of, changed, is_claimed, sources
from trangxa.core.remembering import values_of_its_own
from trangxa.core.storable import is_storable
from trangxa.edge import outbox
from trangxa.edge.drawing import BATCH, CannotDraw, draw
from trangxa.edge.messages import keep_messages
from trangxa.edge.tree import Tree

logger = logging.getLogger(__name__)
LOCK = "ready-made"
TRY_AGAIN_AFTER = timedelta(minutes=1)
FEW = 50


def tree() -> Tree:
    return Tree(settings.READY_MADE_DIR)


@dataclass
class Outcome:
    """What was done: addresses looked at, files replaced or removed, addresses whose page failed."""

    pages: int = 0
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def add(self, other: "Outcome") -> None:
        self.pages += other.pages
        self.replaced += other.replaced
        self.removed += other.removed
        self.failed += other.failed

    @property
    def moved(self) -> list[str]:
        return [*self.replaced, *self.removed]


def keep(paths: Iterable[str]) -> Outcome:
    """Draw these addresses and replace, make or remove their files. Only for the holder of the lock."""
    kept, outcome = tree(), Outcome()
    unwritten: list[str] = []
    reason = ""
    moved: list[str] = []
    try:
        with values_of_its_own():
            for drawn in draw(path for path in paths if is_storable(path)):
                outcome.pages += 1
                try:
                    if _put(kept, drawn, outcome):
                        moved.append(_path_of(drawn))
                    if outcome.pages <= FEW:
                        # Shown at once, whatever comes after it.
                        kept.note(moved)
                        moved = []
                except OSError as error:
                    # A full disk, most likely. What is to be taken down is taken down all the same.
                    unwritten.append(_path_of(drawn))
                    reason = str(error)
    finally:
        # Whatever comes in between: what was replaced is another page now.
        kept.note(moved)
    if unwritten:
        logger.error(
            "Pages could not be written",
            extra={"pages": len(unwritten), "first": unwritten[0], "reason": reason},
        )
        outcome.failed += unwritten
    if outcome.failed:
        changed(*(f"address:{path}" for path in outcome.failed), at=timezone.now() + TRY_AGAIN_AFTER)
    return outcome


def _put(kept: Tree, drawn: Drawn | CannotDraw, outcome: Outcome) -> bool:
    """Bring the file in line with what was drawn; return whether readers get something else now."""
    path = _path_of(drawn)
    if isinstance(drawn, CannotDraw):
        outcome.failed.append(path)
        return False
    if drawn.file is not None:
        is_other, list_of = kept.link(path, drawn.file), outcome.replaced
    elif drawn.body is None:
        is_other, list_of = kept.remove(path), outcome.removed
    else:
        is_other, list_of = kept.keep(path, drawn.body), outcome.replaced
    if is_other:
        list_of.append(path)
    return is_other


def _path_of(drawn: Drawn | CannotDraw) -> str:
    return str(drawn.args[0]) if isinstance(drawn, CannotDraw) else drawn.path


def keep_alone(paths: Iterable[str]) -> Outcome:
    """Draw these addresses and keep their files, while nobody else does."""
    with alone(LOCK):
        return keep(paths)


def keep_up(now: datetime | None = None) -> Outcome:
    """Do what is due and concerns few addresses."""
    with alone(LOCK):
        # Read under the lock: whoever held it before has deleted what he did.
        rows = outbox.small_due(now or timezone.now())
        if not rows:
            return Outcome()
        outcome = keep(_addresses(tag for _number, tag in rows))
        outbox.done(number for number, _tag in rows)
    return outcome


def _addresses(tags: Iterable[str]) -> Iterator[str]:
    for tag in dict.fromkeys(tags):
        try:
            yield from addresses_of(tag)
        except (OperationalError, InterfaceError):
            # The database has gone, not the tag: the note stays until it is back.
            raise
        except Exception:
            # A tag of a room that is gone, or one that cannot be resolved: the comparison will find what it missed.
            logger.exception("A change could not be resolved", extra={"tag": tag})


class Rebuild:
    """Draw everything of some sources, or of all, piece by piece, so that small changes are done in between."""

    def __init__(self, chosen: Iterable[Source] | None = None) -> None:
        self.is_whole = chosen is None
        self.outcome = Outcome()
        self._sources = sources() if chosen is None else list(chosen)
        self._known: set[str] = set()
        self._left = self._every_address()
        self.is_finished = False

    def piece(self, size: int = BATCH) -> None:
        """Do the next addresses; at the end of a whole rebuild remove the files of what is no address any more."""
        with alone(LOCK):
            paths = list(islice(self._left, size))
            self.outcome.add(keep(paths))
            if not paths:
                self._finish()

    def count(self) -> int:
        """Return how many addresses there are, for those who watch."""
        # Under the lock: who asks for the addresses of lists puts full leaves away.
        with alone(LOCK):
            return len({path for source in self._sources for path in source.addresses() if is_storable(path)})

    def _every_address(self) -> Iterator[str]:
        for source in self._sources:
            # Read to the end at once: between two pieces the connection is given up, and a cursor with it.
            for path in list(source.addresses()):
                if path not in self._known and is_storable(path):
                    self._known.add(path)
                    yield path

    def _finish(self) -> None:
        self.is_finished = True
        if not self.is_whole:
            return
        keep_messages(tree())
        kept = tree()
        # Asked once more: an address that was added meanwhile is public.
        orphans = [path for path in kept.addresses() if path not in self._known and not is_claimed(path)]
        gone = [path for path in orphans if kept.remove(path)]
        kept.note(gone)
        self.outcome.add(Outcome(removed=gone))
