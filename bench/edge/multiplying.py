"""Many more articles than `trangxa sample` makes in reasonable time: copies of the sample, ever older.

`python -m bench.edge.multiplying N` brings a sampled portal to N articles. A copy has the texts, category, picture and
author of its original, an address of its own, and a day two years before: the newest pages stay as they were.
Search index, reference index and audit know nothing of the copies, so only pages and lists are measured on them.
"""

import sys
import uuid
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

STEP = timedelta(days=731)
CHUNK = 2000
SHIFTED = {"first_published_at", "last_published_at", "latest_revision_created_at", "listed_at"}


def multiply(total: int) -> None:
    from django.db import connection, transaction

    from trangxa.core.models import PortalPage
    from trangxa.news.lists import every_list
    from trangxa.news.models import ArticleAuthor, ArticlePage, NewsIndexPage

    parent = NewsIndexPage.objects.get()
    originals = list(ArticlePage.objects.order_by("pk").values_list("pk", flat=True))
    last_place = PortalPage.objects.filter(path__startswith=parent.path).order_by("-path").first().path
    first_place = PortalPage._str2int(last_place[-PortalPage.steplen :]) + 1
    first_pk = PortalPage.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    count = max(0, total - len(originals))
    new_pks = {
        (turn, pk): first_pk + turn * len(originals) + number
        for turn in range(-(-count // len(originals)))
        for number, pk in enumerate(originals)
        if turn * len(originals) + number < count
    }

    def page_row(row: dict[str, Any], turn: int, pk: int) -> dict[str, Any]:
        slug = f"{row['slug'][:180]}-{turn + 2}x"
        path = PortalPage._get_path(parent.path, parent.depth + 1, first_place + pk - first_pk)
        own = {"id": pk, "path": path, "slug": slug, "url_path": f"{parent.url_path}{slug}/"}
        revisions = {"latest_revision_id": None, "live_revision_id": None}
        return {**row, **own, **revisions, "translation_key": uuid.uuid4()}

    def copies(model: Any, key: str, change: Any) -> Iterator[dict[str, Any]]:
        fields = [field.attname for field in model._meta.local_concrete_fields if field.attname != "pk"]
        rows = list(model._base_manager.filter(**{f"{key}__in": originals}).values(*fields))
        for turn in range(-(-count // len(originals))):
            for row in rows:
                pk = new_pks.get((turn, row[key]))
                if pk is not None:
                    yield change(_shifted(row, turn), turn, pk)

    with transaction.atomic():
        _insert(connection, PortalPage, copies(PortalPage, "id", page_row))
        _insert(
            connection,
            ArticlePage,
            copies(ArticlePage, "portalpage_ptr_id", lambda row, _turn, pk: {**row, "portalpage_ptr_id": pk}),
        )
        _insert(
            connection,
            ArticleAuthor,
            copies(ArticleAuthor, "article_id", lambda row, _turn, pk: {**row, "id": None, "article_id": pk}),
        )
        PortalPage.objects.filter(pk=parent.pk).update(numchild=parent.numchild + count)
        for listed in every_list():
            listed.cut_anew()
    if connection.vendor == "postgresql":
        # As its own autovacuum would; no portal does it on SQLite.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _shifted(row: dict[str, Any], turn: int) -> dict[str, Any]:
    return {
        name: value - STEP * (turn + 1) if name in SHIFTED and value is not None else value
        for name, value in row.items()
    }


def _insert(connection: Any, model: Any, rows: Iterator[dict[str, Any]]) -> None:
    fields = [field for field in model._meta.local_concrete_fields if not _is_automatic(model, field)]
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    statement = f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(fields))})"  # noqa: S608
    chunk: list[Sequence[Any]] = []
    done = 0
    with connection.cursor() as cursor:
        for row in rows:
            chunk.append([field.get_db_prep_save(row[field.attname], connection) for field in fields])
            if len(chunk) == CHUNK:
                cursor.executemany(statement, chunk)
                done += len(chunk)
                chunk.clear()
                print(f"\r{model.__name__}: {done:,}", end="", file=sys.stderr, flush=True)
        if chunk:
            cursor.executemany(statement, chunk)
    print(f"\r{model.__name__}: {done + len(chunk):,}", file=sys.stderr)


def _is_automatic(model: Any, field: Any) -> bool:
    return field.primary_key and model.__name__ == "ArticleAuthor"


if __name__ == "__main__":
    import django

    django.setup()
    multiply(int(sys.argv[1]))
