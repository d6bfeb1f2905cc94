"""The encoded words of each entry, in the form that the database searches.

A later migration that has SQLite rebuild search_searchentry must make the trigger again: SQLite drops it with the
old table.
"""

from django.db import migrations

_SQLITE = (
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        canon_title, canon_summary, canon_body, fold_title, fold_summary, fold_body, kind,
        tokenize = 'ascii', prefix = '2'
    )
    """,
    """
    CREATE TRIGGER search_words_follow_entries AFTER DELETE ON search_searchentry
    BEGIN
        DELETE FROM search_words WHERE rowid = old.id;
    END
    """,
)
_POSTGRESQL = (
    "ALTER TABLE search_searchentry ADD COLUMN canon tsvector, ADD COLUMN fold tsvector",
    "CREATE INDEX search_words_canon ON search_searchentry USING gin (canon)",
    "CREATE INDEX search_words_fold ON search_searchentry USING gin (fold)",
)
_SQLITE_BACK = ("DROP TRIGGER search_words_follow_entries", "DROP TABLE search_words")
_POSTGRESQL_BACK = ("ALTER TABLE search_searchentry DROP COLUMN canon, DROP COLUMN fold",)


def add(apps, schema_editor):
    for statement in _POSTGRESQL if schema_editor.connection.vendor == "postgresql" else _SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in _POSTGRESQL_BACK if schema_editor.connection.vendor == "postgresql" else _SQLITE_BACK:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(add, remove, elidable=False),
    ]
