"""`trangxa upgrade` and what the commands do with a new or an old database."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from trangxa.core import installation

ROOT = Path(__file__).parents[2]
Trangxa = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def trangxa(tmp_path: Path) -> Trangxa:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    places = {"TRANGXA_DATA": str(tmp_path / "data"), "PORTAL_STATIC_ROOT": str(tmp_path / "static")}

    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "trangxa", *words],
            cwd=ROOT,
            env={**kept, **places, "TRANGXA_ENV": "development"},
            capture_output=True,
            text=True,
            timeout=300,
        )

    return call


@pytest.mark.slow
@pytest.mark.one_database
def test_an_empty_folder_becomes_a_portal_and_the_second_time_nothing_is_left_to_do(
    trangxa: Trangxa, tmp_path: Path
) -> None:
    first = trangxa("upgrade")
    assert first.returncode == 0, first.stderr
    assert "Đã cập nhật cơ sở dữ liệu." in first.stdout
    assert (tmp_path / "static" / "staticfiles.json").is_file()
    second = trangxa("upgrade")
    assert (second.returncode, second.stdout) == (0, "")


@pytest.mark.django_db
def test_the_database_of_this_release_has_nothing_pending() -> None:
    assert installation.has_pending_migrations() is False
    assert installation.is_new_database() is False
    installation.upgrade_database()
    assert installation.upgrade_database() is False


@pytest.mark.django_db
def test_a_migration_that_was_not_applied_is_noticed() -> None:
    MigrationRecorder(connection).record_unapplied("django_tasks_database", _last_migration())
    assert installation.has_pending_migrations() is True


def _last_migration() -> str:
    applied = MigrationRecorder(connection).applied_migrations()
    return max(name for app, name in applied if app == "django_tasks_database")


def test_static_files_are_collected_again_only_after_a_change(settings: Any, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.css").write_text("a{}")
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [str(sources)]
    settings.STATIC_ROOT = str(tmp_path / "static")
    assert installation.collect_static_files_when_changed() is True
    assert installation.collect_static_files_when_changed() is False
    (sources / "b.css").write_text("b{}")
    assert installation.collect_static_files_when_changed() is True
    assert (tmp_path / "static" / "b.css").is_file()


def test_the_worker_command_runs_what_is_due(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("worker", "--once")
    assert "trangxa.newsroom.scheduled.publish_and_expire_pages" in capsys.readouterr().out
