from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AboutConfig(AppConfig):
    name = "trangxa.about"
    label = "about"
    verbose_name = _("Giới thiệu")

    def ready(self) -> None:
        from trangxa.about import placing, preparing  # noqa: F401
        from trangxa.core import home, menu, sitemap

        home.register_section("tasks", band="tasks", template="about/home_tasks.html", provide=placing.tasks)
        menu.register_foot_items(placing.foot_items)
        sitemap.register_entries(placing.entries)
