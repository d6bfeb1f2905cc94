from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from trangxa.core.dated import Dated
from trangxa.vitext import nfc, vi_slug


class Category(ClusterableModel):
    """A category of news (chuyên mục). The report counts an article once, in its primary category."""

    name = models.CharField(_("tên"), max_length=150)
    slug = models.SlugField(_("đường dẫn"), max_length=80, unique=True, blank=True)
    purpose = models.CharField(
        _("mục đích"),
        max_length=250,
        blank=True,
        help_text=_("Viết tiếp sau chữ “nhằm”. Ví dụ: quảng bá các di tích lịch sử của địa phương"),
    )
    is_counted = models.BooleanField(_("tính trong báo cáo"), default=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("thuộc chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text=_("Tin của chuyên mục con được cộng vào chuyên mục này."),
    )
    in_menu = models.BooleanField(_("hiện ở menu chính"), default=False)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    # Written by whoever draws the pages that show it; counted over a million rows it would cost every reader.
    public_articles = models.PositiveIntegerField(default=0, editable=False)
    opened_on = models.DateField(_("ngày mở"), null=True, blank=True)
    closed_on = models.DateField(_("ngày đóng"), null=True, blank=True)

    class Meta:
        verbose_name = _("chuyên mục")
        verbose_name_plural = _("chuyên mục")
        ordering: ClassVar[list[str]] = ["order", "pk"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.name = nfc(self.name).strip()
        if self.opened_on and self.closed_on and self.closed_on < self.opened_on:
            raise ValidationError({"closed_on": _("Ngày đóng không thể trước ngày mở.")})
        if self.pk and self.parent_id and self.pk in self._ancestor_numbers():
            raise ValidationError({"parent": _("Một chuyên mục không thể thuộc chính nó.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        # Written, not looked up: every teaser and every article asks for it (docs/glossary.md fixes the address).
        return f"/chuyen-muc/{self.slug}/"

    def name_on(self, day: date) -> str:
        """Return the name that was valid on `day`."""
        earlier = [past for past in self.earlier_names.all() if past.is_valid_on(day)]
        return earlier[0].name if earlier else self.name

    def counted_ancestor(self) -> "Category | None":
        """Return the category whose row in the report takes this one's articles."""
        category: Category | None = self
        seen: set[int] = set()
        while category is not None and category.pk not in seen:
            if category.is_counted:
                return category
            seen.add(category.pk)
            category = category.parent
        return None

    def numbers_with_descendants(self, among: Sequence["Category"] | None = None) -> list[int]:
        """Return the numbers of this category and of all below it, at any depth; one query, or none with `among`."""
        if among is None:
            parents = dict(Category.objects.filter(parent__isnull=False).values_list("pk", "parent_id"))
        else:
            parents = {one.pk: one.parent_id for one in among if one.parent_id is not None}
        found = [self.pk]
        for number in found:
            found += [pk for pk, parent in parents.items() if parent == number and pk not in found]
        return found

    def _ancestor_numbers(self) -> set[int]:
        found: set[int] = set()
        parent = self.parent
        while parent is not None and parent.pk not in found:
            found.add(parent.pk)
            parent = parent.parent
        return found

    def _free_slug(self) -> str:
        base = vi_slug(self.name, max_length=70) or "chuyen-muc"
        taken = set(Category.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        if base not in taken:
            return base
        return next(slug for number in range(2, 10_000) if (slug := f"{base}-{number}") not in taken)


class CategoryName(Dated):
    """An earlier name of a category (tên cũ), with the days it was in use."""

    category = ParentalKey(Category, on_delete=models.CASCADE, related_name="earlier_names")
    name = models.CharField(_("tên"), max_length=150)

    class Meta(Dated.Meta):
        verbose_name = _("tên cũ")
        verbose_name_plural = _("tên cũ")
        ordering: ClassVar[list[str]] = ["valid_from"]

    def __str__(self) -> str:
        return self.name
