from modelsearch.backends.database.postgres import postgres

from trangxa.search.backend import VietnameseSearch, encode_indexed_texts

encode_indexed_texts(postgres)


class PostgresqlBackend(VietnameseSearch, postgres.PostgresSearchBackend):
    pass
