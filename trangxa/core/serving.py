"""Serve the application to the front in front of it, over a socket of this machine, until told to stop."""

import contextlib
import ctypes
import gc
import logging
import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

from waitress import wasyncore
from waitress.server import create_server

from trangxa.core.background import BackgroundWorker

logger = logging.getLogger(__name__)
THREADS = 4  # each holds a database connection; SQLite writes one at a time anyway
LONGEST_WAIT_SECONDS = 25.0
_at_end: list[Callable[[], object]] = []


def register_at_end(work: Callable[[], object]) -> None:
    """Do this when the application stops in order: what is kept in memory is put down."""
    if work not in _at_end:
        _at_end.append(work)


def give_back_memory() -> None:
    """Give what loading the application left behind back to the system: some tens of megabytes."""
    gc.collect()
    # What is loaded stays; later collections need not look at it again.
    gc.freeze()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


class ApplicationServer:
    """Waitress in the main thread; the background work, if it is asked for, in a second one."""

    def __init__(self, application: Any, place: str, *, with_background: bool) -> None:
        if os.path.exists(place):
            os.unlink(place)
        self.server = create_server(
            application,
            unix_socket=place,
            unix_socket_perms="600",
            threads=THREADS,
            ident=None,
            # The front's limit is the settings' one; here only what would fill the disk is refused.
            max_request_body_size=512 * 2**20,
            channel_timeout=300,
            clear_untrusted_proxy_headers=False,
            expose_tracebacks=False,
        )
        # A socket has a name where an address has a port; Wagtail looks its site up by the port's number.
        self.server.effective_port = 80
        self.worker = BackgroundWorker() if with_background else None
        self.told_to_stop = threading.Event()

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        give_back_memory()
        thread = None
        if self.worker is not None:
            thread = threading.Thread(target=self.worker.run, name="background")
            thread.start()
        while not self.told_to_stop.is_set():
            self._turn(1.0)
        if self.worker is not None:
            self.worker.shutdown(signal.SIGTERM, None)
        self._finish_requests()
        for work in _at_end:
            try:
                work()
            except Exception:
                logger.exception("Work at the end failed")
        if thread is not None:
            thread.join(LONGEST_WAIT_SECONDS)

    def _stop(self, number: int, frame: Any) -> None:
        self.told_to_stop.set()
        self.server.pull_trigger()

    def _turn(self, seconds: float) -> None:
        wasyncore.loop(timeout=seconds, map=self.server._map, use_poll=True, count=1)

    def _finish_requests(self) -> None:
        """Take no more requests and let those at hand be answered whole."""
        wasyncore.dispatcher.close(self.server)
        deadline = time.monotonic() + LONGEST_WAIT_SECONDS
        while self._is_busy() and time.monotonic() < deadline:
            self._turn(0.05)
        self.server.task_dispatcher.shutdown(timeout=1)

    def _is_busy(self) -> bool:
        channels = list(self.server.active_channels.values())
        return any(channel.requests or channel.total_outbufs_len for channel in channels)
