"""Background work (việc nền): the tasks waiting in the database, done one after the other."""

import logging
import os
import socket
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import FrameType

from django.db import close_old_connections
from django.db.utils import Error as DatabaseError
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from trangxa.core import schedule

logger = logging.getLogger(__name__)

POLL_SECONDS = 1.0
PAUSE_AFTER_DATABASE_ERROR_SECONDS = 5.0
MOST_ATTEMPTS = 3
# A task of another machine that runs longer than this is taken for lost.
LOST_AFTER = timedelta(hours=2)


def this_worker() -> str:
    """Name this process so that it can be told later, on this machine, whether it still runs."""
    return f"{socket.gethostname()[:24]}/{os.getpid()}/{_started_at(os.getpid())}"


def is_alive(worker: str) -> bool | None:
    """Whether that worker runs; None when it belongs to another machine."""
    host, _, process = worker.partition("/")
    if host != socket.gethostname()[:24]:
        return None
    pid, _, started_at = process.partition("/")
    return pid.isdigit() and bool(started_at) and _started_at(int(pid)) == started_at


def _started_at(pid: int) -> str:
    """Return the kernel's start time of a process, which tells it from a later one with the same number."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def give_back_lost_tasks() -> int:
    """Queue again what a killed worker left half done; give up on what has been tried too often."""
    count = 0
    for task in DBTaskResult.objects.running():
        worker = task.worker_ids[-1] if task.worker_ids else ""
        alive = is_alive(worker)
        if alive or (alive is None and task.started_at and task.started_at > timezone.now() - LOST_AFTER):
            continue
        mine = DBTaskResult.objects.running().filter(pk=task.pk, started_at=task.started_at)
        if len(task.worker_ids) >= MOST_ATTEMPTS:
            count += mine.update(
                status=TaskResultStatus.FAILED,
                finished_at=timezone.now(),
                exception_class_path="builtins.RuntimeError",
                traceback=f"The worker ended {len(task.worker_ids)} times while running this task.",
            )
        else:
            count += mine.update(status=TaskResultStatus.READY, started_at=None)
        logger.warning("Task of an ended worker found", extra={"task": str(task.pk), "worker": worker})
    return count


Loop = Callable[[threading.Event], object]
_loops: dict[str, Loop] = {}


def register_loop(name: str, loop: Loop) -> None:
    """Have the background worker run `loop` in a thread of its own until the event it gets is set."""
    _loops[name] = loop


class BackgroundWorker(Worker):
    """django-tasks-db's worker, which looks before it locks the database and never ends between two steps."""

    def __init__(self) -> None:
        super().__init__(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=this_worker(),
            excluded_queue_names=[],
        )
        self.told_to_stop = threading.Event()

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        # The task at hand is finished first. (The base class ends at once when it believes that no task runs,
        # which may be just after it has claimed one.)
        self.running = False
        self.told_to_stop.set()

    def run(self) -> None:
        # The base class announces each look into the queue; its tasks' own logger says what was done.
        logging.getLogger("django_tasks_db").setLevel(logging.WARNING)
        logger.info("Background worker started", extra={"worker": self.worker_id})
        threads = [threading.Thread(target=self._follow_the_clock, name="scheduler")]
        threads += [
            threading.Thread(target=loop, args=(self.told_to_stop,), name=name)
            for name, loop in _loops.items()
        ]
        for thread in threads:
            thread.start()
        pause = 0.0
        while not self.told_to_stop.wait(pause):
            pause = POLL_SECONDS
            try:
                close_old_connections()
                if DBTaskResult.objects.ready().filter(backend_name=self.backend_name).exists():
                    super().run()
            except DatabaseError:
                logger.exception("Database failed in the background worker")
                pause = PAUSE_AFTER_DATABASE_ERROR_SECONDS
        for thread in threads:
            thread.join()
        logger.info("Background worker stopped")

    def _follow_the_clock(self) -> None:
        while True:
            try:
                close_old_connections()
                give_back_lost_tasks()
                schedule.run_due()
            except Exception:
                # Whatever it was, the next minute's jobs must run.
                logger.exception("Scheduler failed")
            close_old_connections()
            if self.told_to_stop.wait(seconds_to_next_minute()):
                return


def seconds_to_next_minute() -> float:
    now = timezone.now()
    return 60.05 - now.second - now.microsecond / 1_000_000
