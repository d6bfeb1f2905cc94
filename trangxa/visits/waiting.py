"""What was seen and is not yet written: a bounded list in memory, and the thread that writes it down.

A clean stop writes what is left: `flush_now` is called when the process ends, and a server may call it itself. A
crash loses what came since the last writing, `SECONDS` at most.
"""

import atexit
import logging
import os
import threading
from multiprocessing.util import Finalize

from django.conf import settings
from django.db import close_old_connections, connection
from django.utils import timezone

from trangxa.visits.writing import Reading, write

logger = logging.getLogger(__name__)

MOST = 10_000
SECONDS = 15.0


class WaitingRoom:
    """Readings of this process. More than `MOST` are dropped and numbered, so that a flood costs no memory."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readings: list[Reading] = []
        self._dropped = 0

    def __len__(self) -> int:
        return len(self._readings)

    def add(self, reading: Reading) -> None:
        with self._lock:
            if len(self._readings) < MOST:
                self._readings.append(reading)
            else:
                self._dropped += 1

    def take(self) -> tuple[list[Reading], int]:
        with self._lock:
            taken = self._readings, self._dropped
            self._readings, self._dropped = [], 0
            return taken

    def give_back(self, readings: list[Reading], dropped: int) -> None:
        """Keep for the next try what could not be written; the oldest ones before the newest."""
        with self._lock:
            together = readings + self._readings
            self._readings = together[:MOST]
            self._dropped += dropped + max(0, len(together) - MOST)


waiting = WaitingRoom()
_writing = threading.Lock()
_starting = threading.Lock()
_writer_of: int | None = None  # the process whose writer runs


def put(reading: Reading) -> None:
    """Take a reading in; costs no query."""
    waiting.add(reading)
    if _writer_of != os.getpid() and settings.VISITS_WRITE_IN_BACKGROUND:
        _start_writer()


def flush_now() -> bool:
    """Write down what waits; return whether nothing is left to be tried again. Never raises."""
    with _writing:
        readings, dropped = waiting.take()
        if not readings and not dropped:
            return True
        try:
            write(readings, dropped=dropped, now=timezone.now())
        except Exception:
            waiting.give_back(readings, dropped)
            logger.exception("Visits could not be written and are kept", extra={"readings": len(readings)})
            return False
        return True


def _start_writer() -> None:
    global _writer_of
    with _starting:
        if _writer_of == os.getpid():
            return
        _writer_of = os.getpid()
        threading.Thread(target=_write_again_and_again, name="visits", daemon=True).start()
        # Workers of a server are often children of `multiprocessing`, which end without `atexit`.
        atexit.register(_write_the_last)
        Finalize(None, _write_the_last, exitpriority=10)


def _begin_anew() -> None:
    """In a process that was forked off: what waits belongs to its parent."""
    global waiting, _writing, _starting
    waiting, _writing, _starting = WaitingRoom(), threading.Lock(), threading.Lock()


os.register_at_fork(after_in_child=_begin_anew)


def _write_again_and_again() -> None:
    pause = threading.Event()
    while not pause.wait(SECONDS):
        close_old_connections()
        flush_now()
        close_old_connections()


def _write_the_last() -> None:
    flush_now()
    connection.close()
