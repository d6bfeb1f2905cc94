from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..figures import ItemFigure, ReportFigures
from ..texts import ReportTexts
from .report import Report


class ReportVersion(models.Model):
    """A report as it stood at one moment: its figures, its texts and the items counted. Never changed."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("phiên bản"))
    figures_data = models.JSONField()
    texts_data = models.JSONField()
    # [page id, title, category, day of first publication, address, genre] of each item counted
    items = models.JSONField(default=list)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người chốt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    made_at = models.DateTimeField(_("chốt lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("phiên bản báo cáo")
        verbose_name_plural = _("phiên bản báo cáo")
        ordering: ClassVar[list[str]] = ["-number"]
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["report", "number"], name="report_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.report}, phiên bản {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("A version of a report is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("A version of a report is never deleted.")

    @property
    def figures(self) -> ReportFigures:
        return ReportFigures.from_dict(self.figures_data)

    @property
    def texts(self) -> ReportTexts:
        return ReportTexts.from_dict(self.texts_data)

    @property
    def item_figures(self) -> list[ItemFigure]:
        return [
            ItemFigure(title, category, date.fromisoformat(day), address, genre)
            for _number, title, category, day, address, genre in self.items
        ]
