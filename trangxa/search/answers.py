"""An answer as programs read it: the same keys in the API and in `trangxa search --json`."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from trangxa.search.finding import Choice, Filters, find
from trangxa.search.narrowing import query_values
from trangxa.search.promoted import Promoted, promoted_pages
from trangxa.search.query import Query
from trangxa.search.results import Result, results_of


@dataclass(frozen=True)
class Asked:
    """What a program asks for. `page` counts from 1."""

    query: Query
    filters: Filters = field(default_factory=Filters)
    page: int = 1
    page_size: int = 20

    def address(self, page: int) -> str:
        """Return the address at which the API answers the same for another page."""
        values = {
            **query_values(self.query, self.filters),
            "page": str(page),
            "page_size": str(self.page_size),
        }
        told = urlencode(values)
        return f"{settings.PUBLIC_ADDRESS}{reverse('search:api')}?{told}"


def answer(asked: Asked) -> dict[str, Any]:
    """Return one page of results, best first, with where the next ones are."""
    found = find(asked.query, asked.filters)
    total = len(found.entries)
    pages = max(1, -(-total // asked.page_size))
    start = (asked.page - 1) * asked.page_size
    is_first_look = asked.page == 1 and asked.filters == Filters()
    return {
        "query": asked.query.text,
        "total": total,
        "is_capped": found.is_capped,
        "suggestion": found.suggestion,
        "page": asked.page,
        "page_size": asked.page_size,
        "next": asked.address(asked.page + 1) if asked.page < pages else None,
        "previous": asked.address(min(asked.page - 1, pages)) if asked.page > 1 else None,
        "promoted": [_promoted(each) for each in promoted_pages(asked.query)] if is_first_look else [],
        "results": [
            _result(result) for result in results_of(found.hits[start : start + asked.page_size], asked.query)
        ],
        "choices": {
            "chuyen-muc": _choices(found.categories),
            "don-vi": _choices(found.units),
            "nam": _choices(found.years),
        },
    }


def _choices(choices: list[Choice]) -> list[dict[str, Any]]:
    return [{"key": choice.key, "label": choice.label, "count": choice.count} for choice in choices]


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
        "category": result.category or None,
        "unit": result.unit or None,
        "in_force": result.is_in_force,
        "tier": result.tier.label,
        "passage": "".join(text for text, _matches in result.passage),
    }


def absolute(url: str) -> str:
    return f"{settings.PUBLIC_ADDRESS}{url}" if url.startswith("/") else url
