"""RSS and Atom: all news, and each category."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import gettext as _

from trangxa.news.models import ArticlePage, Category
from trangxa.news.querysets import articles_in, listed_articles
from trangxa.organisation.frame import site_identity
from trangxa.vitext import nfc

ITEMS = 30
# An empty feed would else be of the moment at which it is drawn, and another file every time.
NEVER = datetime.fromtimestamp(0, UTC)


class SteadyRss(Rss201rev2Feed):
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NEVER


class SteadyAtom(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NEVER


class NewsFeed(Feed):  # type: ignore[type-arg]
    feed_type: type[SyndicationFeed] = SteadyRss
    language = "vi"

    def get_object(self, request: HttpRequest, slug: str | None = None) -> Category | None:
        return get_object_or_404(Category, slug=slug) if slug else None

    def title(self, category: Category | None) -> str:
        site_name = (site_identity() or {}).get("site_name", "Trang Xã")
        return f"{category.name} - {site_name}" if category else str(site_name)

    def link(self, category: Category | None) -> str:
        return settings.PUBLIC_ADDRESS + (category.get_absolute_url() if category else "/tin-tuc/")

    def feed_url(self, category: Category | None) -> str:
        folder = category.get_absolute_url() if category else "/tin-tuc/"
        name = "atom.xml" if self.feed_type is SteadyAtom else "rss.xml"
        return f"{settings.PUBLIC_ADDRESS}{folder}{name}"

    def description(self, category: Category | None) -> str:
        if category is not None:
            return _("Tin mới của chuyên mục %(name)s") % {"name": category.name}
        return _("Tin mới")

    subtitle = description

    def author_name(self, category: Category | None) -> str:
        return str((site_identity() or {}).get("owner_name") or "Trang Xã")

    def items(self, category: Category | None) -> Any:
        articles = articles_in(category) if category else listed_articles()
        return articles[:ITEMS]

    def item_title(self, item: ArticlePage) -> str:
        return nfc(item.title)

    def item_description(self, item: ArticlePage) -> str:
        return nfc(item.summary)  # without control characters, which XML does not know

    def item_link(self, item: ArticlePage) -> str:
        return f"{settings.PUBLIC_ADDRESS}/tin-tuc/{item.slug}/"

    def item_guid(self, item: ArticlePage) -> str:
        return f"{settings.PUBLIC_ADDRESS}/tin-tuc/{item.slug}/"

    def item_pubdate(self, item: ArticlePage) -> datetime | None:
        return item.listed_at

    item_updateddate = item_pubdate

    def item_categories(self, item: ArticlePage) -> list[str]:
        return [item.category.name]


class AtomNewsFeed(NewsFeed):
    feed_type = SteadyAtom
