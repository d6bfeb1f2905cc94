from django import forms
from django.utils.translation import gettext_lazy as _

from trangxa.organisation.frame import site_identity

MINIMUM_REASON = 5


class ReasonField(forms.CharField):
    """A reason that somebody will read later: required, and more than a dot."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(
            min_length=MINIMUM_REASON,
            max_length=2000,
            widget=forms.Textarea({"rows": 3}),
            error_messages={
                "required": _("Hãy ghi lý do."),
                "min_length": _("Lý do còn quá ngắn. Hãy viết một câu cho người khác hiểu."),
            },
            **kwargs,  # type: ignore[arg-type]
        )


class ReturnForm(forms.Form):
    """Returning a draft (trả lại) says why, so that its author can mend it."""

    # Wagtail's task machinery reads the field named `comment`.
    comment = ReasonField(label=_("Lý do trả lại, cần sửa gì"))


class ForcedPublicationForm(forms.Form):
    reason = ReasonField(
        label=_("Vì sao phải đăng ngay, không chờ duyệt"),
        help_text=_("Người khác trong Ban sẽ xem lại sau khi đăng."),
    )


class SecondLookForm(forms.Form):
    finding = ReasonField(label=_("Kết luận sau khi xem lại"))


class ScheduleCancellationForm(forms.Form):
    reason = ReasonField(label=_("Vì sao hủy hẹn giờ (ghi vào nhật ký)"))


def default_notice() -> str:
    """What readers are told unless the approver writes something else."""
    identity = site_identity()
    if identity is None:
        return str(_("Nội dung này đã được gỡ."))
    return _("Nội dung này đã được gỡ. Bà con cần thông tin xin liên hệ %(owner)s.") % {
        "owner": identity["owner_name"]
    }


class WithdrawalForm(forms.Form):
    reason = ReasonField(label=_("Lý do gỡ (ghi vào nhật ký)"))
    notice = forms.CharField(
        label=_("Lời báo cho bạn đọc"),
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        initial=default_notice,
        error_messages={"required": _("Hãy ghi một câu báo cho bạn đọc.")},
    )
