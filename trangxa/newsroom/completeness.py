"""Whether a version may be shown to readers: one rule for passing on, approving, forcing and the clock."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Revision

from trangxa.vitext import format_date


def obstacles_in_version(revision: Revision) -> list[str]:
    """Return what is missing or wrong in this version, one sentence for each field."""
    page = revision.as_object()
    obstacles: list[str] = []
    try:
        page.full_clean()
    except ValidationError as error:
        obstacles += sentences(page, error)
    if page.expire_at is not None and page.expire_at <= timezone.now():
        day = format_date(timezone.localdate(page.expire_at))
        obstacles.append(_("Ngày hết hạn %(day)s đã qua. Hãy sửa hoặc bỏ trống ngày hết hạn.") % {"day": day})
    return obstacles


def sentences(page: Any, error: ValidationError) -> Iterator[str]:
    """Yield the messages of a failed validation, each with its field's Vietnamese name."""
    if not hasattr(error, "error_dict"):
        yield from error.messages
        return
    for name, problems in error.error_dict.items():
        text = " ".join(message for problem in problems for message in problem.messages)
        if name == NON_FIELD_ERRORS:
            yield text
        else:
            yield _("“%(field)s”: %(problem)s") % {"field": _label(page, name), "problem": text}


def _label(page: Any, name: str) -> str:
    try:
        return str(capfirst(str(page._meta.get_field(name).verbose_name)))
    except (FieldDoesNotExist, AttributeError):
        return name
