"""How fast the public search answers queries of one to four words, and how large its index is against its text.

`DATABASE_URL` names a PostgreSQL to measure on (scripts/with-postgresql.sh); else SQLite. BENCH_SIZES: numbers of articles.
Up to 10,000 come from `trangxa sample`; what is beyond are copies of their entries in the index alone, two years older
each, so finding and ranking are measured on all, passages on pages that exist.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from bench.measuring import ROOT, environment_of, report, trangxa

SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "10000,100000").split(",")]
ASKED = int(os.environ.get("BENCH_QUERIES", "600"))
SAMPLED = 10_000
STEP = timedelta(days=731)
CHUNK = 5000


def main() -> None:
    kept = os.environ.get("BENCH_DATA")
    with tempfile.TemporaryDirectory(prefix="trangxa-bench-") as temporary:
        folder = Path(kept or temporary) / "search"
        environment = environment_of(folder)
        if "DATABASE_URL" in os.environ:
            environment["DATABASE_URL"] = os.environ["DATABASE_URL"]
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "filled").exists():
            trangxa(["upgrade"], environment)
            trangxa(["sample", "--articles", str(min(SAMPLED, max(SIZES))), "--seed", "1"], environment)
            (folder / "filled").touch()
        for size in sorted(SIZES):
            words = [sys.executable, "-m", "bench.search", str(size)]
            subprocess.run(words, env=environment, check=True, cwd=ROOT)


def measure_here(size: int) -> None:
    """Bring the index to `size` entries and measure, in the prepared portal's own process."""
    import django

    django.setup()
    from django.db import connection

    from trangxa.search.finding import find
    from trangxa.search.query import Query
    from trangxa.search.results import results_of

    grow(size)
    times: dict[int, list[float]] = {1: [], 2: [], 3: [], 4: []}
    asked = queries()
    for _words, text in asked[:50]:
        find(Query.parse(text))
    for words, text in asked:
        began = time.perf_counter()
        query = Query.parse(text)
        results_of(find(query).hits[:20], query)
        times[words].append((time.perf_counter() - began) * 1000)
    every = [one for of_length in times.values() for one in of_length]
    report(
        "search",
        database=connection.vendor,
        entries=size,
        queries=len(every),
        median_ms=round(statistics.median(every), 1),
        p95_ms=_p95(every),
        p95_ms_by_words={str(words): _p95(of_length) for words, of_length in times.items()},
        **_sizes(),
    )


def queries() -> list[tuple[int, str]]:
    """Return stretches of titles and summaries, half of them without marks, the same for every database."""
    from trangxa.search.models import SearchEntry
    from trangxa.vitext import fold

    chance = random.Random(3)
    rows = list(
        SearchEntry.objects.filter(page__isnull=False)
        .order_by("page_id")
        .values_list("title", "summary")[:5000]
    )
    found = []
    for number in range(ASKED):
        title, summary = chance.choice(rows)
        words = f"{title} {summary}".split()
        length = number % 4 + 1
        begin = chance.randrange(max(1, len(words) - length))
        text = " ".join(words[begin : begin + length])
        found.append((length, text if number % 8 < 4 else fold(text)))
    return found


def grow(size: int) -> None:
    """Add copies of the entries until there are `size`."""
    from django.db import connection, transaction

    from trangxa.search.models import SearchEntry

    have = SearchEntry.objects.count()
    originals = list(SearchEntry.objects.order_by("pk").values_list("pk", flat=True)[:SAMPLED])
    if have >= size:
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Copies belong to no page; the index is built once they are all there.
            cursor.execute("ALTER TABLE search_searchentry ALTER page_id DROP NOT NULL")
            cursor.execute("DROP INDEX IF EXISTS search_words_gin")
    turn = have // len(originals)
    while have < size:
        with transaction.atomic():
            have += _copy(originals[: size - have], turn)
        turn += 1
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("CREATE INDEX search_words_gin ON search_words USING gin (words)")
            cursor.execute("VACUUM ANALYZE search_words")
            cursor.execute("VACUUM ANALYZE search_searchentry")


def _copy(originals: Sequence[int], turn: int) -> int:
    from django.db import connection, transaction

    from trangxa.search.engines import engine
    from trangxa.search.indexing import words_of
    from trangxa.search.models import SearchEntry

    if connection.vendor == "postgresql":
        names = [
            field.name for field in SearchEntry._meta.concrete_fields if field.name not in {"id", "page"}
        ]
        values = [
            f"{name} - {STEP.days * turn}" if name == "published_on" else f"entry.{name}" for name in names
        ]
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TEMPORARY TABLE copied ON COMMIT DROP AS SELECT id AS old,"
                " nextval(pg_get_serial_sequence('search_searchentry', 'id')) AS new"
                " FROM (SELECT id FROM search_searchentry WHERE id = ANY(%s) ORDER BY id) originals",
                [list(originals)],
            )
            cursor.execute(
                f"INSERT INTO search_searchentry (id, {', '.join(names)}) SELECT new, {', '.join(values)}"  # noqa: S608
                " FROM copied JOIN search_searchentry entry ON entry.id = old"
            )
            cursor.execute(
                "INSERT INTO search_words (entry, words)"
                " SELECT new, words FROM copied JOIN search_words ON entry = old"
            )
        return len(originals)
    for begin in range(0, len(originals), CHUNK):
        rows = list(SearchEntry.objects.filter(pk__in=originals[begin : begin + CHUNK]).order_by("pk"))
        with transaction.atomic(), connection.constraint_checks_disabled():
            for row in rows:
                row.page_id = -(turn * 10 * SAMPLED + row.pk)
                row.pk = None
                row.published_on = row.published_on and row.published_on - STEP * turn
            SearchEntry.objects.bulk_create(rows)
            engine().add(words_of(row) for row in rows)
            connection.needs_rollback = False
    return len(originals)


def _sizes() -> dict[str, Any]:
    """Return the bytes of text, and of all that the search keeps of it over the text."""
    from django.db import connection

    text = (
        "sum(length(cast(title as blob)) + length(cast(summary as blob)) + length(cast(body as blob)))"
        if connection.vendor == "sqlite"
        else "sum(octet_length(title) + octet_length(summary) + octet_length(body))"
    )
    kept = (
        "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search_searchentry%' OR name LIKE 'search_words%'"
        " OR name LIKE 'search_searchterm%'"
        if connection.vendor == "sqlite"
        else "SELECT pg_total_relation_size('search_searchentry') + pg_total_relation_size('search_words') + pg_total_relation_size('search_searchterm')"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {text} FROM search_searchentry")  # noqa: S608
        of_text = int(cursor.fetchone()[0])
        cursor.execute(kept)
        of_search = int(cursor.fetchone()[0])
    return {
        "text_mb": round(of_text / 2**20, 1),
        "kept_mb": round(of_search / 2**20, 1),
        "kept_to_text": round(of_search / of_text, 2),
    }


def _p95(values: Sequence[float]) -> float:
    return round(sorted(values)[int(0.95 * len(values))], 1)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure_here(int(sys.argv[1]))
    else:
        main()
