"""The main menu and the foot's list of sections: pages marked for menus, and what rooms add."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from zlib import crc32

from django.http import HttpRequest
from django.utils.translation import gettext as _

from trangxa.core.models import SECTION_DEPTH, PortalPage
from trangxa.core.remembering import remembered


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    order: int = 100
    current: bool = False


Provider = Callable[[], Iterable[MenuItem]]
_menu: list[Provider] = []
_foot: list[Provider] = []


def register_menu_items(provider: Provider) -> Provider:
    _menu.append(provider)
    return provider


def register_foot_items(provider: Provider) -> Provider:
    """Sections that stand in the foot of every page and in the site map, but not in the menu."""
    _foot.append(provider)
    return provider


class Items(list[MenuItem]):
    """Items with a sign that tells them from others, for what is drawn of them and remembered."""

    def __init__(self, items: Iterable[MenuItem], sign: str = "") -> None:
        super().__init__(items)
        self.sign = sign or f"{crc32(repr(self).encode()):08x}"


def menu(request: HttpRequest) -> Items:
    items = remembered("menu", _items)
    marked = Items((_marked(item, request.path) for item in items), "unsigned")
    marked.sign = f"{items.sign}-{[place for place, item in enumerate(marked) if item.current]}"
    return marked


def _items() -> Items:
    items = [MenuItem(str(_("Trang chủ")), "/", 0), *_menu_pages()]
    for provider in _menu:
        items += provider()
    return Items(sorted(items, key=lambda item: item.order))


def foot(menu_items: Items) -> Items:
    added = remembered("foot", _foot_items)
    return Items([*menu_items[1:], *added], f"{menu_items.sign.partition('-')[0]}-{added.sign}")


def _foot_items() -> Items:
    return Items(item for provider in _foot for item in provider())


def _menu_pages() -> list[MenuItem]:
    """Sections marked for menus: the pages right below the home page, of which there is one."""
    pages = PortalPage.objects.live().filter(depth=SECTION_DEPTH, show_in_menus=True)
    titles = pages.order_by("path").values_list("title", "slug")
    return [MenuItem(title, f"/{slug}/", 10 * (place + 1)) for place, (title, slug) in enumerate(titles)]


def _marked(item: MenuItem, path: str) -> MenuItem:
    current = path == "/" if item.url == "/" else path.startswith(item.url)
    return MenuItem(item.title, item.url, item.order, current)
