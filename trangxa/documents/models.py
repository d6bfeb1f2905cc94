"""The register of official documents (văn bản) and the regulations they issue."""

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from trangxa.core import blocks
from trangxa.core.fields import BodyField
from trangxa.core.models import PortalPage
from trangxa.documents.kinds import KIND_CHOICES, symbol_key
from trangxa.documents.rules import Validity, validity_on
from trangxa.vitext import nfc


class DocumentsIndexPage(PortalPage):
    """The public list of official documents (văn bản)."""

    parent_page_types: ClassVar[list[str]] = ["core.HomePage"]
    subpage_types: ClassVar[list[str]] = ["documents.OfficialDocument"]
    max_count = 1
    can_be_withdrawn = False
    fixed_slug = "van-ban"

    class Meta:
        verbose_name = _("mục Văn bản")
        verbose_name_plural = _("mục Văn bản")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from trangxa.documents.views import document_list

        return document_list(request, page=self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return self.serve(request)


class Direction(models.TextChoices):
    OUTGOING = "di", _("văn bản đi (của xã)")
    INCOMING = "den", _("văn bản đến")


class OfficialDocument(PortalPage):
    """An official document (văn bản) in the register, with what readers need to find and trust it."""

    direction = models.CharField(_("chiều"), max_length=3, choices=Direction, default=Direction.OUTGOING)
    kind = models.CharField(_("loại văn bản"), max_length=10, choices=KIND_CHOICES)
    number_symbol = models.CharField(
        _("số, ký hiệu"), max_length=60, help_text=_("Ví dụ: 26/QĐ-UBND hoặc 1631/UBND-VHTT")
    )
    # The number and symbol as people type it, without marks and separators: what a search by number matches.
    number_key = models.CharField(max_length=60, editable=False, db_index=True)
    issued_on = models.DateField(_("ngày ban hành"), db_index=True)
    effective_on = models.DateField(
        _("ngày có hiệu lực"),
        null=True,
        blank=True,
        help_text=_("Để trống khi có hiệu lực từ ngày ban hành."),
    )
    expires_on = models.DateField(
        _("ngày hết hiệu lực"), null=True, blank=True, help_text=_("Ngày đầu tiên không còn hiệu lực.")
    )
    issuing_body = models.CharField(
        _("cơ quan ban hành"), max_length=200, help_text=_("Ghi đúng tên lúc ban hành.")
    )
    signatory = models.CharField(_("người ký"), max_length=150, blank=True)
    signatory_position = models.CharField(_("chức vụ người ký"), max_length=150, blank=True)
    abstract = models.TextField(_("trích yếu"), help_text=_("Ví dụ: về việc thành lập Ban Biên tập…"))
    body = BodyField(blocks.PAGE_BLOCKS, blank=True, verbose_name=_("toàn văn"))

    about_portal = models.BooleanField(_("về hoạt động của Trang thông tin điện tử"), default=False)
    board_basis = models.BooleanField(_("căn cứ lập Ban Biên tập"), default=False)
    report_request = models.BooleanField(_("yêu cầu báo cáo"), default=False)
    royalty_rules = models.BooleanField(_("quy định nhuận bút"), default=False)

    parent_page_types: ClassVar[list[str]] = ["documents.DocumentsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "documents/official_document.html"

    content_panels: ClassVar[list[Any]] = [
        FieldPanel(
            "title", help_text=_("Tên gọn để tìm, ví dụ: Quyết định 26/QĐ-UBND thành lập Ban Biên tập")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("direction"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("number_symbol"), FieldPanel("issued_on")]),
                FieldRowPanel([FieldPanel("effective_on"), FieldPanel("expires_on")]),
                FieldPanel("issuing_body"),
                FieldRowPanel([FieldPanel("signatory"), FieldPanel("signatory_position")]),
            ],
            heading=_("Số, ngày, cơ quan"),
        ),
        FieldPanel("abstract"),
        InlinePanel("files", heading=_("Tệp"), label=_("tệp")),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("about_portal"),
                FieldPanel("board_basis"),
                FieldPanel("report_request"),
                FieldPanel("royalty_rules"),
            ],
            heading=_("Dùng trong báo cáo"),
        ),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PortalPage.search_fields,
        index.SearchField("number_symbol", boost=4),
        index.SearchField("abstract"),
        index.SearchField("body"),
        index.FilterField("kind"),
        index.FilterField("issued_on"),
    ]

    class Meta:
        verbose_name = _("văn bản")
        verbose_name_plural = _("văn bản")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-issued_on", "-portalpage_ptr"], name="document_issued"),
        ]

    def address_words(self) -> str:
        if self.number_symbol and self.issued_on:
            return f"{self.kind_name} {self.number_symbol} {self.issued_on.year}"
        return super().address_words()

    def _set_core_field_defaults(self) -> None:
        self.number_symbol = nfc(self.number_symbol or "").strip()
        self.number_key = symbol_key(self.number_symbol)
        super()._set_core_field_defaults()

    def clean(self) -> None:
        super().clean()
        if self.effective_on and self.issued_on and self.effective_on < self.issued_on:
            raise ValidationError({"effective_on": _("Ngày có hiệu lực không thể trước ngày ban hành.")})
        if self.expires_on and self.expires_on <= self.in_force_from:
            raise ValidationError({"expires_on": _("Ngày hết hiệu lực phải sau ngày có hiệu lực.")})
        self._refuse_second_with_same_number()

    def _refuse_second_with_same_number(self) -> None:
        if not self.issued_on:
            return
        earlier = (
            OfficialDocument.objects.filter(
                number_key=self.number_key,
                issuing_body=self.issuing_body,
                issued_on__year=self.issued_on.year,
            )
            .exclude(pk=self.pk)
            .first()
        )
        if earlier is not None:
            message = _(
                "Số, ký hiệu này đã có trong năm: %(other)s. Hãy mở văn bản đó, hoặc kiểm tra lại số."
            )
            raise ValidationError({"number_symbol": ValidationError(message, params={"other": str(earlier)})})

    @property
    def in_force_from(self) -> date:
        return self.effective_on or self.issued_on

    @property
    def validity(self) -> Validity:
        return self.validity_on(timezone.localdate())

    def validity_on(self, day: date) -> Validity:
        return validity_on(day, effective_on=self.in_force_from, expires_on=self.expires_on)

    @property
    def summary_text(self) -> str:
        return self.search_description or self.abstract

    @property
    def kind_name(self) -> str:
        return str(self.get_kind_display())

    @property
    def citation(self) -> str:
        """Type and number, as a document is cited after its first mention: Quyết định số 26/QĐ-UBND."""
        return f"{self.kind_name} số {self.number_symbol}"


