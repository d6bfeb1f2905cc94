"""What an act is called in the log: Wagtail's own acts by Wagtail's name for them, the portal's by these."""

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import registry

ACTS = {
    "accounts.sign_in": _("Đăng nhập"),
    "accounts.sign_out": _("Đăng xuất"),
    "accounts.sign_in_refused": _("Đăng nhập không được"),
    "accounts.give_role": _("Giao vai trò"),
    "accounts.take_role": _("Thu vai trò"),
    "newsroom.approve": _("Duyệt"),
    "newsroom.expire": _("Hạ xuống khi hết hạn"),
    "newsroom.force_publication": _("Đăng khẩn"),
    "newsroom.publish_scheduled": _("Đăng đúng giờ hẹn"),
    "newsroom.cancel_schedule": _("Hủy hẹn giờ đăng"),
    "newsroom.publish_scheduled_failed": _("Không đăng được đúng giờ hẹn"),
    "newsroom.second_look": _("Xem lại bài đăng khẩn"),
    "newsroom.withdraw": _("Gỡ xuống"),
    "reports.create": _("Lập báo cáo"),
    "reports.change_parameters": _("Đổi thông tin báo cáo"),
    "reports.change_texts": _("Sửa lời văn báo cáo"),
    "reports.correct_figure": _("Sửa tay số liệu"),
    "reports.undo_correction": _("Bỏ sửa tay số liệu"),
    "reports.freeze": _("Chốt phiên bản báo cáo"),
    "reports.submit": _("Trình ký báo cáo"),
    "reports.take_back": _("Đưa báo cáo về nháp"),
    "reports.issue": _("Ban hành báo cáo"),
    "reports.download": _("Tải báo cáo"),
}


def name_of(action: str) -> str:
    """Return the Vietnamese name of an act, or its code for one that nobody has named."""
    if action in ACTS:
        return str(ACTS[action])
    return str(registry.get_action_label(action)) if registry.action_exists(action) else action
