from typing import Any, ClassVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from trangxa.audit.wording import name_of


class AuditEntry(models.Model):
    """One act that was done: who, when, from where, on what, why (nhật ký). Written once, never changed."""

    happened_at = models.DateTimeField(_("lúc"), auto_now_add=True, db_index=True)
    action = models.CharField(_("việc"), max_length=80, db_index=True)
    object_type = models.CharField(_("loại"), max_length=80, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    object_label = models.CharField(_("đối tượng"), max_length=255, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người làm"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    user_label = models.CharField(_("tên người làm"), max_length=200, blank=True)
    address = models.GenericIPAddressField(_("địa chỉ mạng"), null=True, blank=True)
    reason = models.TextField(_("lý do"), blank=True)
    data = models.JSONField(_("chi tiết"), default=dict, blank=True, encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = _("việc đã ghi")
        verbose_name_plural = _("nhật ký")
        ordering: ClassVar[list[str]] = ["-happened_at", "-pk"]
        default_permissions = ("view",)
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["object_type", "object_id"], name="audit_object"),
        ]

    def __str__(self) -> str:
        return f"{self.action_name} {self.object_label}".strip()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("An audit entry is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("An audit entry is never deleted.")

    @property
    def action_name(self) -> str:
        return name_of(self.action)
