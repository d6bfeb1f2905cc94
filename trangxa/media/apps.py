from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "trangxa.media"
    label = "media"
    verbose_name = _("Kho ảnh và tệp")

    def ready(self) -> None:
        from trangxa.media import diagnosis, files_found, ready_made  # noqa: F401

        ready_made.register()
        files_found.register()
