"""What the portal does by the clock (việc định kỳ), in Vietnamese time.

Apps register in a module `scheduled.py`. A registered function runs in the scheduler itself and should be
short; for long work register a task of django-tasks: it is put in the queue.

Whether a job is due is decided by the last run kept in the database, so a restart neither forgets nor repeats
one, and of several workers one alone runs it.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, TypeVar

from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from trangxa.core.models import ScheduledRun
from trangxa.vitext import VIETNAM

logger = logging.getLogger(__name__)
Work = TypeVar("Work", bound=Any)


@dataclass(frozen=True)
class Job:
    name: str
    work: Any
    minutes: int = 0
    at: time | None = None

    def due_since(self, now: datetime) -> datetime:
        """Return the latest moment, not after `now`, at which this job was to run."""
        local = now.astimezone(VIETNAM)
        if self.at is not None:
            moment = local.replace(hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0)
            return moment if moment <= local else moment - timedelta(days=1)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        passed = int((local - midnight).total_seconds() // 60)
        return midnight + timedelta(minutes=passed - passed % self.minutes)

    def run(self) -> None:
        if hasattr(self.work, "enqueue"):
            self.work.enqueue()
        else:
            self.work()


_jobs: dict[str, Job] = {}


def every(*, minutes: int, name: str = "") -> Callable[[Work], Work]:
    """Run at each whole multiple of `minutes` after midnight: 5 means 08:00, 08:05, 08:10…"""
    if not 1 <= minutes <= 24 * 60:
        raise ValueError(f"minutes must be from 1 to 1440, not {minutes}")
    return lambda work: _register(work, name, minutes=minutes)


def daily(*, at: str, name: str = "") -> Callable[[Work], Work]:
    """Run once a day at "HH:MM"; when the machine was off at that minute, as soon as it is on again."""
    return lambda work: _register(work, name, at=time.fromisoformat(at))


def _register(work: Work, name: str, *, minutes: int = 0, at: time | None = None) -> Work:
    function = getattr(work, "func", work)
    job = Job(name or f"{function.__module__}.{function.__qualname__}", work, minutes, at)
    if job.name in _jobs:
        raise ValueError(f"two scheduled jobs are named {job.name}")
    _jobs[job.name] = job
    return work


def jobs() -> list[Job]:
    autodiscover_modules("scheduled")
    return list(_jobs.values())


def run_due(now: datetime | None = None, chosen: list[Job] | None = None) -> list[str]:
    """Run what is due; return the names. A job that fails is noted and does not keep the others away."""
    moment = now or timezone.now()
    ran = []
    for job in _claimed(jobs() if chosen is None else chosen, moment):
        error = ""
        try:
            job.run()
        except Exception as failure:
            logger.exception("Scheduled job failed", extra={"job": job.name})
            error = f"{type(failure).__name__}: {failure}"
        ScheduledRun.objects.filter(name=job.name).update(last_finished_at=timezone.now(), last_error=error)
        ran.append(job.name)
    return ran


def _claimed(candidates: list[Job], now: datetime) -> Iterator[Job]:
    """Yield the due jobs that this process, of all that look now, was the first to take."""
    runs = {run.name: run for run in ScheduledRun.objects.filter(name__in=[job.name for job in candidates])}
    for job in candidates:
        run = runs.get(job.name)
        if run is None:
            # A daily job of a new portal waits for its hour instead of running at the first start.
            first = None if job.at is None else now
            run, _created = ScheduledRun.objects.get_or_create(
                name=job.name, defaults={"last_started_at": first}
            )
        last = run.last_started_at
        if last is not None and last >= job.due_since(now):
            continue
        if ScheduledRun.objects.filter(pk=run.pk, last_started_at=last).update(last_started_at=now):
            yield job
