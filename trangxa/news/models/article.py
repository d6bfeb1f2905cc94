from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from trangxa.core import blocks
from trangxa.core.fields import BodyField
from trangxa.core.models import PortalPage
from trangxa.news.fields import ListedAtField
from trangxa.news.models.category import Category
from trangxa.organisation.models import Unit
from trangxa.vitext import local_date

WHOLE_SHARE = 100


class Genre(models.TextChoices):
    """Genres (thể loại) as publishing and the royalty decree name them."""

    NEWS = "tin", _("Tin")
    FEATURE = "bai", _("Bài")
    INTERVIEW = "phong-van", _("Phỏng vấn")
    REPORTAGE = "phong-su", _("Phóng sự, ký")
    PHOTO_STORY = "phong-su-anh", _("Phóng sự ảnh")
    VIDEO = "video", _("Video")
    INFOGRAPHIC = "infographic", _("Infographic")
    QUESTION = "hoi-dap", _("Hỏi đáp, trả lời bạn đọc")
    GUIDE = "huong-dan", _("Hướng dẫn, phổ biến pháp luật")


@cache
def _genre_name(genre: str) -> str:
    # Django's own get_genre_display goes through all choices at each call.
    return str(Genre(genre).label)


class ArticlePage(PortalPage):
    """An article (tin, bài)."""

    summary = models.TextField(_("tóm tắt (sapô)"), help_text=_("Hai, ba câu: việc gì, ở đâu, khi nào, ai."))
    body = BodyField(blocks.PAGE_BLOCKS, blank=True, verbose_name=_("nội dung"))
    genre = models.CharField(_("thể loại"), max_length=20, choices=Genre, default=Genre.NEWS)
    category = models.ForeignKey(
        Category, verbose_name=_("chuyên mục chính"), on_delete=models.PROTECT, related_name="articles"
    )
    further_categories = ParentalManyToManyField(
        Category, verbose_name=_("chuyên mục khác"), blank=True, related_name="further_articles"
    )
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("ảnh đại diện"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(
        _("tả ảnh đại diện"),
        max_length=250,
        blank=True,
        help_text=_("Một câu cho người không nhìn được ảnh. Để trống thì lấy lời tả trong kho ảnh."),
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("đơn vị gửi"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
    )
    event_date = models.DateField(_("ngày diễn ra sự việc"), null=True, blank=True)
    source_name = models.CharField(
        _("nguồn đăng lại"), max_length=200, blank=True, help_text=_("Chỉ ghi khi đăng lại của nơi khác.")
    )
    source_url = models.URLField(_("địa chỉ nguồn"), blank=True)
    # First publication while the article is public, else NULL: the one key that every list is ordered by.
    listed_at = ListedAtField(null=True, blank=True, editable=False)

    parent_page_types: ClassVar[list[str]] = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "news/article_page.html"

    content_panels: ClassVar[list[Any]] = [
        *PortalPage.content_panels,
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("category"), FieldPanel("genre")]),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alt")], heading=_("Ảnh đại diện")),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("unit"), FieldPanel("event_date")])],
            heading=_("Đơn vị gửi và sự việc"),
        ),
        InlinePanel("authors", heading=_("Tác giả"), label=_("tác giả")),
        MultiFieldPanel(
            [FieldPanel("source_name"), FieldPanel("source_url")],
            heading=_("Đăng lại"),
            classname="collapsed",
        ),
        FieldPanel("further_categories", classname="collapsed"),
        InlinePanel("corrections", heading=_("Đính chính"), label=_("đính chính")),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PortalPage.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.FilterField("category"),
        index.FilterField("genre"),
        index.FilterField("listed_at"),
    ]

    class Meta:
        verbose_name = _("tin, bài")
        verbose_name_plural = _("tin, bài")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-listed_at", "-portalpage_ptr"], name="article_listed"),
            models.Index(
                fields=["category", "-listed_at", "-portalpage_ptr"], name="article_listed_in_category"
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.source_url and not self.source_name:
            raise ValidationError({"source_name": _("Hãy ghi tên nguồn của bài đăng lại.")})
        if (
            self.event_date
            and self.event_date > timezone.localdate()
            and self.genre == Genre.NEWS
            and self.live
        ):
            raise ValidationError({"event_date": _("Ngày diễn ra sự việc không thể ở sau hôm nay.")})

    @property
    def genre_name(self) -> str:
        return _genre_name(self.genre)

    @property
    def summary_text(self) -> str:
        return self.search_description or self.summary

    @property
    def picture_text(self) -> str:
        """Words for those who do not see the picture; empty when it only decorates."""
        return self.picture_alt or (self.picture.description if self.picture else "")

    @property
    def published_on(self) -> date | None:
        """First publication as a day in Vietnam."""
        moment: datetime | None = self.first_published_at
        return local_date(moment) if moment else None

    @property
    def was_changed(self) -> bool:
        """Whether the public version is newer than the first one by a day or more."""
        first, last = self.first_published_at, self.last_published_at
        return bool(first and last and local_date(last) > local_date(first))

    @property
    def body_has_picture(self) -> bool:
        return any(block["type"] in {"picture", "gallery"} for block in self.body.raw_data)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from trangxa.news.around import around_version
        from trangxa.news.context import article_context

        return {
            **super().get_context(request, *args, **kwargs),
            **article_context(self, around_version(self)),
        }


class ArticleAuthor(models.Model):
    """Who made an article (tác giả) and the share of each in percent."""

    class Role(models.TextChoices):
        TEXT = "viet", _("viết")
        PICTURE = "anh", _("ảnh")
        VIDEO = "quay", _("quay, dựng")
        EDITING = "bien-tap", _("biên tập")

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="authors")
    name = models.CharField(_("bút danh hoặc họ tên"), max_length=150)
    role = models.CharField(_("phần việc"), max_length=20, choices=Role, default=Role.TEXT)
    share = models.PositiveSmallIntegerField(
        _("phần đóng góp (%)"),
        default=WHOLE_SHARE,
        validators=[MinValueValidator(1), MaxValueValidator(WHOLE_SHARE)],
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role"), FieldPanel("share")]),
        FieldPanel("user"),
    ]

    class Meta:
        verbose_name = _("tác giả")
        verbose_name_plural = _("tác giả")
        ordering: ClassVar[list[str]] = ["sort_order"]

    def __str__(self) -> str:
        return self.name


class Correction(models.Model):
    """A correction (đính chính): what the first version said, what is right. Shown to the reader."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="corrections")
    made_on = models.DateField(_("ngày đính chính"), default=timezone.localdate)
    text = models.TextField(
        _("nội dung"),
        help_text=_("Bản đăng lần đầu ghi gì, đúng là gì. Ví dụ: Số đúng là 12 hộ, không phải 21 hộ."),
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    panels: ClassVar[list[Any]] = [FieldPanel("made_on"), FieldPanel("text")]

    class Meta:
        verbose_name = _("đính chính")
        verbose_name_plural = _("đính chính")
        ordering: ClassVar[list[str]] = ["sort_order"]

    def __str__(self) -> str:
        return self.text[:80]
