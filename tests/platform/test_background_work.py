"""The queue: tasks are done in order, and what a killed worker left behind is taken up again."""

import os
import socket
import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from trangxa.core.background import (
    LOST_AFTER,
    MOST_ATTEMPTS,
    BackgroundWorker,
    give_back_lost_tasks,
    is_alive,
    this_worker,
)

HERE = socket.gethostname()[:24]


def running_task(*workers: str, since: timedelta = timedelta(minutes=1)) -> DBTaskResult[Any, Any]:
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        started_at=timezone.now() - since,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="wagtail.tasks.update_reference_index_task",
        worker_ids=list(workers),
        backend_name="default",
        run_after=timezone.now(),
        exception_class_path="",
        traceback="",
    )


def status_of(task: DBTaskResult[Any, Any]) -> str:
    task.refresh_from_db()
    return str(task.status)


def ended_worker() -> str:
    """Name a worker of this machine whose process is over."""
    process = subprocess.Popen([sys.executable, "-c", "pass"])
    process.wait()
    return f"{HERE}/{process.pid}/123456"


def test_this_worker_is_alive() -> None:
    assert is_alive(this_worker()) is True


def test_a_later_process_with_the_same_number_is_another_worker() -> None:
    assert is_alive(f"{HERE}/{os.getpid()}/1") is False


def test_of_a_worker_on_another_machine_nothing_is_known() -> None:
    assert is_alive("elsewhere/1/1") is None


@pytest.mark.django_db
def test_a_task_of_a_killed_worker_is_queued_again() -> None:
    task = running_task(ended_worker())
    assert give_back_lost_tasks() == 1
    assert status_of(task) == TaskResultStatus.READY


@pytest.mark.django_db
def test_a_task_of_a_living_worker_is_left_alone() -> None:
    task = running_task(this_worker(), since=timedelta(hours=5))
    assert give_back_lost_tasks() == 0
    assert status_of(task) == TaskResultStatus.RUNNING


@pytest.mark.django_db
def test_a_task_of_another_machine_is_taken_for_lost_after_hours_only() -> None:
    recent = running_task("elsewhere/1/1", since=LOST_AFTER - timedelta(minutes=1))
    old = running_task("elsewhere/2/2", since=LOST_AFTER + timedelta(minutes=1))
    assert give_back_lost_tasks() == 1
    assert [status_of(recent), status_of(old)] == [TaskResultStatus.RUNNING, TaskResultStatus.READY]


@pytest.mark.django_db
def test_a_task_that_killed_its_workers_each_time_is_given_up() -> None:
    task = running_task(*[ended_worker()] * MOST_ATTEMPTS)
    give_back_lost_tasks()
    assert status_of(task) == TaskResultStatus.FAILED
    assert f"ended {MOST_ATTEMPTS} times" in task.traceback


@pytest.mark.django_db
def test_a_worker_told_to_stop_before_it_began_does_nothing() -> None:
    worker = BackgroundWorker()
    worker.shutdown(15, None)
    assert worker.told_to_stop.is_set()
    assert worker.running is False
