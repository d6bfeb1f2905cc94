"""The engine that names tiers answers with hits, the one before it with the numbers of entries alone: here for both."""

from typing import Any

from trangxa.search.finding import Found
from trangxa.search.query import Query
from trangxa.search.results import Result, results_of


def shown_results(found: Found, start: int, end: int, query: Query) -> list[Result]:
    shown: Any = getattr(found, "hits", found.entries)
    return results_of(shown[start:end], query)


def best_tier(found: Found) -> str:
    hits = getattr(found, "hits", None)
    return str(hits[0].tier) if hits else ""


def tier_of(result: Result) -> str:
    return str(getattr(result, "tier", ""))


def suggestion_of(found: Found) -> str:
    return str(getattr(found, "suggestion", ""))
