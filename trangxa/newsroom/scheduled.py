"""What the newsroom does by the clock."""

from trangxa.core.schedule import every
from trangxa.newsroom.scheduling import publish_and_expire


@every(minutes=1)
def publish_and_expire_pages() -> None:
    publish_and_expire()
