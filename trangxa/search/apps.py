from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "trangxa.search"
    label = "search"
    verbose_name = _("Tìm kiếm")

    def ready(self) -> None:
        from trangxa.core import counted
        from trangxa.core.remembering import forget_when_changed
        from trangxa.core.searchable import register_listener
        from trangxa.core.views import register_when_database_is_away
        from trangxa.search import preparing, roles, signals, synonyms  # noqa: F401
        from trangxa.search.api import when_database_is_away
        from trangxa.search.indexing import index_pages
        from trangxa.search.models import Synonym
        from trangxa.search.promoted import forget_when_picks_change

        forget_when_changed(synonyms.NAME, Synonym)
        counted.register_address("/tim-kiem/", _("Tìm kiếm"))
        register_listener(index_pages, of_texts=True)
        forget_when_picks_change()
        register_when_database_is_away(when_database_is_away)
        autodiscover_modules("searching")
