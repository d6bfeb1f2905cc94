"""Follow what was noted to its end, and compare every file with what the application answers now."""

from django.utils import timezone

from trangxa.core.ready_made import source_of, sources
from trangxa.core.remembering import values_of_its_own
from trangxa.core.storable import is_storable
from trangxa.edge.drawing import body_of
from trangxa.edge.following import Follower
from trangxa.edge.keeping import tree
from trangxa.edge.models import Change
from trangxa.edge.outbox import small_due, whole_due
from trangxa.media.ready_made import FILES

MOST_STEPS = 200


def follow() -> None:
    """Do all that is due, as the loop in the background does."""
    follower = Follower()
    for _step in range(MOST_STEPS):
        is_busy = follower.step()
        now = timezone.now()
        if not is_busy and not small_due(now) and not whole_due(now):
            return
    raise AssertionError("what is due never ends")


def every_address() -> set[str]:
    return {path for source in sources() for path in source.addresses() if is_storable(path)}


def expected(path: str) -> bytes | None:
    """Return what stands at an address when the application is asked: a page, or the bytes of a file."""
    if not path.startswith(FILES):
        return body_of(path)
    source = source_of(path)
    assert source is not None
    assert source.draw_many is not None
    drawn = next(iter(source.draw_many([path])))
    if drawn.file is None:
        return None
    with open(drawn.file, "rb") as file:
        return file.read()


def differing() -> list[str]:
    """Return every address, of all sources and of all files, at which the file is not what it should be."""
    kept = tree()
    paths = every_address() | set(kept.addresses())
    # Not what the frame showed some seconds ago (core.remembering).
    with values_of_its_own():
        return sorted(path for path in paths if kept.read(path) != expected(path))


def files() -> dict[str, bytes | None]:
    kept = tree()
    return {path: kept.read(path) for path in kept.addresses()}


def shown_at(path: str) -> str:
    body = tree().read(path)
    assert body is not None, f"no file at {path}"
    return body.decode()


def waiting() -> list[str]:
    """Return the tags of what is noted and not yet done, whenever it is due."""
    return list(Change.objects.order_by("pk").values_list("tag", flat=True))
