"""The index holds each word once, with the digits of its marks; words without marks are asked for through SearchTerm.

The index is emptied, and filled again by the preparing step of the same upgrade. Whatever changes the encoding of words
(trangxa.vitext.text, search.words) needs a migration that does the same: SQLite takes an entry out of the index by the
very words it was put in with.
"""

from django.db import migrations, models

_SQLITE_BEFORE = ("DROP TRIGGER search_words_follow_entries", "DROP TABLE search_words")
_SQLITE = (
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        title, summary, body, facts, content = '', columnsize = 0, tokenize = 'ascii'
    )
    """,
)
_POSTGRESQL_BEFORE = ("ALTER TABLE search_searchentry DROP COLUMN canon, DROP COLUMN fold",)
_POSTGRESQL = (
    "CREATE TABLE search_words (entry bigint PRIMARY KEY, words integer[] NOT NULL)",
    "ALTER TABLE search_words ALTER COLUMN words SET STATISTICS 300",
    "CREATE INDEX search_words_gin ON search_words USING gin (words) WITH (fastupdate = off)",
)


def _run(schema_editor, sqlite, postgresql):
    for statement in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(statement)


def empty(apps, schema_editor):
    _run(schema_editor, _SQLITE_BEFORE, _POSTGRESQL_BEFORE)
    schema_editor.execute("DELETE FROM search_searchentry")


def add(apps, schema_editor):
    _run(schema_editor, _SQLITE, _POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_add_words"),
    ]

    operations = [
        migrations.RunPython(empty, elidable=False),
        migrations.CreateModel(
            name="SearchTerm",
            fields=[
                ("word", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("fold", models.CharField(db_index=True, max_length=64)),
                ("entries", models.IntegerField()),
            ],
            options={
                "verbose_name": "từ trong chỉ mục",
                "verbose_name_plural": "từ trong chỉ mục",
                "default_permissions": (),
            },
        ),
        migrations.RemoveIndex(model_name="searchentry", name="search_entry_kind"),
        migrations.AddField("searchentry", "category", models.CharField(blank=True, default="", max_length=150, verbose_name="chuyên mục"), preserve_default=False),
        migrations.AddField("searchentry", "unit", models.CharField(blank=True, default="", max_length=200, verbose_name="đơn vị"), preserve_default=False),
        migrations.AddField("searchentry", "in_force_from", models.DateField(null=True, verbose_name="có hiệu lực từ")),
        migrations.AddField("searchentry", "in_force_until", models.DateField(null=True, verbose_name="hết hiệu lực từ")),
        migrations.AddField("searchentry", "title_words", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("searchentry", "summary_words", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.RunPython(add, elidable=False),
    ]
