from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "trangxa.accounts"
    label = "accounts"
    verbose_name = _("Người dùng")

    def ready(self) -> None:
        from trangxa.accounts import preparing  # noqa: F401
