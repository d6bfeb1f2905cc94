"""What the site map shows. Pages come by themselves; rooms add addresses that are no pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from trangxa.core.models import HomePage, PortalPage

MOST_ENTRIES = 50_000  # of one file, by the protocol
MOST_CHILDREN_SHOWN = 30


@dataclass(frozen=True)
class Entry:
    path: str
    title: str
    changed_at: datetime | None = None


Provider = Callable[[], Iterable[Entry]]
_providers: list[Provider] = []


def register_entries(provider: Provider) -> Provider:
    """Add entries to the site map, page and file alike."""
    _providers.append(provider)
    return provider


def added_entries() -> Iterator[Entry]:
    for provider in _providers:
        yield from provider()


def page_entries(*, most: int | None = MOST_ENTRIES) -> Iterator[Entry]:
    """Every public page, newest first; one query. `most` None: all of them."""
    home = HomePage.objects.first()
    if home is None:
        return
    pages = (
        PortalPage.objects.live()
        .filter(path__startswith=home.path)
        .order_by(F("last_published_at").desc(nulls_last=True), "-pk")
    )
    rows = pages.values_list("url_path", "title", "last_published_at")
    for url_path, title, changed_at in rows[:most].iterator(chunk_size=2000):
        yield Entry(public_path(url_path, home.url_path), title, changed_at)


def public_path(url_path: str, home_url_path: str) -> str:
    """Return a page's address from its place in the tree: the home page's own part is left out."""
    return "/" + url_path.removeprefix(home_url_path)


def addresses_of_pages(pks: Iterable[int]) -> Iterator[str]:
    """Return the addresses of those of these pages that are public."""
    home = HomePage.objects.only("url_path").first()
    if home is not None:
        for url_path in PortalPage.objects.live().filter(pk__in=list(pks)).values_list("url_path", flat=True):
            yield public_path(url_path, home.url_path)


def section_entries() -> list[tuple[Entry, list[Entry]]]:
    """Sections of the site and the pages right below those that hold few; for the site map page."""
    home = HomePage.objects.first()
    if home is None:
        return []
    depth = home.depth
    pages = list(
        PortalPage.objects.live()
        .filter(path__startswith=home.path, depth=depth + 1)
        .order_by("path")
        .only("title", "url_path", "path", "numchild", "last_published_at")
    )
    small = [page.path for page in pages if 0 < page.numchild <= MOST_CHILDREN_SHOWN]
    children: dict[str, list[Entry]] = {path: [] for path in small}
    for parent in small:
        below = PortalPage.objects.live().filter(path__startswith=parent, depth=depth + 2).order_by("path")
        for url_path, title in below.values_list("url_path", "title"):
            children[parent].append(Entry(public_path(url_path, home.url_path), title))
    return [
        (Entry(public_path(page.url_path, home.url_path), page.title), children.get(page.path, []))
        for page in pages
    ]
