from functools import lru_cache
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trangxa.core.dated import Dated
from trangxa.search.words import Words
from trangxa.vitext import nfc

MOST_WORDS_OF_A_SIDE = 8
_SIDE_LENGTH = 120


@lru_cache(maxsize=2_000)
def pair(short: str, long: str) -> frozenset[tuple[str, ...]]:
    """Return what two sides say, whatever their capitals and order."""
    return frozenset((Words.of(short).canon, Words.of(long).canon))


class Synonym(Dated):
    """Two words or phrases that mean the same (từ đồng nghĩa): who searches for one also finds the other."""

    short = models.CharField(
        _("từ ngắn, từ viết tắt"), max_length=_SIDE_LENGTH, help_text=_("Ví dụ: UBND; hoặc: sổ đỏ")
    )
    long = models.CharField(
        _("nghĩa đầy đủ"),
        max_length=_SIDE_LENGTH,
        help_text=_("Ví dụ: Ủy ban nhân dân; hoặc: giấy chứng nhận quyền sử dụng đất"),
    )
    note = models.CharField(_("ghi chú"), max_length=250, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("từ đồng nghĩa")
        verbose_name_plural = _("từ đồng nghĩa")
        ordering: ClassVar[list[str]] = ["short", "long"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["short", "long"], name="synonym_once"),
        ]

    def __str__(self) -> str:
        return f"{self.short} = {self.long}"

    @classmethod
    def saying_the_same(cls, short: str, long: str) -> "models.QuerySet[Synonym]":
        """Return the rows of this pair, in other capitals or the other way round too."""
        wanted = pair(short, long)
        rows = cls.objects.values_list("pk", "short", "long")
        return cls.objects.filter(pk__in=[pk for pk, *sides in rows if pair(*sides) == wanted])

    def clean(self) -> None:
        super().clean()
        self.short, self.long = (" ".join(nfc(side).split()) for side in (self.short, self.long))
        short, long = Words.of(self.short), Words.of(self.long)
        errors = {
            name: sentence
            for name, words in (("short", short), ("long", long))
            if (sentence := _fault_of(getattr(self, name), words))
        }
        if not errors and short.canon == long.canon:
            errors = {"long": gettext("Hai bên giống nhau, không có gì để tìm thêm. Hãy viết cách gọi khác.")}
        if not errors and self.saying_the_same(self.short, self.long).exclude(pk=self.pk).exists():
            errors = {"long": gettext("Cặp từ này đã có. Hãy mở cặp từ đã có để sửa.")}
        if errors:
            raise ValidationError(errors)


class SeededSynonym(models.Model):
    """A pair that came with the portal and was offered once: deleted or changed by staff, it does not come back."""

    short = models.CharField(max_length=_SIDE_LENGTH)
    long = models.CharField(max_length=_SIDE_LENGTH)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("từ đồng nghĩa có sẵn")
        verbose_name_plural = _("từ đồng nghĩa có sẵn")
        default_permissions: ClassVar[tuple[str, ...]] = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["short", "long"], name="seeded_synonym_once"),
        ]

    def __str__(self) -> str:
        return f"{self.short} = {self.long}"


def _fault_of(side: str, words: Words) -> str:
    if not side:
        return gettext("Hãy viết một từ hoặc một cụm từ.")
    if not words.fold:
        return gettext("Ở đây chưa có chữ hay số nào. Hãy viết một từ hoặc một cụm từ.")
    if len(words.fold) > MOST_WORDS_OF_A_SIDE:
        return gettext("Dài quá %(most)s chữ. Hãy rút ngắn cụm từ.") % {"most": MOST_WORDS_OF_A_SIDE}
    return ""
