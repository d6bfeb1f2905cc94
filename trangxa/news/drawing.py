"""Draw articles, one for a reader or hundreds to be kept, from the same few queries."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.template.loader import get_template

from trangxa.core import pictures
from trangxa.core.anonymous import anonymous_request
from trangxa.core.ready_made import Drawn
from trangxa.news.around import around_articles
from trangxa.news.context import article_context
from trangxa.news.models import ArticlePage

_ADDRESS = re.compile(r"/tin-tuc/([A-Za-z0-9_-]+)/")


def slug_in(path: str) -> str | None:
    match = _ADDRESS.fullmatch(path)
    return match[1] if match else None


def article_addresses() -> Iterator[str]:
    """Every public article, neighbours one after the other."""
    rows = ArticlePage.objects.filter(live=True).order_by("category", "-listed_at", "-pk")
    for slug in rows.values_list("slug", flat=True).iterator(chunk_size=2000):
        yield f"/tin-tuc/{slug}/"


def is_article(path: str) -> bool:
    slug = slug_in(path)
    return slug is not None and ArticlePage.objects.filter(live=True, slug=slug).exists()


def public_articles(slugs: Iterable[str]) -> list[ArticlePage]:
    return list(ArticlePage.objects.filter(live=True, slug__in=slugs).select_related("category", "unit"))


def with_contexts(articles: Sequence[ArticlePage]) -> Iterator[tuple[ArticlePage, dict[str, Any]]]:
    """Yield each public article with all that its template shows; no query is left to the template."""
    numbers = {number for article in articles for number in pictures.numbers_in(article.body.raw_data)}
    numbers |= {article.picture_id for article in articles if article.picture_id}
    loaded = pictures.load(numbers, with_sizes=len(articles) > 1)
    around = around_articles(articles)
    with pictures.at_hand(loaded):
        for article in articles:
            article.picture = loaded.get(article.picture_id)
            yield article, article_context(article, around[article.pk])


def draw_articles(paths: Sequence[str]) -> Iterator[Drawn]:
    """Draw the articles at these addresses as a reader without cookies gets them."""
    slugs = [slug for slug in map(slug_in, paths) if slug]
    template = get_template(ArticlePage.template)
    gone = set(paths)
    for article, context in with_contexts(public_articles(slugs)):
        path = f"/tin-tuc/{article.slug}/"
        gone.discard(path)
        yield Drawn(path, template.render(context, anonymous_request(path)).encode())
    for path in gone:
        yield Drawn(path, None)
