"""Records that are missing, and what the report leaves out or prints because of them."""

from django.utils.translation import gettext as _

from trangxa.vitext import format_integer

from ..conditions import CONDITIONS, PRINTED, texts_left_out
from ..figures import ReportFigures
from ..inserts import unknown_inserts
from ..sections import report_sections
from ..texts import ReportTexts, Slot
from .notices import Notice, error, info, warning


def check_records(figures: ReportFigures, texts: ReportTexts) -> list[Notice]:
    return [
        *_parameters(figures),
        *_board(figures, texts),
        *_evidence(figures),
        *_texts(figures, texts),
        *_corrections(figures),
    ]


def _parameters(figures: ReportFigures) -> list[Notice]:
    parameters = figures.parameters
    found: list[Notice] = []
    if not parameters.addressees:
        found.append(error("addressee", _("Chưa có nơi kính gửi. Báo cáo gửi cấp trên phải ghi “Kính gửi”.")))
    if not parameters.archive or parameters.archive[0] != "VT":
        found.append(warning("archive", _("Dòng “Lưu” phải bắt đầu bằng VT (Văn thư). Hãy sửa lại nơi lưu.")))
    if parameters.requested_by is None:
        found.append(info("request", _("Chưa chọn văn bản yêu cầu báo cáo; câu mở đầu dùng câu mặc định.")))
    if parameters.start is None:
        found.append(
            warning("start", _("Chưa có ngày bắt đầu kỳ. Hãy nhập để báo cáo ghi rõ số liệu từ ngày nào."))
        )
    return found


def _board(figures: ReportFigures, texts: ReportTexts) -> list[Notice]:
    board = figures.board
    found: list[Notice] = []
    if board is None:
        found.append(
            warning("board", _("Chưa có Ban Biên tập tại ngày chốt số liệu; báo cáo ghi là chưa thành lập."))
        )
    elif not board.total:
        found.append(
            warning("board-empty", _("Ban Biên tập chưa có thành viên nào. Hãy nhập thành viên của Ban."))
        )
    if board and not board.duties and texts.in_slot(Slot.DUTIES):
        found.append(
            info(
                "duties",
                _(
                    "Nhiệm vụ của Ban Biên tập được in theo câu mặc định. Hãy đối chiếu với quyết định thành "
                    "lập."
                ),
            )
        )
    if figures.regulation is None:
        found.append(info("regulation", _("Chưa có quy chế còn hiệu lực; báo cáo ghi là chưa ban hành.")))
    return found


def _evidence(figures: ReportFigures) -> list[Notice]:
    found: list[Notice] = []
    if not figures.security.reviews:
        found.append(
            warning(
                "reviews",
                _("Chưa ghi lần rà soát an toàn thông tin nào trong kỳ. Nếu đã làm, hãy nhập vào sổ."),
            )
        )
    visits = figures.visits
    if visits is None or (visits.average is None and not visits.declared):
        found.append(
            warning(
                "visits",
                _("Chưa có số lượt truy cập; mục này bị bỏ. Hãy nhập số bình quân mỗi ngày nếu biết."),
            )
        )
    elif visits.average is None:
        found.append(info("visits-declared", _("Số lượt truy cập do người lập nhập, không phải số máy đếm.")))
    if figures.content.total == 0:
        found.append(
            warning("items", _("Trong kỳ chưa có tin, bài nào được tính. Hãy kiểm tra kỳ và chuyên mục."))
        )
    return found


def _texts(figures: ReportFigures, texts: ReportTexts) -> list[Notice]:
    found = [
        info(
            "left-out",
            _("Không in “%(text)s” vì %(reason)s.") % {"text": out.text.body, "reason": out.reason},
            out.text.id,
        )
        for out in texts_left_out(figures, texts)
        if out.text.slot is not Slot.DUTIES or not (figures.board and figures.board.duties)
    ]
    for text in texts.items:
        if not text.condition.startswith(PRINTED) and text.condition not in CONDITIONS:
            message = _("Điều kiện “%(name)s” không có trong phần mềm; câu này luôn được in.") % {
                "name": text.condition
            }
            found.append(warning("condition", message, text.id))
        for name in unknown_inserts(text.body, figures):
            message = _("Không có số liệu tên {%(name)s}. Hãy chọn lại tên hoặc xóa dấu ngoặc.") % {
                "name": name
            }
            found.append(warning("insert", message, text.id))
    empty = [section.title for section in report_sections(figures, texts) if not section.blocks]
    return found + [
        warning("section", _("Mục “%(title)s” không còn nội dung nên không được in.") % {"title": title})
        for title in empty
    ]


def _corrections(figures: ReportFigures) -> list[Notice]:
    message = _("%(label)s: máy đếm %(counted)s, %(by)s đã sửa thành %(printed)s.")
    return [
        info(
            "corrected",
            message
            % {
                "label": change.label,
                "counted": format_integer(change.counted),
                "printed": format_integer(change.printed),
                "by": change.by,
            },
            change.field,
        )
        for change in figures.corrections
    ]
