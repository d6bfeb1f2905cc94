"""What the page of an article shows besides its own fields."""

from typing import Any

from django.utils.translation import gettext as _

from trangxa.news.around import Around
from trangxa.news.models import ArticlePage
from trangxa.news.structured_data import structured_data


def article_context(article: ArticlePage, around: Around) -> dict[str, Any]:
    older, newer = around.older, around.newer
    return {
        "page": article,
        "older": older[0] if older else None,
        "newer": newer,
        "related": older[1:] or ([newer] if newer else []),
        "authors": around.authors,
        "corrections": around.corrections,
        "structured_data": structured_data(article),
        "breadcrumb": [
            {"title": _("Tin tức"), "url": "/tin-tuc/"},
            {"title": article.category.name, "url": article.category.get_absolute_url()},
        ],
    }
