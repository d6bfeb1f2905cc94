from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """A public page as the search knows it (mục tìm kiếm).

    The encoded words stand beside it, in a table or columns of the database's own kind (trangxa.search.engines).
    Numbers grow with the day of publication, nearly: an index is read from the newest entry on.
    """

    page = models.OneToOneField(
        settings.WAGTAIL_PAGE_MODEL,
        on_delete=models.CASCADE,
        related_name="search_entry",
        verbose_name=_("trang"),
    )
    kind = models.CharField(_("loại"), max_length=40)
    published_on = models.DateField(_("ngày"), null=True)
    number_symbol = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    # The number and symbol without marks, separators and leading zero: 26qdubnd.
    number_key = models.CharField(max_length=80, blank=True, db_index=True)
    title = models.CharField(_("tiêu đề"), max_length=255)
    summary = models.TextField(_("tóm tắt"), blank=True)
    body = models.TextField(_("nội dung"), blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mục tìm kiếm")
        verbose_name_plural = _("mục tìm kiếm")
        default_permissions: ClassVar[tuple[str, ...]] = ()
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["kind", "-id"], name="search_entry_kind"),
        ]

    def __str__(self) -> str:
        return self.title
