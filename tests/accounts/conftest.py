from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from tests.accounts.staff_world import StaffWorld, build_world


@pytest.fixture(scope="module")
def staff_world(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StaffWorld]:
    """One of everything, made once for a module and rolled back at its end."""
    files: Path = tmp_path_factory.mktemp("staff-world")
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=str(files)),
        transaction.atomic(),
    ):
        world = build_world()
        world.media_folder = str(files)
        yield world
        transaction.set_rollback(True)
