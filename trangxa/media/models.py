"""Pictures and files of the portal, with what must be known before they are shown."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from trangxa.media.cleaning import carries_metadata, cleaned_picture
from trangxa.vitext import vi_slug


class PortalImage(AbstractImage):
    """A picture (ảnh): `description` is its text alternative, `credit` who made it."""

    credit = models.CharField(
        _("nguồn ảnh"), max_length=150, blank=True, help_text=_("Người chụp, người vẽ.")
    )
    taken_on = models.DateField(_("ngày chụp"), null=True, blank=True)
    shows_children = models.BooleanField(_("có trẻ em trong ảnh"), default=False)
    consent_noted = models.BooleanField(
        _("gia đình đã đồng ý cho đăng"),
        default=False,
        help_text=_("Cần có khi ảnh chụp rõ mặt trẻ em."),
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "taken_on",
        "shows_children",
        "consent_noted",
        "collection",
        "tags",
        *(f"focal_point_{part}" for part in ("x", "y", "width", "height")),
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("ảnh")
        verbose_name_plural = _("ảnh")

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Whatever way a picture comes in (form, load, code), it is stored without position and author.
        picture: Any = self  # Wagtail's fields have no types
        if picture.file and not picture.file._committed and carries_metadata(picture.file):
            picture.file = cleaned_picture(picture.file)
        super().save(*args, **kwargs)

    @property
    def default_alt_text(self) -> str:
        return self.description


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter"
            ),
        ]


class PortalDocument(AbstractDocument):
    """A file (tệp) that readers download."""

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("tệp")
        verbose_name_plural = _("tệp")

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Without marks, as every address is: the name is a part of one.
        document: Any = self
        if document.file and not document.file._committed:
            stem, dot, ending = document.file.name.rpartition(".")
            if dot:
                document.file.name = f"{vi_slug(stem, max_length=80) or 'tep'}.{ending.lower()}"
        super().save(*args, **kwargs)
