"""Notices with an end, and the banners of the feasts."""

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from trangxa.core import blocks
from trangxa.core.addresses import is_safe_address
from trangxa.core.dated import Dated
from trangxa.core.fields import BodyField
from trangxa.core.models import PortalPage


class NoticesIndexPage(PortalPage):
    """All notices (thông báo): current and coming ones apart from expired ones."""

    parent_page_types: ClassVar[list[str]] = ["core.HomePage"]
    subpage_types: ClassVar[list[str]] = ["notices.NoticePage"]
    max_count = 1
    can_be_withdrawn = False
    fixed_slug = "thong-bao"

    class Meta:
        verbose_name = _("mục Thông báo")
        verbose_name_plural = _("mục Thông báo")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from trangxa.notices.views import notice_list

        return notice_list(request, page=self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return self.serve(request)


class NoticeQuerySet(PageQuerySet):
    def current_on(self, day: date) -> "NoticeQuerySet":
        """Public notices whose last day has not passed."""
        # Without the tree's order, for which the database would go through every page of the portal.
        return self.live().filter(shown_until__gte=day).order_by("shown_until", "pk")

    def expired_on(self, day: date) -> "NoticeQuerySet":
        return self.live().filter(shown_until__lt=day).order_by("-shown_until", "-pk")


class NoticePage(PortalPage):
    """A notice (thông báo): what, when, where, until when."""

    summary = models.TextField(_("tóm tắt"), blank=True)
    happens_on = models.DateField(_("ngày diễn ra"), null=True, blank=True)
    time_and_place = models.CharField(
        _("giờ và nơi"), max_length=200, blank=True, help_text=_("Ví dụ: 7 giờ 30, tại nhà văn hóa thôn")
    )
    shown_until = models.DateField(_("hết hạn sau ngày"), help_text=_("Ngày cuối thông báo còn giá trị."))
    body = BodyField(blocks.PAGE_BLOCKS, blank=True, verbose_name=_("nội dung"))

    objects = PageManager.from_queryset(NoticeQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["notices.NoticesIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "notices/notice_page.html"

    content_panels: ClassVar[list[Any]] = [
        *PortalPage.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("happens_on"), FieldPanel("shown_until")]),
                FieldPanel("time_and_place"),
            ],
            heading=_("Khi nào, ở đâu"),
        ),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PortalPage.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("shown_until"),
    ]

    class Meta:
        verbose_name = _("thông báo")
        verbose_name_plural = _("thông báo")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["shown_until", "happens_on"], name="notice_shown_until"),
        ]

    def clean(self) -> None:
        super().clean()
        if self.happens_on and self.shown_until and self.shown_until < self.happens_on:
            raise ValidationError({"shown_until": _("Ngày hết hạn không thể trước ngày diễn ra.")})

    @property
    def summary_text(self) -> str:
        return self.search_description or self.summary or self.time_and_place

    @property
    def leaf_date(self) -> date:
        """The day on the calendar leaf: when it happens, else when it was put up."""
        published = self.first_published_at
        return self.happens_on or (timezone.localdate(published) if published else self.shown_until)

    def board_place(self, today: date) -> tuple[int, int]:
        """Sort key on the notice board: what is still to come by its day, then standing notices, newest first."""
        if self.happens_on and self.happens_on >= today:
            return 0, self.happens_on.toordinal()
        return 1, -self.leaf_date.toordinal()

    def is_expired_on(self, day: date) -> bool:
        return self.shown_until < day

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["is_expired"] = self.is_expired_on(timezone.localdate())
        return context


class Banner(Dated):
    """A picture banner for an occasion (banner tuyên truyền), shown between its two dates."""

    title = models.CharField(_("tên"), max_length=150)
    occasion = models.CharField(_("dịp"), max_length=150, help_text=_("Ví dụ: Quốc khánh 2/9"))
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("ảnh"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(_("tả ảnh"), max_length=250, blank=True)
    address = models.CharField(_("bấm vào thì tới"), max_length=250, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta(Dated.Meta):
        verbose_name = _("banner")
        verbose_name_plural = _("banner")
        ordering: ClassVar[list[str]] = ["-valid_from"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.picture and not (self.picture_alt or self.picture.description):
            raise ValidationError({"picture_alt": _("Hãy tả ảnh trong một câu.")})
        if self.address and not is_safe_address(self.address):
            raise ValidationError(
                {
                    "address": _(
                        "Hãy dán một địa chỉ bắt đầu bằng https://, hoặc đường dẫn trong trang bắt đầu bằng /."
                    )
                }
            )
        if not self.valid_until:
            raise ValidationError({"valid_until": _("Hãy ghi ngày cuối, để banner tự hạ xuống.")})
