"""What is kept of a day's visitors while that day lasts, and erased just after midnight.

A visitor is a mark: a keyed hash that cannot be made again without the day's salt. Neither address nor browser is
ever written.
"""

import secrets
from hashlib import blake2b, sha256
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

MARK_LENGTH = 32


def new_salt() -> str:
    return secrets.token_hex(32)


class CountingDay(models.Model):
    """A day on which the portal counts: its salt, and how the counting goes. Erased with its visitors."""

    day = models.DateField(primary_key=True)
    salt = models.CharField(max_length=64)
    written_at = models.DateTimeField(null=True)
    written = models.PositiveIntegerField(default=0)
    dropped = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("ngày đang đếm")
        verbose_name_plural = _("ngày đang đếm")

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"


class DayVisitor(models.Model):
    """When a visitor of this day was last seen."""

    day = models.DateField()
    mark = models.CharField(max_length=MARK_LENGTH)
    last_seen_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("người truy cập trong ngày")
        verbose_name_plural = _("người truy cập trong ngày")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "mark"], name="visitor_once_a_day"),
        ]

    def __str__(self) -> str:
        return self.mark


class DayVisitorPage(models.Model):
    """When a visitor of this day was last seen on one page."""

    day = models.DateField()
    mark = models.CharField(max_length=MARK_LENGTH)
    path = models.CharField(max_length=500)
    last_seen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("trang đã xem trong ngày")
        verbose_name_plural = _("trang đã xem trong ngày")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "mark", "path"], name="visitor_page_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.mark} {self.path}"


def mark_of(address: str, user_agent: str, *, salt: str) -> str:
    """Return a visitor's mark: the same for the whole day, worth nothing without salt and secret key."""
    key = sha256(f"{settings.SECRET_KEY}\0{salt}".encode()).digest()
    told = f"{address}\0{user_agent}".encode("utf-8", "backslashreplace")
    return blake2b(told, key=key, digest_size=MARK_LENGTH // 2).hexdigest()
