"""What the visits are told of articles and categories: title, category and unit as they are called today."""

from collections.abc import Collection, Mapping

from trangxa.core import counted
from trangxa.core.counted import Counted
from trangxa.core.counting import pages_at
from trangxa.news.models import ArticlePage, Category

CATEGORY_PATH = "/chuyen-muc/"


def describe_articles(paths: Collection[str]) -> Mapping[str, Counted]:
    articles = ArticlePage.objects.select_related("category", "unit").only(
        "title", "url_path", "live", "category__name", "unit__name"
    )
    return {
        path: Counted(
            article.title,
            article.pk,
            category=article.category.name,
            unit=article.unit.name if article.unit else "",
            is_public=article.live,
        )
        for path, article in pages_at(paths, articles).items()
    }


def describe_categories(paths: Collection[str]) -> Mapping[str, Counted]:
    slugs = [path.strip("/").rpartition("/")[2] for path in paths if path.startswith(CATEGORY_PATH)]
    found = {
        category.get_absolute_url(): category.name for category in Category.objects.filter(slug__in=slugs)
    }
    return {path: Counted(name, category=name) for path, name in found.items() if path in paths}


counted.register(describe_articles)
counted.register(describe_categories)
