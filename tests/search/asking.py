"""How the tests of the search publish a page and ask for it."""

from collections.abc import Callable
from typing import Any

from trangxa.search.finding import Tier, find
from trangxa.search.query import Query
from trangxa.search.results import results_of

Make = Callable[..., Any]


def publish(page: Any) -> Any:
    page.save_revision().publish(skip_permission_checks=True)
    return type(page).objects.get(pk=page.pk)


def found(typed: str, **options: Any) -> list[str]:
    """Return the titles that the public search finds, best first."""
    query = Query.parse(typed)
    return [result.title for result in results_of(find(query, **options).hits, query)]


def found_as_typed(typed: str) -> list[str]:
    """Return the titles of the pages that have all the words, errors not mended."""
    query = Query.parse(typed)
    hits = [hit for hit in find(query).hits if hit.tier < Tier.TYPOS]
    return [result.title for result in results_of(hits, query)]


def ids_found(typed: str) -> list[str]:
    """Return the ids of the records that the public search finds, best first."""
    query = Query.parse(typed)
    return [result.id for result in results_of(find(query).hits, query)]
