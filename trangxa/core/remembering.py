"""Values that every page draws and that seldom change (the frame), remembered for some seconds in this process."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import cache
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

# Another process may show the old value this long after a change; its own change a process shows at once.
SECONDS = 10
Value = TypeVar("Value")


def remembered(name: str, compute: Callable[[], Value]) -> Value:
    """Return the value of `name`, computed at most every `SECONDS` seconds. None is remembered too."""
    key = f"frame:{name}"
    kept = cache.get(key)
    if kept is None:
        kept = (compute(),)
        cache.set(key, kept, SECONDS)
    value: Value = kept[0]
    return value


def forget(*names: str) -> None:
    cache.delete_many([f"frame:{name}" for name in names])


def forget_when_changed(name: str, *models: type[Model]) -> None:
    """Forget a value as soon as a row of one of these models is saved or deleted in this process."""

    def changed(sender: type[Any], **kwargs: Any) -> None:
        if issubclass(sender, models):
            forget(name)

    for signal in (post_save, post_delete):
        signal.connect(changed, weak=False, dispatch_uid=f"forget {name}")
