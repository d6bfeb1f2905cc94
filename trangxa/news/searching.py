from django.utils.translation import gettext_lazy as _

from trangxa.core.searchable import PageText, body_text, register_kind, texts_of_files_in
from trangxa.news.models import ArticlePage


def describe_article(article: ArticlePage) -> PageText:
    return PageText(
        article.title,
        article.summary,
        body_text(article.body),
        article.published_on,
        category=article.category.name,
        unit=str(article.unit or ""),
        files_text=texts_of_files_in(article.body),
    )


register_kind(
    "article",
    slug="tin-bai",
    label=_("Tin, bài"),
    model=ArticlePage,
    describe=describe_article,
    related=("category", "unit"),
)
