from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from trangxa.core.dated import Dated


class UnitKind(models.TextChoices):
    DEPARTMENT = "ban-nganh", _("ban, ngành")
    ORGANISATION = "doan-the", _("đoàn thể")
    HAMLET = "thon", _("thôn, tổ dân phố")
    SCHOOL = "truong-tram", _("trường, trạm")
    OTHER = "khac", _("khác")


class Unit(Dated, ClusterableModel):
    """A unit of the commune that sends news (đơn vị): a department, an organisation, a hamlet."""

    kind = models.CharField(_("loại"), max_length=20, choices=UnitKind, default=UnitKind.DEPARTMENT)
    name = models.CharField(_("tên hiện nay"), max_length=150)
    head_name = models.CharField(_("người đứng đầu"), max_length=150, blank=True)
    contact = models.CharField(_("liên hệ"), max_length=150, blank=True)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta(Dated.Meta):
        verbose_name = _("đơn vị")
        verbose_name_plural = _("đơn vị")
        ordering: ClassVar[list[str]] = ["order", "name"]

    def __str__(self) -> str:
        return self.name

    def name_on(self, day: date) -> str:
        """Return what the unit was called on `day`."""
        earlier = [past for past in self.earlier_names.all() if past.is_valid_on(day)]
        return earlier[0].name if earlier else self.name


class UnitName(Dated):
    """An earlier name of a unit (tên cũ), with the days it was in use."""

    unit = ParentalKey(Unit, on_delete=models.CASCADE, related_name="earlier_names")
    name = models.CharField(_("tên"), max_length=150)

    class Meta(Dated.Meta):
        verbose_name = _("tên cũ")
        verbose_name_plural = _("tên cũ")
        ordering: ClassVar[list[str]] = ["valid_from"]

    def __str__(self) -> str:
        return self.name
