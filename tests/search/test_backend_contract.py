"""What this release of modelsearch must still be for our back end to stand on it."""

import inspect
from typing import Any

from django.db import connection

from trangxa.news.models import ArticlePage

PREPARE_VALUE = """\
    def prepare_value(self, value):
        if isinstance(value, str):
            return value

        elif isinstance(value, list):
            return ", ".join(self.prepare_value(item) for item in value)

        elif isinstance(value, dict):
            return ", ".join(self.prepare_value(item) for item in value.values())

        return force_str(value)
"""


def database_module() -> Any:
    import importlib

    name = "postgres.postgres" if connection.vendor == "postgresql" else "sqlite.sqlite"
    return importlib.import_module(f"modelsearch.backends.database.{name}")


def test_the_wrapped_function_is_the_one_we_know(db: None) -> None:
    import trangxa.search.backend

    trangxa.search.backend.SearchBackend({})
    indexer = database_module().ObjectIndexer
    assert indexer.encodes_vietnamese
    assert inspect.getsource(indexer.__mro__[1].prepare_value) == PREPARE_VALUE


def test_every_indexed_text_goes_through_it(db: None) -> None:
    from trangxa.search.backend import SearchBackend

    backend = SearchBackend({})
    article = ArticlePage(pk=1, title="Đăng ký", summary="Hòa Phong")
    indexer = database_module().ObjectIndexer(article, backend)
    assert indexer.prepare_value("Hòa") == "hoa2 ~ hoa"
    assert indexer.prepare_value(["Hòa", "ký"]) == "hoa2 ~ hoa, ki1 ~ ki"
    assert indexer.prepare_value({"a": 26}) == "26 ~ 26"
    assert "dang89 ki1 ~ dang ki" in str(indexer.title)
    assert "dang89 ki1 ~ dang ki" in str(indexer.autocomplete)
    assert "hoa2 phong ~ hoa phong" in str(indexer.body)


def test_the_configuration_on_postgresql_knows_no_stop_words(db: None) -> None:
    from trangxa.search.backend import SearchBackend

    assert SearchBackend({}).config in {None, "simple"}
    assert SearchBackend({}).autocomplete_config in {None, "simple"}
