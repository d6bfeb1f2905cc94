"""What the ground itself has to say of addresses (`core.counted`): pages by title, and what the site map adds."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from trangxa.core import counted, sitemap
from trangxa.core.counted import Counted
from trangxa.core.models import HomePage, PortalPage


def pages_at(paths: Collection[str], pages: QuerySet[Any]) -> dict[str, Any]:
    """Return those of `pages` that stand at these addresses and were ever public; two queries."""
    home = HomePage.objects.only("url_path").first()
    if home is None:
        return {}
    wanted = {home.url_path + path.removeprefix("/"): path for path in paths}
    # By slug, which is indexed; a place in the tree (url_path) is not.
    slugs = {place.strip("/").rpartition("/")[2] for place in wanted}
    found = pages.filter(Q(live=True) | Q(first_published_at__isnull=False), slug__in=slugs)
    return {wanted[page.url_path]: page for page in found if page.url_path in wanted}


def describe_pages(paths: Collection[str]) -> Mapping[str, Counted]:
    pages = PortalPage.objects.only("title", "url_path", "live")
    return {
        path: Counted(page.title, page.pk, is_public=page.live)
        for path, page in pages_at(paths, pages).items()
    }


def describe_added_entries(paths: Collection[str]) -> Mapping[str, Counted]:
    return {entry.path: Counted(entry.title) for entry in sitemap.added_entries() if entry.path in paths}


counted.register(describe_pages, general=True)
counted.register(describe_added_entries, general=True)
counted.register_address("/so-do-trang/", _("Sơ đồ trang"))
