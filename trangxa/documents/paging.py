"""The list of documents: all of them in leaves, those that match a filter paged by (day of issue, number)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict

from trangxa.documents.models import OfficialDocument
from trangxa.documents.querysets import FILES

LIST_NAME = "documents"
MOMENT = "issued_on"
PAGE_SIZE = 20
_KEY = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d{1,18})")


@dataclass(frozen=True)
class FoundPage:
    """Documents that match a filter, and the key of what is older than they, if anything is."""

    rows: Sequence[Any]
    older: str | None


def every_document() -> QuerySet[Any]:
    """Public documents with their files."""
    rows: QuerySet[Any] = OfficialDocument.objects.live().prefetch_related(FILES)
    return rows


def leaf_address(number: int | None) -> str:
    return f"/van-ban/trang/{number}/" if number else "/van-ban/"


def _parse(text: str | None) -> tuple[date, int] | None:
    match = _KEY.fullmatch(text or "")
    if match is None:
        return None
    try:
        return date.fromisoformat(match[1]), int(match[2])
    except ValueError:
        return None


def documents_page(documents: QuerySet[Any], query: QueryDict, *, size: int = PAGE_SIZE) -> FoundPage:
    """Return the page of documents older than the key `truoc` in the address, newest first."""
    before = _parse(query.get("truoc"))
    if before is not None:
        day, number = before
        documents = documents.filter(issued_on__lte=day).filter(Q(issued_on__lt=day) | Q(pk__lt=number))
    found = list(documents.order_by("-issued_on", "-pk")[: size + 1])
    older = f"{found[size - 1].issued_on.isoformat()}.{found[size - 1].pk}" if len(found) > size else None
    return FoundPage(found[:size], older)
