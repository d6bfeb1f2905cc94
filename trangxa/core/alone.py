"""Let one process at a time do what two must not do together, on this machine and, with PostgreSQL, on all of them."""

import fcntl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from django.conf import settings
from django.db import connection

# Names of locks and what other programs lock in the same database are kept apart by this.
_OURS = 7203
_here: dict[str, threading.Lock] = {}


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Wait until no thread, process or node holds `name`, and hold it for the time of the block."""
    folder = Path(settings.DATA_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    # Threads of one process share the file's lock, so they need one of their own.
    with _here.setdefault(name, threading.Lock()), (folder / f".{name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if connection.vendor != "postgresql":
            yield
            return
        keys = [_OURS, crc32(name.encode()) - 2**31]
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", keys)
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", keys)
