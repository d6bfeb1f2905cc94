from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    name = "trangxa.newsroom"
    label = "newsroom"
    verbose_name = _("Tòa soạn")

    def ready(self) -> None:
        from trangxa.newsroom import preparing, roles  # noqa: F401
