"""Facts that one room knows and another one shows, asked for by name and day, so that rooms stay strangers.

`regulation_in_force` (documents): the board's regulation on a day, as a dict with name, citation, decision_url,
chapters, articles, parts; None when there is none.
`missing_footer_items` (organisation): Vietnamese names of required foot items that are empty.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

Provider = Callable[[date], Any]
_providers: dict[str, Provider] = {}


def register(name: str, provider: Provider) -> None:
    _providers[name] = provider


def get(name: str, day: date) -> Any:
    """Return the fact on `day`, or None when no installed room knows it."""
    provider = _providers.get(name)
    return provider(day) if provider is not None else None
