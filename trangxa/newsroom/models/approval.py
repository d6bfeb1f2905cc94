"""The steps of approval: editing, then approval by someone who did not edit last."""

from datetime import date
from typing import Any, ClassVar, Self

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from trangxa.core.dated import Dated
from trangxa.core.errors import Refused, refuse_if
from trangxa.core.roles import APPROVERS
from trangxa.newsroom.approvers import is_approver
from trangxa.newsroom.completeness import obstacles_in_version
from trangxa.newsroom.forms import ReturnForm
from trangxa.newsroom.rules import obstacle_to_approving

LONGEST_DELEGATION_DAYS = 90


class ApprovalRefused(Refused, PermissionDenied):
    """This person may not approve this version. Wagtail's own views know it as a lack of permission."""


class EditingTask(AbstractGroupApprovalTask):
    """Editing (biên tập): the secretary makes the draft ready and passes it on, or returns it with a reason."""

    class Meta:
        verbose_name = _("bước biên tập")
        verbose_name_plural = _("bước biên tập")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        if not (user.is_superuser or self._user_in_groups(user)):
            return []
        return [
            ("reject", str(_("Trả lại")), True),
            ("approve", str(_("Biên tập xong, chuyển duyệt")), False),
        ]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return ReturnForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        # The button is offered all the same: the editor may have filled in what was missing just before.
        if action_name == "approve":
            page: Any = task_state.workflow_state.content_object
            refuse_if(obstacles_in_version(page.get_latest_revision()))
        return super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls) -> str:
        return str(_("Thư ký sửa, hoàn thiện bản thảo rồi chuyển duyệt, hoặc trả lại kèm lý do"))


class ApprovalTask(AbstractGroupApprovalTask):
    """Approval (duyệt): by the head, the deputy or a delegate, never by the last editor."""

    class Meta:
        verbose_name = _("bước duyệt")
        verbose_name_plural = _("bước duyệt")

    def is_approver(self, user: Any) -> bool:
        """Whether `user` may approve today at all: by role, or by delegation."""
        return is_approver(user) or Delegation.lent_to(user)

    def obstacle_for(self, page: Any, user: Any) -> str | None:
        latest = page.latest_revision
        return obstacle_to_approving(last_editor_id=latest.user_id if latest else None, user_id=user.pk)

    def obstacles_for(self, page: Any, user: Any) -> list[str]:
        """Return why an approver may not approve the latest version: who edited it, what it lacks."""
        own = self.obstacle_for(page, user)
        return [*([own] if own else []), *obstacles_in_version(page.get_latest_revision())]

    def refuse_approval(self, page: Any, user: Any) -> None:
        """Raise the refusal, if there is one."""
        if not self.is_approver(user):
            obstacle = _("Chỉ Trưởng Ban, Phó Trưởng Ban hoặc người được ủy quyền duyệt được.")
            raise ApprovalRefused([str(obstacle)])
        obstacles = self.obstacles_for(page, user)
        if obstacles:
            raise ApprovalRefused(obstacles)

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return self.is_approver(user)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        return not self.is_approver(user)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        if not self.is_approver(user):
            return []
        actions = [("reject", str(_("Trả lại")), True)]
        if not self.obstacles_for(obj, user):
            actions += [
                ("approve", str(_("Duyệt")), False),
                ("approve", str(_("Duyệt, kèm ý kiến")), True),
            ]
        return actions

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return ReturnForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        # The button is not offered, but a request can be made without it.
        if action_name == "approve":
            self.refuse_approval(task_state.workflow_state.content_object, user)
        super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        if self.is_approver(user):
            return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        return TaskState.objects.none()

    @classmethod
    def get_description(cls) -> str:
        return str(
            _(
                "Trưởng Ban, Phó Trưởng Ban hoặc người được ủy quyền duyệt; không ai duyệt bản mình sửa sau cùng"
            )
        )


class Delegation(Dated):
    """An approver's right lent to another person for some days (ủy quyền duyệt)."""

    from_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người ủy quyền"),
        on_delete=models.PROTECT,
        related_name="delegations_given",
    )
    to_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người được ủy quyền"),
        on_delete=models.PROTECT,
        related_name="delegations_received",
    )
    reason = models.CharField(_("lý do"), max_length=200)

    class Meta(Dated.Meta):
        verbose_name = _("ủy quyền duyệt")
        verbose_name_plural = _("ủy quyền duyệt")
        ordering: ClassVar[list[str]] = ["-valid_from"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=~Q(from_user=F("to_user")), name="delegation_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.from_user} → {self.to_user}"

    @classmethod
    def lent_to(cls, user: Any) -> bool:
        """Whether somebody who is an approver himself today has lent `user` his right for today."""
        lent = cls.objects.today().filter(to_user=user, from_user__is_active=True)
        return bool(lent.filter(from_user__groups__name__in=APPROVERS).exists())

    def clean(self) -> None:
        super().clean()
        if self.valid_from is None or self.valid_until is None:
            raise ValidationError(_("Ủy quyền phải có ngày bắt đầu và ngày kết thúc."))
        if (self.valid_until - self.valid_from).days >= LONGEST_DELEGATION_DAYS:
            raise ValidationError({"valid_until": _("Ủy quyền dài nhất là 90 ngày.")})
        if self.from_user_id is not None and self.from_user_id == self.to_user_id:
            raise ValidationError({"to_user": _("Hãy chọn một người khác.")})
        if self.from_user_id and not self.from_user.groups.filter(name__in=APPROVERS).exists():
            raise ValidationError({"from_user": _("Chỉ Trưởng Ban và Phó Trưởng Ban ủy quyền duyệt được.")})


class ForcedPublicationQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def waiting(self) -> Self:
        return self.filter(looked_at__isnull=True)


class ForcedPublication(models.Model):
    """A publication without the usual approval (đăng khẩn): its reason, and the second look that it owes."""

    page = models.ForeignKey(
        settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="forced_publications"
    )
    published_at = models.DateTimeField(_("đăng lúc"), auto_now_add=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người đăng"), on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(_("lý do"))
    looked_at = models.DateTimeField(_("xem lại lúc"), null=True, blank=True)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người xem lại"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    finding = models.TextField(_("kết luận"), blank=True)

    objects = ForcedPublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("bài đăng khẩn")
        verbose_name_plural = _("bài đăng khẩn")
        ordering: ClassVar[list[str]] = ["-published_at"]
        default_permissions = ("view",)
        permissions = (("force_publication", "Đăng khẩn, chưa qua duyệt"),)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(looked_by__isnull=True) | ~Q(looked_by=F("published_by")),
                name="second_look_by_another",
            ),
        ]

    def __str__(self) -> str:
        return str(self.page)

    @property
    def day(self) -> date:
        return timezone.localdate(self.published_at)
