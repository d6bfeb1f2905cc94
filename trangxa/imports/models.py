from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class ExternalId(models.Model):
    """What a sender calls one of our objects (mã của nơi gửi), so that a second load finds it again."""

    type = models.CharField(_("loại bản ghi"), max_length=40)
    external_id = models.CharField(_("mã của nơi gửi"), max_length=200)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    # Of the record as it was last loaded; empty when it must be loaded again (a picture was missing).
    digest = models.CharField(max_length=64, blank=True)

    # What Wagtail shows as "used in" is for editors' own content.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mã của nơi gửi")
        verbose_name_plural = _("mã của nơi gửi")
        default_permissions: ClassVar[tuple[str, ...]] = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["type", "external_id"], name="one_object_per_external_id"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["type", "object_id"], name="external_id_of_object"),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.external_id}"

    def point_at(self, row: Any) -> None:
        self.content_type = ContentType.objects.get_for_model(row)
        self.object_id = row.pk
