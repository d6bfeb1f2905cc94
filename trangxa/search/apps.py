from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "trangxa.search"
    label = "search"
    verbose_name = _("Tìm kiếm")

    def ready(self) -> None:
        from trangxa.search import roles  # noqa: F401
