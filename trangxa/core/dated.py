"""Things that are true from one day to another: kept with their dates, never overwritten."""

from datetime import date
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DatedQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def on(self, day: date) -> Self:
        """Rows that were true on `day`. An open end (NULL) is still true."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).exclude(valid_until__lt=day)

    def today(self) -> Self:
        return self.on(timezone.localdate())


class Dated(models.Model):
    """`valid_from` is the first day, `valid_until` the last one, both included; NULL means no known bound."""

    valid_from = models.DateField(_("từ ngày"), null=True, blank=True)
    valid_until = models.DateField(_("đến hết ngày"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="%(app_label)s_%(class)s_dates_in_order",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": _("Ngày cuối không thể trước ngày đầu.")})

    def is_valid_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )
