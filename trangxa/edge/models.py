from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Change(models.Model):
    """Something that ready-made pages show has changed (việc chờ dựng lại), or will have at `due_at`.

    Written in the transaction of the change, deleted after the pages were drawn anew: at least once, in any order.
    """

    tag = models.CharField(max_length=255)
    # Concerns very many addresses: done piece by piece, after all that is small.
    is_whole = models.BooleanField(default=False)
    noted_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("việc chờ dựng lại trang")
        verbose_name_plural = _("việc chờ dựng lại trang")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["is_whole", "due_at", "id"], name="change_due")
        ]

    def __str__(self) -> str:
        return self.tag


class Comparison(models.Model):
    """What the nightly comparison of files and pages found (đối chiếu): drift is a page that nobody had noted."""

    made_at = models.DateTimeField(auto_now_add=True)
    pages = models.PositiveIntegerField()
    drifted = models.PositiveIntegerField()
    failed = models.PositiveIntegerField()
    examples = models.JSONField(default=list)

    class Meta:
        verbose_name = _("lần đối chiếu trang dựng sẵn")
        verbose_name_plural = _("lần đối chiếu trang dựng sẵn")
        ordering: ClassVar[list[str]] = ["-pk"]

    def __str__(self) -> str:
        return f"{self.made_at:%d/%m/%Y %H:%M}"
