"""What every test may rely on: no files outside a temporary folder, no network but this machine's."""

import os
import shutil
import socket
import tempfile
from pathlib import Path
from typing import Any

import jinja2
import pytest
from django.core.cache import cache
from django.test.signals import template_rendered

pytest_plugins = ["tests.people"]
JOURNEYS = Path(__file__).parent / "journeys"


DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if JOURNEYS in item.path.parents:
            item.add_marker(pytest.mark.journey)
        fixtures = set(getattr(item, "fixturenames", ()))
        if not fixtures & DATABASE_FIXTURES and not item.get_closest_marker("django_db"):
            # What asks no database gives the same answer twice.
            item.add_marker(pytest.mark.one_database)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the data folder that the test settings made; workers of xdist share their parent's."""
    folder = os.environ.get("TRANGXA_DATA", "")
    is_ours = folder.startswith(os.path.join(tempfile.gettempdir(), "trangxa-test-"))
    if is_ours and not hasattr(config, "workerinput"):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _uploads_in_a_temporary_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture(autouse=True)
def _nothing_remembered_from_another_test() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def _network_of_this_machine_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that would reach another host fails with that host's name."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            host = str(address[0])
            if not (host.startswith("127.") or host in {"::1", "localhost"}):
                raise AssertionError(f"a test tried to reach {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _drawn_templates_are_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test client show what a page was drawn from (`answer.context`): Django tells it of its own engine only."""
    render = jinja2.Template.render

    def noted(self: jinja2.Template, context: dict[str, Any]) -> str:
        template_rendered.send(sender=self, template=self, context=dict(context))
        return render(self, context)

    monkeypatch.setattr(jinja2.Template, "render", noted)


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Prepare the test database once, as an operator does after every migration."""
    from trangxa.core.preparing import prepare

    with django_db_blocker.unblock():
        prepare()
