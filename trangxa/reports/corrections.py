"""Changing a counted figure by hand: the old value, who and when stay with the report."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from trangxa.core.errors import PortalError

from .figures import Correction, ReportFigures


class NotAFigure(PortalError):
    user_message = _(
        "Không có số liệu “%(field)s” trong báo cáo này. Hãy tải lại trang rồi chọn lại số liệu."
    )


class NegativeFigure(PortalError):
    user_message = _("Số liệu không được âm. Hãy nhập số từ 0 trở lên.")


def with_correction(
    figures: ReportFigures, field: str, printed: int, *, label: str, by: str, at: datetime, reason: str = ""
) -> ReportFigures:
    """Return the figures with the whole number at `field` replaced and the change recorded.

    A second change of the same figure keeps what was first counted.
    """
    if printed < 0:
        raise NegativeFigure
    path = field.split(".")
    current = _value_at(figures, path)
    if isinstance(current, bool) or not isinstance(current, int):
        raise NotAFigure(field=field)
    earlier = next((change for change in figures.corrections if change.field == field), None)
    counted = earlier.counted if earlier else current
    kept = tuple(change for change in figures.corrections if change.field != field)
    change = Correction(
        field=field, label=label, counted=counted, printed=printed, by=by, at=at, reason=reason
    )
    corrected: ReportFigures = _replaced(figures, path, printed)
    return replace(corrected, corrections=(*kept, change) if printed != counted else kept)


def _value_at(value: Any, path: Sequence[str]) -> Any:
    for step in path:
        if isinstance(value, tuple) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        elif is_dataclass(value) and step in {field.name for field in fields(value)}:
            value = getattr(value, step)
        else:
            raise NotAFigure(field=".".join(path))
    return value


def _replaced(value: Any, path: Sequence[str], new: int) -> Any:
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, tuple):
        at = int(step)
        return (*value[:at], _replaced(value[at], rest, new), *value[at + 1 :])
    return replace(value, **{step: _replaced(getattr(value, step), rest, new)})
