"""Editorial boards, as they stood on any past day."""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from trangxa.core.dated import Dated


class WorkingRegime(models.TextChoices):
    CONCURRENT = "kiêm nhiệm", _("kiêm nhiệm")
    FULL_TIME = "chuyên trách", _("chuyên trách")


class BoardRole(models.TextChoices):
    """Roles in the order in which they are listed."""

    HEAD = "truong-ban", _("Trưởng Ban")
    DEPUTY = "pho-truong-ban", _("Phó Trưởng Ban")
    SECRETARY = "thu-ky", _("Thư ký")
    MEMBER = "thanh-vien", _("Thành viên")


class EditorialBoard(Dated, ClusterableModel):
    """An editorial board (Ban Biên tập) from its founding decision until it is replaced."""

    name = models.CharField(_("tên"), max_length=200)
    decision_number = models.CharField(
        _("số, ký hiệu quyết định thành lập"), max_length=50, blank=True, help_text=_("Ví dụ: 26/QĐ-UBND")
    )
    decision_date = models.DateField(_("ngày quyết định"), null=True, blank=True)
    regime = models.CharField(
        _("chế độ làm việc"), max_length=20, choices=WorkingRegime, default=WorkingRegime.CONCURRENT
    )
    tasks_assigned_by = models.CharField(_("người phân công nhiệm vụ"), max_length=100, blank=True)
    standing_unit = models.CharField(_("thường trực"), max_length=150, blank=True)
    standing_is_person = models.BooleanField(_("thường trực là một công chức"), default=True)

    class Meta(Dated.Meta):
        verbose_name = _("Ban Biên tập")
        verbose_name_plural = _("Ban Biên tập")
        ordering: ClassVar[list[str]] = ["-valid_from"]

    def __str__(self) -> str:
        return self.name

    def members_on(self, day: date) -> list["BoardMember"]:
        """Return the members on `day`, in role order."""
        order = list(BoardRole.values)
        present = [member for member in self.members.all() if member.is_valid_on(day)]
        return sorted(present, key=lambda member: (order.index(member.role), member.order, member.pk or 0))


class BoardMember(Dated):
    """A person's seat on a board (thành viên), with the days it was held."""

    board = ParentalKey(EditorialBoard, on_delete=models.CASCADE, related_name="members")
    role = models.CharField(_("vai trò"), max_length=20, choices=BoardRole, default=BoardRole.MEMBER)
    name = models.CharField(_("họ và tên"), max_length=150)
    post = models.CharField(_("chức vụ ở xã"), max_length=150, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="board_seats",
    )
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta(Dated.Meta):
        verbose_name = _("thành viên")
        verbose_name_plural = _("thành viên")
        ordering: ClassVar[list[str]] = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.name}"


class BoardDuty(models.Model):
    """One duty of a board (nhiệm vụ), printed in the report and on the board's page."""

    board = ParentalKey(EditorialBoard, on_delete=models.CASCADE, related_name="duties")
    text = models.TextField(_("nhiệm vụ"))
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta:
        verbose_name = _("nhiệm vụ")
        verbose_name_plural = _("nhiệm vụ")
        ordering: ClassVar[list[str]] = ["order", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
