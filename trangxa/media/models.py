"""Pictures and files of the portal, with what must be known before they are shown."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from trangxa.media.cleaning import carries_metadata, cleaned_picture
from trangxa.media.file_reading.outcome import Outcome
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


class FileText(models.Model):
    """The words of a file (chữ trong tệp), taken out once in the background. A file without a row is unread.

    It is no public text by itself: readers find it only through public pages that offer the file.
    """

    class State(models.TextChoices):
        READING = "reading", _("đang đọc")
        READ = Outcome.READ.value, _("đã đọc")
        NO_TEXT = Outcome.NO_TEXT.value, _("không có chữ (bản quét hoặc ảnh chụp)")
        ENCRYPTED = Outcome.ENCRYPTED.value, _("chưa đọc được: tệp có mật khẩu")
        OLD_KIND = Outcome.OLD_KIND.value, _("chưa đọc được: tệp Word, Excel kiểu cũ (.doc, .xls)")
        OTHER_KIND = Outcome.OTHER_KIND.value, _("chưa đọc được: loại tệp này không đọc được chữ")
        BROKEN = Outcome.BROKEN.value, _("chưa đọc được: tệp hỏng, hoặc nội dung không đúng với đuôi tệp")
        TOO_LARGE = Outcome.TOO_LARGE.value, _("chưa đọc được: tệp quá lớn hoặc quá phức tạp")
        MISSING = "missing", _("chưa đọc được: không lấy được tệp từ kho")

    file = models.OneToOneField(
        PortalDocument, verbose_name=_("tệp"), on_delete=models.CASCADE, related_name="file_text"
    )
    text = models.TextField(_("chữ trong tệp"), blank=True)
    is_cut = models.BooleanField(_("chỉ đọc phần đầu"), default=False)
    state = models.CharField(_("tình trạng"), max_length=20, choices=State, default=State.READING)
    # How often reading was begun: a file at which the worker dies is given up.
    tries = models.PositiveSmallIntegerField(default=0)
    # SHA-1 of what was read, as Wagtail keeps it of the file.
    fingerprint = models.CharField(max_length=40, blank=True)
    read_at = models.DateTimeField(_("đọc lúc"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("chữ trong tệp")
        verbose_name_plural = _("chữ trong tệp")
        default_permissions: ClassVar[tuple[str, ...]] = ()
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["state"], name="file_text_state")]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.get_state_display()}"
