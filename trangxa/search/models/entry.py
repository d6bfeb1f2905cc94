from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """A public page as the search knows it (mục tìm kiếm).

    The encoded words stand beside it, in a table or a column of the database's own kind (trangxa.search.engines).
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
    # What filters ask for: category or type of document, unit or issuing body; the years a document is in force.
    category = models.CharField(_("chuyên mục"), max_length=150, blank=True)
    unit = models.CharField(_("đơn vị"), max_length=200, blank=True)
    in_force_from = models.DateField(_("có hiệu lực từ"), null=True)
    in_force_until = models.DateField(_("hết hiệu lực từ"), null=True)
    title = models.CharField(_("tiêu đề"), max_length=255)
    summary = models.TextField(_("tóm tắt"), blank=True)
    body = models.TextField(_("nội dung"), blank=True)

    # Both as the index holds them, to work out how good a match is.
    title_words = models.TextField(blank=True)
    summary_words = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mục tìm kiếm")
        verbose_name_plural = _("mục tìm kiếm")
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return self.title


class SearchTerm(models.Model):
    """A word of the index (từ trong chỉ mục) in the search encoding, and how many entries hold it."""

    word = models.CharField(max_length=80, primary_key=True)
    fold = models.CharField(max_length=64, db_index=True)
    entries = models.IntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("từ trong chỉ mục")
        verbose_name_plural = _("từ trong chỉ mục")
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return self.word
