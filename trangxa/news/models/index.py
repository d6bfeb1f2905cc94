from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from trangxa.core.models import PortalPage


class NewsIndexPage(PortalPage):
    """All news (tin tức). Articles are its children, so that an address does not change with the category."""

    parent_page_types: ClassVar[list[str]] = ["core.HomePage"]
    subpage_types: ClassVar[list[str]] = ["news.ArticlePage"]
    max_count = 1
    can_be_withdrawn = False
    fixed_slug = "tin-tuc"
    content_panels: ClassVar[list[Any]] = [*PortalPage.content_panels, FieldPanel("search_description")]
    search_fields: ClassVar[list[Any]] = [*PortalPage.search_fields, index.FilterField("live")]

    class Meta:
        verbose_name = _("mục Tin tức")
        verbose_name_plural = _("mục Tin tức")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from trangxa.news.views import news_list

        return news_list(request, page=self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return self.serve(request)
