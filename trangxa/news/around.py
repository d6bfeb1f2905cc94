"""What stands around articles, for one or for many at once: neighbours in the category, makers, corrections."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from zlib import crc32

from django.db import connection
from django.db.models import CharField, DateField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from trangxa.news.models import ArticleAuthor, ArticlePage, Category, Correction
from trangxa.news.querysets import listed_in_order
from trangxa.vitext import local_date

RELATED = 4
# So many articles ask for their neighbours one by one; of more, the stretch that holds them is read at once.
FEW = 5
# Unless they are scattered: so many articles between them for each.
SPARSE = 20


@dataclass(frozen=True)
class Neighbour:
    """An article as its neighbours name it: what a teaser without picture needs."""

    pk: int
    title: str
    slug: str
    listed_at: datetime
    category: Category
    picture: None = None

    @property
    def published_on(self) -> date:
        return local_date(self.listed_at)

    @property
    def sign(self) -> str:
        """What is drawn of this neighbour is the same wherever it stands (theme.kept_parts)."""
        return f"{self.pk}-{crc32(self.title.encode()):08x}"


@dataclass
class Around:
    """`older`: nearest first, at most RELATED; `newer`: the nearest, or none."""

    older: list[Neighbour] = field(default_factory=list)
    newer: Neighbour | None = None
    authors: list[Any] = field(default_factory=list)
    corrections: list[Any] = field(default_factory=list)


@cache
def _role_name(role: str) -> str:
    return str(ArticleAuthor.Role(role).label)


@dataclass(frozen=True)
class Maker:
    """An author as he is named on the page (models.ArticleAuthor)."""

    name: str
    role: str

    def get_role_display(self) -> str:
        return _role_name(self.role)


@dataclass(frozen=True)
class CorrectionText:
    made_on: date
    text: str


def around_articles(articles: Sequence[ArticlePage]) -> dict[int, Around]:
    """Return what stands around public articles, by their numbers; two queries for one, few for many."""
    found = {article.pk: Around() for article in articles}
    _add_makers(found)
    by_category: dict[int, list[ArticlePage]] = defaultdict(list)
    for article in articles:
        if article.listed_at is not None:
            by_category[article.category_id].append(article)
    for members in by_category.values():
        if len(members) <= FEW:
            for article in members:
                _add_neighbours(found, [article], _nearest(article, article))
        else:
            members.sort(key=_place)
            stretch = _stretch(members[0], members[-1], most=SPARSE * len(members))
            if stretch is not None:
                _add_neighbours(found, members, stretch)
                continue
            for article in members:
                _add_neighbours(found, [article], _nearest(article, article))
    return found


def around_version(article: ArticlePage) -> Around:
    """Return what stands around one version of an article, which may be a draft: makers are the version's own."""
    around = Around(authors=list(article.authors.all()), corrections=list(article.corrections.all()))
    if article.listed_at is not None:
        _add_neighbours({article.pk: around}, [article], _nearest(article, article))
    return around


def _place(row: Any) -> tuple[datetime, int]:
    return row.listed_at, row.pk


def _add_neighbours(found: dict[int, Around], members: list[ArticlePage], rows: list[Neighbour]) -> None:
    rows.sort(key=_place)
    places = {row.pk: place for place, row in enumerate(rows)}
    for article in members:
        place = places.get(article.pk)
        if place is None:
            before = sum(1 for row in rows if _place(row) < _place(article))
            older, newer = rows[max(0, before - RELATED) : before], rows[before : before + 1]
        else:
            older, newer = rows[max(0, place - RELATED) : place], rows[place + 1 : place + 2]
        found[article.pk].older = older[::-1]
        found[article.pk].newer = newer[0] if newer else None


def _stretch(oldest: ArticlePage, newest: ArticlePage, *, most: int) -> list[Neighbour] | None:
    """Return the public articles of a category from one to another, and the nearest beyond both; None for too many."""
    between = listed_in_order(oldest.category_id).filter(
        listed_at__gte=oldest.listed_at, listed_at__lte=newest.listed_at
    )
    fields = list(between.values_list("pk", "title", "slug", "listed_at")[: most + 1])
    if len(fields) > most:
        return None
    rows = {
        pk: Neighbour(pk, title, slug, listed_at, oldest.category) for pk, title, slug, listed_at in fields
    }
    rows.update((row.pk, row) for row in _nearest(oldest, newest))
    return list(rows.values())


# The nearest older and the nearest newer ones in one query, each read from the end of an index. As two querysets this
# would be two queries: a union of slices is not had on SQLite. Row values compare the same on both databases.
_NEAREST = """
SELECT * FROM (
  SELECT page.id, page.title, page.slug, article.listed_at FROM {article} article
  JOIN {page} page ON page.id = article.portalpage_ptr_id
  WHERE article.category_id = %s AND (article.listed_at, article.portalpage_ptr_id) < (%s, %s)
  ORDER BY article.listed_at DESC, article.portalpage_ptr_id DESC LIMIT {related}
) older UNION ALL SELECT * FROM (
  SELECT page.id, page.title, page.slug, article.listed_at FROM {article} article
  JOIN {page} page ON page.id = article.portalpage_ptr_id
  WHERE article.category_id = %s AND (article.listed_at, article.portalpage_ptr_id) > (%s, %s)
  ORDER BY article.listed_at, article.portalpage_ptr_id LIMIT 1
) newer
"""


def _nearest(oldest: ArticlePage, newest: ArticlePage) -> list[Neighbour]:
    tables = {"article": ArticlePage._meta.db_table, "page": "core_portalpage", "related": RELATED}
    moment = connection.ops.adapt_datetimefield_value
    values = [
        *(oldest.category_id, moment(oldest.listed_at), oldest.pk),
        *(newest.category_id, moment(newest.listed_at), newest.pk),
    ]
    with connection.cursor() as cursor:
        cursor.execute(_NEAREST.format(**tables), values)
        return [
            Neighbour(pk, title, slug, _as_moment(listed_at), oldest.category)
            for pk, title, slug, listed_at in cursor.fetchall()
        ]


def _as_moment(value: Any) -> datetime:
    # SQLite keeps moments as text, in UTC.
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return moment if timezone.is_aware(moment) else moment.replace(tzinfo=UTC)


def _add_makers(found: dict[int, Around]) -> None:
    """Add authors and corrections, in one query for both."""
    text = {"output_field": CharField()}
    authors = ArticleAuthor.objects.filter(article_id__in=found).order_by()
    corrections = Correction.objects.filter(article_id__in=found).order_by()
    rows: Iterable[Any] = authors.values_list(
        "article_id", "sort_order", "pk", Cast("name", **text), "role", Cast(Value(None), DateField())
    ).union(
        corrections.values_list("article_id", "sort_order", "pk", Cast("text", **text), Value(""), "made_on"),
        all=True,
    )
    for article, _order, _pk, words, role, made_on in sorted(rows, key=lambda row: (row[1] or 0, row[2])):
        if role:
            found[article].authors.append(Maker(words, role))
        else:
            found[article].corrections.append(CorrectionText(made_on, words))
