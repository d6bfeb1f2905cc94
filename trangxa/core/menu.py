"""The main menu and the foot's list of sections: pages marked for menus, and what rooms add."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

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


def menu(request: HttpRequest) -> list[MenuItem]:
    return [_marked(item, request.path) for item in remembered("menu", _items)]


def _items() -> list[MenuItem]:
    items = [MenuItem(str(_("Trang chủ")), "/", 0), *_menu_pages()]
    for provider in _menu:
        items += provider()
    return sorted(items, key=lambda item: item.order)


def foot(menu_items: list[MenuItem]) -> list[MenuItem]:
    items = list(menu_items[1:])
    for provider in _foot:
        items += provider()
    return items


def _menu_pages() -> list[MenuItem]:
    """Sections marked for menus: the pages right below the home page, of which there is one."""
    pages = PortalPage.objects.live().filter(depth=SECTION_DEPTH, show_in_menus=True)
    titles = pages.order_by("path").values_list("title", "slug")
    return [MenuItem(title, f"/{slug}/", 10 * (place + 1)) for place, (title, slug) in enumerate(titles)]


def _marked(item: MenuItem, path: str) -> MenuItem:
    current = path == "/" if item.url == "/" else path.startswith(item.url)
    return MenuItem(item.title, item.url, item.order, current)
