"""Home, category and article as a careful reader of Wagtail's documentation writes them."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.images.blocks import ImageBlock
from wagtail.images.models import Image
from wagtail.models import Page

CARD = "fill-320x200"
IN_BLOCK, LATEST, PER_PAGE = 5, 20, 20


class HomePage(Page):
    """Five blocks with the newest of a category, then the latest of all: 45 cards."""

    max_count = 1

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        categories = CategoryPage.objects.live().child_of(self).order_by("path")[:5]
        context["blocks"] = [
            (category, with_pictures(ArticlePage.objects.live().child_of(category))[:IN_BLOCK])
            for category in categories
        ]
        context["latest"] = with_pictures(ArticlePage.objects.live())[:LATEST]
        return context


class CategoryPage(Page):
    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        articles = with_pictures(ArticlePage.objects.live().child_of(self))
        context["articles"] = Paginator(articles, PER_PAGE).get_page(request.GET.get("page"))
        return context


class ArticlePage(Page):
    date = models.DateField()
    intro = RichTextField(blank=True)
    picture = models.ForeignKey(
        get_image_model_string(), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(
        [
            ("heading", blocks.CharBlock()),
            ("paragraph", blocks.RichTextBlock()),
            ("picture", ImageBlock()),
        ]
    )
    parent_page_types: ClassVar[list[str]] = ["stock.CategoryPage"]

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        others = ArticlePage.objects.live().sibling_of(self, inclusive=False)
        context["related"] = with_pictures(others)[:4]
        return context


def with_pictures(articles: Any) -> Any:
    pictures = models.Prefetch("picture", queryset=Image.objects.prefetch_renditions(CARD))
    return articles.order_by("-first_published_at").prefetch_related(pictures)
