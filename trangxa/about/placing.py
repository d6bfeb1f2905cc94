"""Where the pages about the commune stand outside the room: home page, foot, site map."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from trangxa.core.menu import MenuItem
from trangxa.core.sitemap import Entry
from trangxa.organisation.frame import site_identity

NATIONAL_SERVICE_PORTAL = "https://dichvucong.gov.vn/"


def tasks(request: HttpRequest) -> dict[str, Any] | None:
    """“Bà con cần làm việc gì?”: what people most often come for."""
    identity = site_identity() or {}
    phone = identity.get("phone", "")
    return {
        "phone": phone,
        "short_name": identity.get("owner_short_name", ""),
        "service_portal": NATIONAL_SERVICE_PORTAL,
    }


def foot_items() -> Iterable[MenuItem]:
    return [
        MenuItem(_("Ban Biên tập"), reverse("about:board")),
        MenuItem(_("Liên hệ"), reverse("about:contact")),
        MenuItem(_("Tiếp cận thông tin"), "/tiep-can-thong-tin/"),
        MenuItem(_("Sơ đồ trang"), reverse("core:site_map")),
        MenuItem(_("Nhận tin qua RSS"), "/tin-tuc/rss.xml"),
    ]


def entries() -> Iterable[Entry]:
    return [
        Entry(reverse("about:board"), _("Ban Biên tập")),
        Entry(reverse("about:regulation"), _("Quy chế hoạt động")),
        Entry(reverse("about:contact"), _("Liên hệ")),
    ]
