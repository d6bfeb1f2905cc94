from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "trangxa.search"
    label = "search"
    verbose_name = _("Tìm kiếm")

    def ready(self) -> None:
        from trangxa.core import counted
        from trangxa.core.searchable import register_listener
        from trangxa.search import preparing, roles, signals  # noqa: F401
        from trangxa.search.indexing import index_pages

        counted.register_address("/tim-kiem/", _("Tìm kiếm"))
        register_listener(index_pages, of_texts=True)
        autodiscover_modules("searching")
