"""An answer as programs read it: the same keys in the API and in `trangxa search --json`."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from trangxa.core.searchable import Kind, kinds
from trangxa.search.finding import find
from trangxa.search.hits import shown_results, suggestion_of, tier_of
from trangxa.search.promoted import Promoted, promoted_pages
from trangxa.search.query import Query
from trangxa.search.results import Result


@dataclass(frozen=True)
class Asked:
    """What a program asks for. `page` counts from 1."""

    query: Query
    kind: Kind | None = None
    page: int = 1
    page_size: int = 20

    def address(self, page: int) -> str:
        """Return the address at which the API answers the same for another page."""
        values = {"q": self.query.text, "loai": self.kind.slug if self.kind else "", "page": str(page)}
        values["page_size"] = str(self.page_size)
        told = urlencode({name: value for name, value in values.items() if value})
        return f"{settings.PUBLIC_ADDRESS}{reverse('search:api')}?{told}"


def kind_named(name: str) -> Kind | None:
    """Return the kind of this slug or name, or None."""
    return next((kind for kind in kinds() if name in {kind.slug, kind.name}), None)


def answer(asked: Asked) -> dict[str, Any]:
    """Return one page of results, best first, with where the next ones are."""
    found = find(asked.query, kind=asked.kind.name if asked.kind else None)
    total = len(found.entries)
    pages = max(1, -(-total // asked.page_size))
    start = (asked.page - 1) * asked.page_size
    is_first_look = asked.page == 1 and asked.kind is None
    return {
        "query": asked.query.text,
        "total": total,
        "is_capped": found.is_capped,
        "suggestion": suggestion_of(found),
        "page": asked.page,
        "page_size": asked.page_size,
        "next": asked.address(asked.page + 1) if asked.page < pages else None,
        "previous": asked.address(min(asked.page - 1, pages)) if asked.page > 1 else None,
        "promoted": [_promoted(each) for each in promoted_pages(asked.query)] if is_first_look else [],
        "results": [
            _result(result) for result in shown_results(found, start, start + asked.page_size, asked.query)
        ],
    }


def _promoted(promoted: Promoted) -> dict[str, Any]:
    return {
        "title": promoted.title,
        "address": absolute(promoted.url),
        "description": promoted.description,
    }


def _result(result: Result) -> dict[str, Any]:
    return {
        "id": result.id,
        "type": result.kind,
        "title": result.title,
        "url": result.url,
        "address": absolute(result.url),
        "date": result.date.isoformat() if result.date else None,
        "number": result.number_symbol or None,
        "tier": tier_of(result),
        "passage": "".join(text for text, _matches in result.passage),
    }


def absolute(url: str) -> str:
    return f"{settings.PUBLIC_ADDRESS}{url}" if url.startswith("/") else url
