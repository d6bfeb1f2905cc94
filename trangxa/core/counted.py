"""What a public address is, for those who count its readers: rooms say it, the visits ask.

A room registers `describe(paths)`, which returns what it knows of these addresses. What a room says of a page goes
before what `core` says of pages in general.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

CHUNK = 500


@dataclass(frozen=True)
class Counted:
    """A page as a list of figures names it; `is_public`: a reader who asks for it now gets it."""

    title: str
    page_id: int | None = None
    category: str = ""
    unit: str = ""
    is_public: bool = True


Describe = Callable[[Collection[str]], Mapping[str, Counted]]
_general: list[Describe] = []
_providers: list[Describe] = []


def register(describe: Describe, *, general: bool = False) -> Describe:
    """`general`: asked first, so that whoever knows more has the last word."""
    known = _general if general else _providers
    if describe not in known:
        known.append(describe)
    return describe


def register_address(path: str, title: object) -> None:
    """Have an address counted that is no page; `title` may be lazy."""
    register(lambda paths: {path: Counted(str(title))} if path in paths else {})


def described(paths: Iterable[str]) -> dict[str, Counted]:
    """Return what is known of these addresses; one that no room knows is left out."""
    found: dict[str, Counted] = {}
    for chunk in _chunks(dict.fromkeys(paths)):
        for describe in (*_general, *_providers):
            found.update(describe(chunk))
    return found


def _chunks(paths: Iterable[str]) -> Iterator[frozenset[str]]:
    rest = iter(paths)
    while chunk := frozenset(islice(rest, CHUNK)):
        yield chunk
