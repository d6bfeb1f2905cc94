"""Errors that a person reads: Vietnamese, what happened and what to do."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _


class PortalError(Exception):
    """An act was refused. `str(error)` is the sentence to show; the log says the rest."""

    user_message = _("Chưa làm được việc này. Xin thử lại, hoặc gọi người phụ trách kỹ thuật.")

    def __init__(self, **values: object) -> None:
        super().__init__()
        self.values = values

    def __str__(self) -> str:
        message = str(self.user_message)
        return message % self.values if self.values else message


class Refused(PortalError):
    """The act has obstacles; each is one sentence."""

    def __init__(self, obstacles: Sequence[str]) -> None:
        super().__init__()
        self.obstacles = [str(obstacle) for obstacle in obstacles]

    def __str__(self) -> str:
        return " ".join(self.obstacles)


def refuse_if(obstacles: Sequence[str]) -> None:
    if obstacles:
        raise Refused(obstacles)
