"""Jobs by the clock: due at the minute in Viet Nam, neither forgotten nor repeated by a restart."""

from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from trangxa.core import schedule
from trangxa.core.models import ScheduledRun
from trangxa.core.schedule import Job, run_due

pytestmark = pytest.mark.django_db
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def each_minute(ran: list[str]) -> Job:
    return Job("each-minute", lambda: ran.append("x"), minutes=1)


@pytest.fixture
def nightly(ran: list[str]) -> Job:
    return Job("nightly", lambda: ran.append("x"), at=time(2, 0))


def test_a_job_of_each_minute_runs_once_in_each_minute(each_minute: Job, ran: list[str]) -> None:
    for at in ("2026-12-31 23:58:59", "2026-12-31 23:59:00", "2026-12-31 23:59:58", "2027-01-01 00:00:01"):
        run_due(moment(at), [each_minute])
    assert len(ran) == 3


@pytest.mark.parametrize(
    ("minutes", "now", "due"),
    [
        (1, "2028-02-29 12:34:56", "2028-02-29 12:34:00"),
        (15, "2026-12-31 23:59:58", "2026-12-31 23:45:00"),
        (60, "2026-02-17 00:00:00", "2026-02-17 00:00:00"),
        (1440, "2026-02-17 23:59:59", "2026-02-17 00:00:00"),
    ],
)
def test_every_counts_from_midnight_in_viet_nam(minutes: int, now: str, due: str) -> None:
    assert Job("j", print, minutes=minutes).due_since(moment(now).astimezone(ZoneInfo("UTC"))) == moment(due)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2028-02-29 02:00:00", "2028-02-29 02:00:00"),
        ("2028-03-01 01:59:59", "2028-02-29 02:00:00"),
        ("2027-01-01 00:00:00", "2026-12-31 02:00:00"),
    ],
)
def test_daily_is_due_since_its_last_hour(nightly: Job, now: str, due: str) -> None:
    assert nightly.due_since(moment(now)) == moment(due)


def test_a_nightly_job_waits_for_its_first_night(nightly: Job, ran: list[str]) -> None:
    run_due(moment("2026-11-20 15:00:00"), [nightly])
    assert not ran
    run_due(moment("2026-11-21 01:59:59"), [nightly])
    assert not ran
    run_due(moment("2026-11-21 02:00:00"), [nightly])
    run_due(moment("2026-11-21 02:01:00"), [nightly])
    assert len(ran) == 1


def test_a_night_missed_while_the_machine_was_off_is_made_up_once(nightly: Job, ran: list[str]) -> None:
    run_due(moment("2026-11-20 15:00:00"), [nightly])
    for at in ("2026-11-23 07:30:00", "2026-11-23 07:31:00"):
        run_due(moment(at), [nightly])
    assert len(ran) == 1


def test_the_start_and_the_end_of_a_run_are_kept(each_minute: Job) -> None:
    run_due(moment("2026-11-20 15:00:30"), [each_minute])
    run = ScheduledRun.objects.get(name="each-minute")
    assert run.last_started_at == moment("2026-11-20 15:00:30")
    assert run.last_finished_at is not None
    assert run.last_error == ""


def test_a_failing_job_is_noted_and_the_next_one_still_runs(each_minute: Job, ran: list[str]) -> None:
    def fail() -> None:
        raise OSError("the disk is full")

    names = run_due(moment("2026-11-20 15:00:00"), [Job("failing", fail, minutes=1), each_minute])
    assert names == ["failing", "each-minute"]
    assert ScheduledRun.objects.get(name="failing").last_error == "OSError: the disk is full"
    assert len(ran) == 1


def test_a_run_that_succeeds_again_clears_the_error() -> None:
    state = {"broken": True}

    def work() -> None:
        if state["broken"]:
            raise ValueError("first")

    job = Job("mended", work, minutes=1)
    run_due(moment("2026-11-20 15:00:00"), [job])
    state["broken"] = False
    run_due(moment("2026-11-20 15:01:00"), [job])
    assert ScheduledRun.objects.get(name="mended").last_error == ""


def test_of_two_workers_that_look_at_once_one_runs_the_job(each_minute: Job, ran: list[str]) -> None:
    now = moment("2026-11-20 15:00:00")
    run_due(now - timedelta(minutes=1), [each_minute])
    first = schedule._claimed([each_minute], now)
    second = schedule._claimed([each_minute], now)
    # Both have read the same last run before either takes the job.
    assert [len(list(first)), len(list(second))] == [1, 0]


def test_a_task_is_put_in_the_queue_instead_of_being_run() -> None:
    class Task:
        enqueued = 0

        def enqueue(self) -> None:
            self.enqueued += 1

    task = Task()
    run_due(moment("2026-11-20 15:00:00"), [Job("long", task, minutes=1)])
    assert task.enqueued == 1


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_an_impossible_interval_is_refused(minutes: int) -> None:
    with pytest.raises(ValueError, match="minutes must be from 1 to 1440"):
        schedule.every(minutes=minutes)


def test_two_jobs_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule, "_jobs", {})
    schedule.daily(at="02:00", name="same")(Path.cwd)
    with pytest.raises(ValueError, match="two scheduled jobs are named same"):
        schedule.every(minutes=1, name="same")(Path.home)


def test_pages_are_published_each_minute_by_the_newsroom() -> None:
    names = {job.name: job for job in schedule.jobs()}
    assert names["trangxa.newsroom.scheduled.publish_and_expire_pages"].minutes == 1
