"""What senders call authors' parts and units, as the portal knows them."""

from dataclasses import dataclass
from typing import Any

from trangxa.core.interchange import Loading
from trangxa.core.model_records import save_or_fault
from trangxa.core.record_fields import Text
from trangxa.news.models import ArticleAuthor
from trangxa.organisation.models import Unit, UnitKind
from trangxa.vitext import fold

_ROLES = {fold(str(word)): role for role in ArticleAuthor.Role for word in (role.value, role.label)} | {
    "chup anh": ArticleAuthor.Role.PICTURE,
    "quay phim": ArticleAuthor.Role.VIDEO,
    "bien tap vien": ArticleAuthor.Role.EDITING,
}
_KINDS = (
    (("thôn ", "tổ dân phố ", "khu phố ", "ấp ", "bản ", "buôn "), UnitKind.HAMLET),
    (("trường ", "trạm "), UnitKind.SCHOOL),
    (("hội ", "đoàn ", "ủy ban mttq ", "mặt trận "), UnitKind.ORGANISATION),
    (("ban ", "công an ", "công chức ", "văn phòng ", "phòng "), UnitKind.DEPARTMENT),
)


@dataclass(frozen=True)
class AuthorRole(Text):
    """An author's part; a word of another system (tác giả, phóng viên) stands for writing."""

    default: Any = ArticleAuthor.Role.TEXT

    def read(self, value: Any) -> str:
        return _ROLES.get(fold(super().read(value)), ArticleAuthor.Role.TEXT)


def unit_named(name: str, loading: Loading) -> Unit:
    """Return the unit of this name, now or earlier, also where only “(mẫu)” is missing; an unknown one is made."""
    known: dict[str, Unit] = loading.memory.setdefault("units by name", {})
    if name not in known:
        known[name] = _stored_unit(name) or _new_unit(name)
    return known[name]


def _stored_unit(name: str) -> Unit | None:
    return (
        Unit.objects.filter(name=name).first()
        or Unit.objects.filter(earlier_names__name=name).first()
        or Unit.objects.filter(name__startswith=f"{name} (").first()
    )


def _new_unit(name: str) -> Unit:
    kinds = (kind for beginnings, kind in _KINDS if f"{name.lower()} ".startswith(beginnings))
    unit = Unit(name=name, kind=next(kinds, UnitKind.OTHER))
    save_or_fault(unit)
    return unit
