"""What is done for the files by the clock."""

from trangxa.core.schedule import every
from trangxa.media.file_texts import read_soon, unread


@every(minutes=5)
def read_what_is_unread() -> None:
    """Files of an upgraded portal, of a load, of a worker that was stopped."""
    if unread().exists():
        read_soon()
