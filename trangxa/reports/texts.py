"""Texts of a report that are written, not counted: the defaults, and what an editor made of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from .figures.snapshot import from_data, to_data


class Slot(StrEnum):
    """The place of a text in the report."""

    NO_REQUEST = "mo-dau"
    DUTIES = "nhiem-vu"
    NO_FUNDS_REASON = "ly-do-kinh-phi"
    OPERATION = "van-hanh"
    SHORTCOMINGS = "han-che"
    PROPOSALS = "kien-nghi"
    DIRECTIONS = "dinh-huong"
    CLOSING = "ket-thuc"


@dataclass(frozen=True)
class ReportText:
    """One text. `condition` names the rule under which it is printed; `addressee` whom a proposal asks.

    Inserts such as {trang} take the report's own values; a passage in [square brackets] is left out when an
    insert in it has no value.
    """

    id: str
    slot: Slot
    body: str
    condition: str = "always"
    addressee: str = ""
    order: int = 0
    is_default: bool = False
    is_on: bool = True


@dataclass(frozen=True)
class ReportTexts:
    items: tuple[ReportText, ...] = ()

    def in_slot(self, slot: Slot) -> list[ReportText]:
        return sorted((text for text in self.items if text.slot is slot), key=lambda text: text.order)

    def to_dict(self) -> dict[str, Any]:
        return dict(to_data(self))

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return from_data(cls, data)


def default_texts() -> ReportTexts:
    """Return the texts of a commune's first report; later ones carry over what was printed before."""
    return ReportTexts(
        tuple(
            ReportText(
                id=name, slot=slot, body=body, condition=condition, addressee=to, order=at, is_default=True
            )
            for at, (name, slot, body, condition, to) in enumerate(_DEFAULTS, start=1)
        )
    )


_DEFAULTS: tuple[tuple[str, Slot, str, str, str], ...] = (
    ("opening-regular", Slot.NO_REQUEST, "Thực hiện chế độ báo cáo định kỳ,", "always", ""),
    (
        "duty-content",
        Slot.DUTIES,
        "Định hướng, kiểm duyệt, vận hành và cập nhật nội dung {trang}; tổng hợp, biên tập tin, bài chính "
        "xác, đúng thời gian, phục vụ công tác chỉ đạo, điều hành của {ubnd}",
        "has_board",
        "",
    ),
    (
        "duty-upgrade",
        Slot.DUTIES,
        "Đề xuất giải pháp phát triển, nâng cấp để {trang} hoạt động ổn định, thống nhất, liên tục và an "
        "toàn",
        "has_board",
        "",
    ),
    (
        "duty-regulation",
        Slot.DUTIES,
        "Xây dựng quy chế hoạt động của Ban Biên tập; xác định cách phối hợp và trách nhiệm của các ban, "
        "ngành, đoàn thể và các {thon} đối với {trang}",
        "has_board",
        "",
    ),
    (
        "duty-contributors",
        Slot.DUTIES,
        "Đôn đốc các ban, ngành, đoàn thể và các {thon} cung cấp, trao đổi thông tin chính xác, kịp thời",
        "has_board",
        "",
    ),
    ("funds-reason", Slot.NO_FUNDS_REASON, "do ngân sách còn khó khăn", "nothing_allocated", ""),
    (
        "operation-content",
        Slot.OPERATION,
        "Nội dung đăng tải tập trung vào các sự kiện, nhiệm vụ chính trị, phát triển kinh tế - xã hội và các "
        "ngày lễ lớn của địa phương và đất nước.",
        "has_items",
        "",
    ),
    (
        "operation-coordination",
        Slot.OPERATION,
        "{ubnd} phối hợp với các ban, ngành, đoàn thể và các {thon} trong việc cung cấp thông tin[ (trong kỳ "
        "có {tin_theo_don_vi} đơn vị gửi tin, bài)] để người dân và doanh nghiệp tiếp cận thông tin chính "
        "thức, góp phần công khai, minh bạch và tạo đồng thuận trong Nhân dân.",
        "has_items",
        "",
    ),
    (
        "shortcoming-funds",
        Slot.SHORTCOMINGS,
        "Nguồn lực đầu tư cho ứng dụng công nghệ thông tin còn ít; chưa bố trí được kinh phí cho hoạt động "
        "của {ban}.",
        "nothing_allocated",
        "",
    ),
    (
        "shortcoming-time",
        Slot.SHORTCOMINGS,
        "Thành viên Ban Biên tập làm việc kiêm nhiệm nên thời gian dành cho {trang} còn hạn chế.",
        "concurrent_duty",
        "",
    ),
    (
        "shortcoming-royalties",
        Slot.SHORTCOMINGS,
        "Chưa có quy định về nhuận bút nên chưa chi trả được cho tác giả của tin, bài.",
        "no_royalty_rules",
        "",
    ),
    (
        "shortcoming-regulation",
        Slot.SHORTCOMINGS,
        "{ubnd} chưa ban hành quy chế hoạt động của {trang}.",
        "no_regulation",
        "",
    ),
    (
        "proposal-funds",
        Slot.PROPOSALS,
        "xem xét, bố trí kinh phí cho việc ứng dụng công nghệ thông tin và hoạt động của {trang}.",
        "printed:shortcoming-funds",
        "{cap_tren}",
    ),
    (
        "proposal-training",
        Slot.PROPOSALS,
        "Đề nghị {mo} các lớp tập huấn trực tuyến về chuyên môn, nghiệp vụ cho người làm công tác biên tập, "
        "quản trị {trang}.",
        "always",
        "",
    ),
    (
        "direction-technology",
        Slot.DIRECTIONS,
        "Đẩy mạnh ứng dụng công nghệ thông tin trên địa bàn; duy trì việc đăng tải, cập nhật thông tin trên "
        "{trang}.",
        "always",
        "",
    ),
    (
        "direction-upgrade",
        Slot.DIRECTIONS,
        "Nâng cấp {trang}, bổ sung các chuyên mục còn thiếu để nội dung đầy đủ, sinh động hơn.",
        "always",
        "",
    ),
    (
        "direction-genres",
        Slot.DIRECTIONS,
        "Đa dạng hóa thể loại tin, bài; đăng tải tin, bài có chất lượng, kịp thời và đúng quy định.",
        "always",
        "",
    ),
    ("closing-respect", Slot.CLOSING, "Xin trân trọng báo cáo./.", "always", ""),
)
