"""The corpus, loaded once for all tests of a module and taken away after them."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.search.asking import ids_found
from tests.search.quality import corpus, measuring


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[None]:
    file = corpus.write(tmp_path_factory.mktemp("quality") / "corpus.jsonl")
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load", str(file), stdout=StringIO())
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def answers(loaded: None, django_db_blocker: Any) -> list[measuring.Answer]:
    with django_db_blocker.unblock():
        return measuring.measure(ids_found)
