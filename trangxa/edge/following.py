"""The loop in the background that follows what is noted: small changes at once, whole ones piece by piece."""

import logging
import threading
import time

from django.db import close_old_connections
from django.utils import timezone

from trangxa.core.ready_made import Source, is_moving, sources
from trangxa.edge import outbox
from trangxa.edge.keeping import Rebuild, keep_up, tree
from trangxa.edge.models import Comparison

logger = logging.getLogger(__name__)
# How soon after its commit a change is seen.
LOOK_EVERY_SECONDS = 0.2
PAUSE_AFTER_FAILURE_SECONDS = 5.0
PIECE = 40
NIGHTLY = "everything:nightly"
EXAMPLES = 20


class Follower:
    """Follows from some moment on. What was done before it may have ended half-way: a page replaced, its note not written."""

    def __init__(self) -> None:
        self._has_begun = False
        self.rebuild: Rebuild | None = None
        self._asked: list[tuple[int, str]] = []

    def step(self) -> bool:
        """Do what is due, small before whole; return whether there is more to do now."""
        if not self._has_begun:
            tree().note_all()
            self._has_begun = True
        outcome = keep_up()
        if self.rebuild is None:
            self._asked = outbox.whole_due(timezone.now())
            if self._asked:
                self.rebuild = Rebuild(_chosen([tag for _number, tag in self._asked]))
        if self.rebuild is None:
            return outcome.pages >= outbox.MOST_AT_ONCE
        self.rebuild.piece(PIECE)
        if self.rebuild.is_finished:
            self._finish(self.rebuild)
        return True

    def _finish(self, rebuild: Rebuild) -> None:
        outbox.done(number for number, _tag in self._asked)
        if {tag for _number, tag in self._asked} == {NIGHTLY}:
            note_comparison(rebuild)
        self.rebuild, self._asked = None, []


def note_comparison(rebuild: Rebuild) -> None:
    """Keep what the comparison found; nothing was waiting to be drawn, so whatever differed had drifted."""
    drifted = [path for path in rebuild.outcome.moved if not is_moving(path)]
    if drifted:
        logger.warning("Ready-made pages had drifted", extra={"pages": len(drifted), "first": drifted[:5]})
    Comparison.objects.create(
        pages=rebuild.outcome.pages,
        drifted=len(drifted),
        failed=len(rebuild.outcome.failed),
        examples=drifted[:EXAMPLES],
    )
    kept = Comparison.objects.order_by("-pk").values_list("pk", flat=True)[:60]
    Comparison.objects.exclude(pk__in=list(kept)).delete()


def _chosen(tags: list[str]) -> list[Source] | None:
    """Return the sources that are asked for, or None for all of them."""
    names = {tag.partition(":")[2] for tag in tags if tag.startswith("source:")}
    if any(tag.startswith("everything:") for tag in tags):
        return None
    return [source for source in sources() if source.name in names]


def follow(stop: threading.Event) -> None:
    """Follow what is noted until told to stop; a failure of the database is waited out."""
    follower = Follower()
    pause = 0.0
    while not stop.wait(pause):
        began = time.perf_counter()
        try:
            close_old_connections()
            is_busy = follower.step()
            # A long rebuild leaves every other moment to the readers of this machine.
            pause = min(time.perf_counter() - began, LOOK_EVERY_SECONDS) if is_busy else LOOK_EVERY_SECONDS
        except Exception:
            logger.exception("Following changes failed")
            follower = Follower()
            pause = PAUSE_AFTER_FAILURE_SECONDS
    close_old_connections()
