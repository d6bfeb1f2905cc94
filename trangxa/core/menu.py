"""The main menu and the foot's list of sections: pages marked for menus, and what rooms add."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from trangxa.core.models import HomePage, PortalPage


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    order: int = 100
    current: bool = False


Provider = Callable[[HttpRequest], Iterable[MenuItem]]
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
    items = [MenuItem(str(_("Trang chủ")), "/", 0), *_menu_pages(request)]
    for provider in _menu:
        items += provider(request)
    return [_marked(item, request.path) for item in sorted(items, key=lambda item: item.order)]


def foot(request: HttpRequest, menu_items: list[MenuItem]) -> list[MenuItem]:
    items = list(menu_items[1:])
    for provider in _foot:
        items += provider(request)
    return items


def _menu_pages(request: HttpRequest) -> list[MenuItem]:
    home_path = HomePage.objects.values_list("path", flat=True).first()
    if home_path is None:
        return []
    depth = len(home_path) // PortalPage.steplen + 1
    pages = PortalPage.objects.live().filter(path__startswith=home_path, depth=depth, show_in_menus=True)
    titles = pages.order_by("path").values_list("title", "slug")
    return [MenuItem(title, f"/{slug}/", 10 * (place + 1)) for place, (title, slug) in enumerate(titles)]


def _marked(item: MenuItem, path: str) -> MenuItem:
    current = path == "/" if item.url == "/" else path.startswith(item.url)
    return MenuItem(item.title, item.url, item.order, current)
