from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "trangxa.notices"
    label = "notices"
    verbose_name = _("Thông báo")

    def ready(self) -> None:
        from trangxa.core import home
        from trangxa.core.remembering import forget_when_changed
        from trangxa.notices import counting, preparing, ready_made, roles  # noqa: F401
        from trangxa.notices.home_section import current_banner, current_notices
        from trangxa.notices.models import Banner

        ready_made.register()
        forget_when_changed("banner", Banner)
        home.register_section(
            "banner", band="banner", template="notices/home_banner.html", provide=current_banner
        )
        home.register_section(
            "notices", band="news", place=1, template="notices/home_section.html", provide=current_notices
        )
