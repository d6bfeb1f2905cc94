from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "trangxa.news"
    label = "news"
    verbose_name = _("Tin, bài")

    def ready(self) -> None:
        from trangxa.core import home, menu, sitemap
        from trangxa.news import home_sections, placing, preparing, roles, signals  # noqa: F401

        home.register_section("news", order=20, template="news/home_section.html", provide=home_sections.newest)
        home.register_section(
            "heritage", order=60, template="news/home_heritage.html", provide=home_sections.heritage
        )
        menu.register_menu_items(placing.menu_categories)
        sitemap.register_entries(placing.category_entries)
