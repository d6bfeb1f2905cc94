"""Addresses that belong to no room: the pages of the tree, what the site map adds, the site map itself."""

from collections.abc import Iterator

from trangxa.core import ready_made, sitemap
from trangxa.core.models import HomePage, PortalPage

FRAME = ("/sitemap.xml", "/so-do-trang/", "/robots.txt", "/mau-giao-dien/")


def page_addresses() -> Iterator[str]:
    """Every public page that no source draws many at once."""
    for entry in sitemap.page_entries(most=None):
        if ready_made.source_of(entry.path) is None:
            yield entry.path


def is_page(path: str) -> bool:
    home = HomePage.objects.only("url_path").first()
    if home is None or not path.endswith("/"):
        return False
    return PortalPage.objects.live().filter(url_path=home.url_path + path[1:]).exists()


def other_addresses() -> Iterator[str]:
    yield from FRAME
    for entry in sitemap.added_entries():
        yield entry.path


def is_other(path: str) -> bool:
    return path in set(other_addresses())


def linked_from(rest: str) -> Iterator[str]:
    """Addresses of the public pages whose text refers to page number `rest`."""
    from wagtail.models import ReferenceIndex

    page = PortalPage(pk=int(rest))
    rows = ReferenceIndex.get_references_to(page).values_list("object_id", flat=True)
    yield from sitemap.addresses_of_pages(int(number) for number in rows)


def register() -> None:
    ready_made.register_source(ready_made.Source("pages", page_addresses, is_page))
    ready_made.register_source(ready_made.Source("others", other_addresses, is_other))
    ready_made.register_kind("linked", linked_from)
    ready_made.register_kind("page", lambda rest: sitemap.addresses_of_pages([int(rest)]))
    ready_made.register_kind("site-map", lambda rest: FRAME[:2])
    ready_made.register_kind("missing", lambda rest: [rest] if ready_made.is_claimed(rest) else [])
