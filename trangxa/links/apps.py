from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinksConfig(AppConfig):
    name = "trangxa.links"
    label = "links"
    verbose_name = _("Liên kết")

    def ready(self) -> None:
        from trangxa.core import home, ready_made
        from trangxa.core.remembering import forget_when_changed
        from trangxa.links import roles  # noqa: F401
        from trangxa.links.home_section import shown_links
        from trangxa.links.models import Link

        forget_when_changed("links", Link)
        ready_made.changes_with_days(Link, lambda row: ["address:/"])
        home.register_section(
            "links", band="visit", place=1, template="links/home_section.html", provide=shown_links
        )
