"""Measure the search and print its figures: `python -m tests.search.quality [KIND...]`.

A database of its own is made and dropped; DATABASE_URL says on which server (scripts/with-postgresql.sh). With kinds
of difficulty, also what was not found first.
"""

import os
import sys
import tempfile
from io import StringIO
from pathlib import Path

import django
from django.core.management import call_command
from django.test.utils import get_runner


def main(kinds: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DJANGO_SETTINGS_MODULE"] = "trangxa.config.settings.test"
        os.environ["TRANGXA_DATA"] = folder
        django.setup()
        _measure(Path(folder), kinds)


def _measure(folder: Path, kinds: list[str]) -> None:
    from django.conf import settings

    from tests.search.asking import ids_found
    from tests.search.quality import corpus, measuring

    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        call_command("load", str(corpus.write(folder / "corpus.jsonl")), stdout=StringIO())
        answers = measuring.measure(ids_found)
    finally:
        runner.teardown_databases(databases)
    print(measuring.table(answers))
    told = measuring.missed(answer for answer in answers if answer.pair.kind in kinds)
    if told:
        print(f"\n{told}")


if __name__ == "__main__":
    main(sys.argv[1:])
