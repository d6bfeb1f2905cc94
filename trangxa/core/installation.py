"""Bring the data folder, the database and the static files to this release."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from trangxa.core.alone import alone
from trangxa.core.preparing import prepare

_last_steps: list[Callable[[], object]] = []


def has_pending_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_new_database() -> bool:
    return not MigrationRecorder(connection).applied_migrations()


def make_data_folder() -> None:
    Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)


def upgrade_database() -> bool:
    """Return whether there was anything to do. Of several nodes that start at once, one does it at a time."""
    make_data_folder()
    with alone("upgrade"):
        is_old = has_pending_migrations()
        if is_old:
            call_command("migrate", interactive=False, verbosity=0, skip_checks=True)
        changes = prepare()
    return is_old or bool(changes)


def register_last_step(step: Callable[[], object]) -> None:
    """Add what is done after database and static files are in line."""
    if step not in _last_steps:
        _last_steps.append(step)


def take_last_steps() -> None:
    for step in _last_steps:
        step()


def collect_static_files_when_changed() -> bool:
    """Collect when any source file is new, gone or changed since the last time; return whether one was."""
    stamp = Path(settings.STATIC_ROOT) / ".collected-from"
    fingerprint = static_sources_fingerprint()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, skip_checks=True)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(fingerprint, encoding="ascii")
    return True


def static_sources_fingerprint() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            state = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
