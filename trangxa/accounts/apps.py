from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "trangxa.accounts"
    label = "accounts"
    verbose_name = _("Người dùng")

    def ready(self) -> None:
        from trangxa.accounts import preparing, roles  # noqa: F401

        # Wagtail's own screens would let whoever manages users make an administrator.
        wagtail_users = apps.get_app_config("wagtailusers")
        wagtail_users.user_viewset = "trangxa.accounts.viewsets.PersonViewSet"  # type: ignore[attr-defined]
