"""Removing a room is removing its folder and one line of settings: the rest still starts and serves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ["news", "notices", "documents", "links", "about"]

START = """
import django
django.setup()
from django.core.management import call_command
call_command("check")
call_command("migrate", verbosity=0, skip_checks=True)
from trangxa.core.preparing import prepare
prepare()
from django.test import Client
client = Client(HTTP_HOST="testserver")
for path in ("/", "/so-do-trang/", "/sitemap.xml", "/tim-kiem/?q=xa", "/quan-tri/login/"):
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
print("started")
"""


@pytest.mark.one_database
@pytest.mark.parametrize("room", ROOMS)
def test_the_portal_starts_and_serves_without(room: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "ROOM_LEFT_OUT": room,
        "TRANGXA_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "tests.architecture.settings_without_a_room",
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("DATABASE_URL", None)
    run = subprocess.run(
        [sys.executable, "-c", START], env=environment, capture_output=True, text=True, cwd=ROOT, timeout=120
    )
    assert run.returncode == 0, run.stderr[-1500:]
    assert "started" in run.stdout
