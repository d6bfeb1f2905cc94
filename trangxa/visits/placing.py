"""Where the statistics stand outside the app: foot, site map."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from trangxa.core.menu import MenuItem
from trangxa.core.sitemap import Entry


def foot_items() -> Iterable[MenuItem]:
    return [MenuItem(_("Thống kê truy cập"), reverse("visits:statistics"))]


def entries() -> Iterable[Entry]:
    return [
        Entry(reverse("visits:statistics"), _("Thống kê truy cập")),
        Entry(reverse("visits:method"), _("Cách đếm lượt truy cập")),
    ]
