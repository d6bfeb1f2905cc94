"""The names of the commune and of its superior on the day of issue."""

from datetime import date

from trangxa.organisation.models import Commune, CommuneKind
from trangxa.organisation.queries import board_on, commune_on, superiors_on

from ..figures import Organisation

UNKNOWN = "…"


def organisation_on(day: date) -> Organisation:
    """Return the names valid on `day`; where nothing is entered yet, dots to be filled in."""
    commune = commune_on(day) or Commune(
        bare_name=UNKNOWN,
        authority_name=f"Ủy ban nhân dân xã {UNKNOWN}",
        site_name=f"Trang Thông tin điện tử xã {UNKNOWN}",
    )
    board = board_on(day)
    superior, superior_short = superior_on(day)
    return Organisation(
        name=commune.authority_name,
        short_name=commune.authority_short_name,
        unit_name=commune.full_name,
        place=commune.place,
        site_name=commune.site_name,
        symbol=f"BC-{commune.symbol}",
        board_name=board.name if board else "",
        superior_name=superior,
        superior_short=superior_short,
        hamlet_word="tổ dân phố" if commune.kind == CommuneKind.WARD else "thôn",
    )


def superior_on(day: date) -> tuple[str, str]:
    """Return the nearest superior's full and short name on `day`; empty when none is entered."""
    nearest = next(iter(superiors_on(day)), None)
    if nearest is None:
        return "", ""
    full = nearest.authority_name or f"Ủy ban nhân dân {nearest.name}"
    return full, nearest.authority_short_name
