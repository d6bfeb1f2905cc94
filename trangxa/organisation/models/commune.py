"""The commune's identity and its superiors, each as it was called on a given day."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from trangxa.core.dated import Dated


class CommuneKind(models.TextChoices):
    COMMUNE = "xã", _("xã")
    WARD = "phường", _("phường")
    SPECIAL_ZONE = "đặc khu", _("đặc khu")


class Commune(Dated):
    """The commune as it was named and reached between two dates (thông tin đơn vị). Of two rows for a day the later counts."""

    kind = models.CharField(_("loại đơn vị"), max_length=10, choices=CommuneKind, default=CommuneKind.COMMUNE)
    bare_name = models.CharField(
        _("tên riêng"), max_length=100, help_text=_("Không ghi chữ xã, phường. Ví dụ: Hòa Phong")
    )
    authority_name = models.CharField(
        _("cơ quan chủ quản"), max_length=200, help_text=_("Ví dụ: Ủy ban nhân dân xã Hòa Phong")
    )
    authority_short_name = models.CharField(_("tên viết gọn"), max_length=100, default="UBND xã")
    symbol = models.CharField(_("chữ viết tắt trong số, ký hiệu"), max_length=30, default="UBND")
    site_name = models.CharField(
        _("tên trang"), max_length=200, help_text=_("Ví dụ: Trang Thông tin điện tử xã Hòa Phong")
    )
    place_name = models.CharField(_("địa danh ghi trên văn bản"), max_length=100, blank=True)
    responsible_person = models.CharField(_("người chịu trách nhiệm nội dung"), max_length=150, blank=True)
    address = models.CharField(_("địa chỉ"), max_length=250, blank=True)
    phone = models.CharField(_("điện thoại"), max_length=30, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    working_hours = models.CharField(_("giờ làm việc"), max_length=200, blank=True)
    emblem = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("biểu trưng"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_note = models.CharField(
        _("lời ghi nguồn ở chân trang"),
        max_length=250,
        blank=True,
        help_text=_("Để trống thì dùng lời có sẵn."),
    )

    # What the law asks every page's foot to show; `trangxa doctor` names what is empty.
    REQUIRED_IN_FOOTER: ClassVar[tuple[str, ...]] = (
        "authority_name",
        "responsible_person",
        "address",
        "phone",
        "email",
    )

    class Meta(Dated.Meta):
        verbose_name = _("thông tin đơn vị")
        verbose_name_plural = _("thông tin đơn vị")
        ordering: ClassVar[list[str]] = ["-valid_from"]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The unit's name in running text: xã Hòa Phong."""
        return f"{self.kind} {self.bare_name}"

    @property
    def place(self) -> str:
        return self.place_name or self.bare_name

    def missing_footer_items(self) -> list[str]:
        """Return the names, in Vietnamese, of required items that are empty."""
        return [self.item_name(name) for name in self.REQUIRED_IN_FOOTER if not getattr(self, name)]

    @classmethod
    def item_name(cls, field_name: str) -> str:
        """Return what a field is called in Vietnamese."""
        return str(getattr(cls._meta.get_field(field_name), "verbose_name", field_name))


class SuperiorBody(Dated):
    """A body above the commune (cấp trên trực thuộc), nearest first. Any number of tiers."""

    order = models.PositiveSmallIntegerField(_("thứ tự, gần nhất là 1"), default=1)
    level = models.CharField(_("cấp"), max_length=30, help_text=_("Ví dụ: thị xã, huyện, tỉnh, thành phố"))
    name = models.CharField(_("tên địa phương"), max_length=120, help_text=_("Ví dụ: thị xã Mỹ Hào"))
    authority_name = models.CharField(_("tên cơ quan"), max_length=200, blank=True)
    authority_short_name = models.CharField(_("tên cơ quan viết gọn"), max_length=100, blank=True)
    specialised_unit = models.CharField(
        _("phòng, sở chuyên môn nhận báo cáo"),
        max_length=150,
        blank=True,
        help_text=_("Ví dụ: Phòng VH&TT thị xã"),
    )

    class Meta(Dated.Meta):
        verbose_name = _("cơ quan cấp trên")
        verbose_name_plural = _("cơ quan cấp trên")
        ordering: ClassVar[list[str]] = ["order", "valid_from"]

    def __str__(self) -> str:
        return self.authority_name or self.name
