"""What the frame of every public page needs: who owns the site, how to reach it, where things are."""

from typing import Any
from zlib import crc32

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.core import menu
from trangxa.core.pictures import picture_address
from trangxa.core.remembering import remembered
from trangxa.organisation.models import Commune
from trangxa.organisation.queries import commune_on, superiors_on


def site_identity() -> dict[str, Any] | None:
    """Return the values of the masthead and the foot, or None on an empty portal."""
    return remembered("identity", _identity)


def _identity() -> dict[str, Any] | None:
    today = timezone.localdate()
    commune: Commune | None = commune_on(today)
    if commune is None:
        return None
    # A portal of a past time (the model commune) shows the superiors of its own time.
    day = today if commune.is_valid_on(today) else (commune.valid_until or today)
    superiors = superiors_on(day)
    name = commune.full_name
    values: dict[str, Any] = {
        "site_name": commune.site_name,
        "site_kind": "Trang thông tin điện tử",
        "owner_name": commune.authority_name,
        "owner_short_name": commune.authority_short_name,
        "commune_name": name[0].upper() + name[1:],
        "place_line": ", ".join(body.name for body in superiors),
        "responsible_person": commune.responsible_person,
        "address": commune.address,
        "phone": commune.phone,
        "email": commune.email,
        "working_hours": commune.working_hours,
        "emblem_url": picture_address(commune.emblem, "emblem"),
        "description": _("Tin tức, thông báo, văn bản và dịch vụ của %(owner)s.")
        % {"owner": commune.authority_name},
        "source_note": commune.source_note,
        "missing": commune.missing_footer_items(),
    }
    # What is drawn of these values can be told by this from what was drawn of earlier ones.
    values["sign"] = f"{crc32(repr(values).encode()):08x}"
    return values


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor of the public templates, all of which draw the frame."""
    items = menu.menu(request)
    return {"site_identity": site_identity(), "menu": items, "footer_links": menu.foot(items)}
