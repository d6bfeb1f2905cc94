"""The end of an approval workflow. Wagtail imports this while its own models load: nothing of theirs at the top."""

from typing import Any


def publish_approved(workflow_state: Any, user: Any = None) -> None:
    from trangxa.newsroom.publication import publish_approved as publish

    publish(workflow_state, user)