class DocumentFile(models.Model):
    """A file of an official document, in the order in which files are offered."""

    document = ParentalKey(OfficialDocument, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, verbose_name=_("tệp"), on_delete=models.PROTECT, related_name="+"
    )
    label = models.CharField(_("tên hiện trên trang"), max_length=150, blank=True)
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    class Meta:
        verbose_name = _("tệp")
        verbose_name_plural = _("tệp")
        ordering: ClassVar[list[str]] = ["sort_order"]

    def __str__(self) -> str:
        return self.label or str(self.file)


class Regulation(models.Model):
    """A regulation (quy chế) that a decision issued, with its chapters and articles."""

    name = models.CharField(_("tên"), max_length=250)
    document = models.ForeignKey(
        OfficialDocument,
        verbose_name=_("quyết định ban hành"),
        on_delete=models.PROTECT,
        related_name="regulations",
    )
    of_board = models.BooleanField(
        _("quy chế hoạt động của Ban Biên tập, Trang thông tin điện tử"), default=True
    )
    text = models.TextField(
        _("toàn văn"),
        blank=True,
        help_text=_("Mỗi chương bắt đầu bằng “Chương I”, mỗi điều bằng “Điều 1.” ở đầu dòng."),
    )
    typed_chapters = models.PositiveSmallIntegerField(_("số chương"), null=True, blank=True)
    typed_articles = models.PositiveSmallIntegerField(_("số điều"), null=True, blank=True)

    class Meta:
        verbose_name = _("quy chế")
        verbose_name_plural = _("quy chế")
        ordering: ClassVar[list[str]] = ["-document__issued_on"]

    def __str__(self) -> str:
        return self.name

    @property
    def chapters(self) -> int:
        """Chapters counted in the stored text, else the number typed once, else 0."""
        from trangxa.documents.regulation_text import count_chapters

        return count_chapters(self.text) if self.text else self.typed_chapters or 0

    @property
    def articles(self) -> int:
        from trangxa.documents.regulation_text import count_articles

        return count_articles(self.text) if self.text else self.typed_articles or 0
