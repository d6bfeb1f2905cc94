"""III. Visits: the mean of a day, and a trend only where an earlier period was measured."""

from decimal import Decimal

from trangxa.vitext import floor_to_tens_phrase, format_date, format_percent, padded_count

from ..blocks import Block, paragraph
from ..figures import ReportFigures, Visits

STABLE_WITHIN = Decimal(5)  # per cent either way


def visits(figures: ReportFigures) -> list[Block]:
    measured = figures.visits
    if measured is None:
        return []
    if measured.average is None:
        return _declared(measured, figures)
    since = f" (số liệu từ ngày {format_date(measured.measured_from)})" if measured.measured_from else ""
    if measured.average == 0:
        return [paragraph(f"{figures.organisation.site_name} chưa ghi nhận lượt truy cập nào{since}.")]
    mean = floor_to_tens_phrase(measured.average)
    return [paragraph(f"{_told(mean, figures)}{since}{_trend(measured)}.")]


def _declared(measured: Visits, figures: ReportFigures) -> list[Block]:
    """Return the figure a person gave, said to be so: the portal did not count it."""
    if not measured.declared:
        return []
    number = padded_count(measured.declared)
    return [
        paragraph(f"{_told(f'trên {number}' if measured.more_than else number, figures)} (số liệu kê khai).")
    ]


def _told(mean: str, figures: ReportFigures) -> str:
    return f"Bình quân mỗi ngày, {figures.organisation.site_name} có {mean} lượt truy cập"


def _trend(measured: Visits) -> str:
    change = measured.change_percent
    if change is None:
        return ""
    if abs(change) <= STABLE_WITHIN:
        return f", ổn định so với {measured.previous_label}"
    word = "tăng" if change > 0 else "giảm"
    return f", {word} {format_percent(abs(change))} so với {measured.previous_label}"
