from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Validity(models.TextChoices):
    NOT_YET_EFFECTIVE = "chua", _("Chưa có hiệu lực")
    IN_FORCE = "con", _("Còn hiệu lực")
    EXPIRED = "het", _("Hết hiệu lực")


def validity_on(day: date, *, effective_on: date, expires_on: date | None) -> Validity:
    """Return the validity (tình trạng hiệu lực) on `day`; `expires_on` is the first day without force."""
    if day < effective_on:
        return Validity.NOT_YET_EFFECTIVE
    return Validity.EXPIRED if expires_on and day >= expires_on else Validity.IN_FORCE
