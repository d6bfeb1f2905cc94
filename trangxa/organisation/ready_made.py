"""What the organisation shows on ready-made pages: in the frame of all of them, and on pages of its own."""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save, pre_delete

from trangxa.core import ready_made
from trangxa.organisation.models import (
    BoardDuty,
    BoardMember,
    Commune,
    EditorialBoard,
    SuperiorBody,
    Unit,
    UnitName,
)

BOARD_PAGE = "address:/gioi-thieu/ban-bien-tap/"


def note_emblem(sender: object, instance: Any, created: bool = False, **kwargs: object) -> None:
    if not created and Commune.objects.filter(emblem=instance).exists():
        ready_made.changed(ready_made.EVERYTHING)


def register() -> None:
    for model in (Commune, SuperiorBody, Unit):
        ready_made.changes_with_days(model)
    ready_made.changes_with(UnitName)
    for of_board in (EditorialBoard, BoardMember):
        ready_made.changes_with_days(of_board, lambda row: [BOARD_PAGE])
    ready_made.changes_with(BoardDuty, lambda row: [BOARD_PAGE])
    picture = settings.WAGTAILIMAGES_IMAGE_MODEL
    post_save.connect(note_emblem, sender=picture, dispatch_uid="organisation.emblem")
    pre_delete.connect(note_emblem, sender=picture, dispatch_uid="organisation.emblem gone")
