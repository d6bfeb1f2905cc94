"""Who is acting, for the entries of the running request or command."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Actor:
    user: Any = None  # the request's user, or None for the portal's own work
    address: str | None = None


NOBODY = Actor()
_actor: ContextVar[Actor] = ContextVar("actor", default=NOBODY)


def current_actor() -> Actor:
    return _actor.get()


@contextmanager
def acting(user: Any = None, address: str | None = None) -> Iterator[None]:
    token = _actor.set(Actor(user, address))
    try:
        yield
    finally:
        _actor.reset(token)
