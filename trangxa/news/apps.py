from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "trangxa.news"
    label = "news"
    verbose_name = _("Tin, bài")

    def ready(self) -> None:
        from trangxa.core import home, menu, sitemap
        from trangxa.core.models import PortalPage
        from trangxa.core.remembering import forget_when_changed
        from trangxa.news import counting, home_sections, placing, preparing, ready_made, roles, signals  # noqa: F401
        from trangxa.news.models import Category

        home.register_section("news", band="news", template="news/home_lead.html", provide=home_sections.lead)
        home.register_section(
            "more-news", band="more-news", template="news/home_more.html", provide=home_sections.more
        )
        home.register_section(
            "categories",
            band="documents",
            place=1,
            template="news/home_categories.html",
            provide=home_sections.categories,
        )
        home.register_section(
            "visit", band="visit", template="news/home_visit.html", provide=home_sections.visit
        )
        forget_when_changed("open-categories", Category)
        forget_when_changed("menu", Category, PortalPage)
        menu.register_menu_items(placing.menu_categories)
        sitemap.register_entries(placing.category_entries)
        ready_made.register()
