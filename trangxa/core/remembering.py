"""Values that every page draws and that seldom change (the frame), remembered for some seconds in this process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.core.cache import caches
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

# Another process may show the old value this long after a change; its own change a process shows at once.
SECONDS = 10
Value = TypeVar("Value")
_own: ContextVar[dict[str, Any] | None] = ContextVar("own values", default=None)


def remembered(name: str, compute: Callable[[], Value]) -> Value:
    """Return the value of `name`, computed at most every `SECONDS` seconds. None is remembered too."""
    own = _own.get()
    if own is not None:
        if name not in own:
            own[name] = compute()
        mine: Value = own[name]
        return mine
    kept = caches["frame"].get(name)
    if kept is None:
        kept = (compute(),)
        caches["frame"].set(name, kept, SECONDS)
    value: Value = kept[0]
    return value


@contextmanager
def values_of_its_own() -> Iterator[None]:
    """Compute every value anew, once for the block: what is drawn to be kept must not show a value of before."""
    token = _own.set({})
    try:
        yield
    finally:
        _own.reset(token)


def forget(*names: str) -> None:
    caches["frame"].delete_many(list(names))


def forget_when_changed(name: str, *models: type[Model]) -> None:
    """Forget a value as soon as a row of one of these models is saved or deleted in this process."""

    def changed(sender: type[Any], **kwargs: Any) -> None:
        if issubclass(sender, models):
            forget(name)

    for signal in (post_save, post_delete):
        signal.connect(changed, weak=False, dispatch_uid=f"forget {name}")
