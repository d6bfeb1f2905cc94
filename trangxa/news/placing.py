"""Where categories stand outside the room: menu and site map."""

from collections.abc import Iterable

from trangxa.core.menu import MenuItem
from trangxa.core.sitemap import Entry
from trangxa.news.models import Category


def menu_categories() -> Iterable[MenuItem]:
    shown = Category.objects.filter(in_menu=True, closed_on__isnull=True)
    return [
        MenuItem(category.name, category.get_absolute_url(), 60 + place)
        for place, category in enumerate(shown)
    ]


def category_entries() -> Iterable[Entry]:
    return [Entry(category.get_absolute_url(), category.name) for category in Category.objects.all()]
