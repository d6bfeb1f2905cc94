"""Annexes (phụ lục) beyond the usual report: items by month and by unit, and the list of items counted."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from trangxa.vitext import (
    count_phrase,
    format_date,
    format_decimal,
    head_date,
    month_number,
    padded_count,
    to_roman,
)

from ..blocks import AnnexHead, Block, Column, Table, paragraph, row
from ..figures import ReportFigures
from ..wording import share
from .numbering import Part, number_parts
from .opening import number_line

BAR = "█"
LONGEST_BAR = 20


@dataclass(frozen=True)
class Annex:
    title: str
    blocks: list[Block]


def annexes(figures: ReportFigures) -> list[Block]:
    printed = [annex for annex in (_statistics(figures), _items(figures)) if annex.blocks]
    blocks: list[Block] = []
    for at, annex in enumerate(printed, start=1):
        label = f"Phụ lục {to_roman(at)}" if len(printed) > 1 else "Phụ lục"
        blocks += [AnnexHead(label, annex.title.upper(), _attached_to(figures)), *annex.blocks]
    return blocks


def has_annexes(figures: ReportFigures) -> bool:
    settings, content = figures.settings, figures.content
    wanted = (
        (settings.items_by_month, content.months),
        (settings.items_by_unit, content.units),
        (settings.item_list, content.items),
        (settings.timeliness, content.timeliness),
    )
    return any(is_on and rows for is_on, rows in wanted)


def _attached_to(figures: ReportFigures) -> str:
    number = number_line(figures).replace("Số:", "số", 1)
    day = head_date(figures.parameters.issued_on)
    return f"(Kèm theo Báo cáo {number} {day} của {figures.organisation.name})"


def _statistics(figures: ReportFigures) -> Annex:
    word = figures.settings.item_word
    parts = [
        Part(f"Số {word} theo tháng", _by_month(figures)),
        Part("Tin, bài theo đơn vị", _by_unit(figures)),
        Part("Thời gian từ khi diễn ra sự việc đến khi đăng", _timeliness(figures)),
    ]
    return Annex("Thống kê tin, bài", number_parts(parts))


def _by_month(figures: ReportFigures) -> list[Block]:
    months = figures.content.months
    if not figures.settings.items_by_month or not months:
        return []
    most = max(month.count for month in months) or 1
    columns = (
        Column("Tháng", 25, "center"),
        Column(f"Số {figures.settings.item_word}", 25, "center"),
        Column("Biểu đồ", 100, decorative=True),
    )
    lines = [
        row(
            f"{month_number(month.month.month)}/{month.month.year}",
            padded_count(month.count),
            BAR * -(-month.count * LONGEST_BAR // most),
        )
        for month in months
    ]
    total = row("Tổng cộng", padded_count(sum(month.count for month in months)), "", is_total=True)
    return [Table(columns, (*lines, total))]


def _by_unit(figures: ReportFigures) -> list[Block]:
    units = figures.content.units
    if not figures.settings.items_by_unit or not units:
        return []
    columns = (
        Column("STT", 15, "center"),
        Column("Đơn vị", 70),
        Column("Đã gửi", 22, "center"),
        Column("Đã đăng", 22, "center"),
        Column("Trả lại", 22, "center"),
    )
    lines = [
        row(str(at), unit.unit, *map(padded_count, (unit.sent, unit.published, unit.returned)))
        for at, unit in enumerate(units, start=1)
    ]
    sums = (
        sum(unit.sent for unit in units),
        sum(unit.published for unit in units),
        sum(unit.returned for unit in units),
    )
    return [Table(columns, (*lines, row("", "Tổng cộng", *map(padded_count, sums), is_total=True)))]


def _timeliness(figures: ReportFigures) -> list[Block]:
    measured = figures.content.timeliness
    if not figures.settings.timeliness or measured is None:
        return []
    word = figures.settings.item_word
    days = format_decimal(measured.median_days)
    told = (
        f"Trong {count_phrase(measured.measured, word)} có ghi ngày diễn ra sự việc, thời gian đến khi đăng có số "
        f"trung vị là {days} ngày; {count_phrase(measured.by_next_day, word)} "
        f"({share(measured.by_next_day, measured.measured)}) được đăng ngay trong ngày hoặc ngày hôm sau."
    )
    return [paragraph(told)]


def _items(figures: ReportFigures) -> Annex:
    items = figures.content.items if figures.settings.item_list else ()
    origin = _common_origin([item.address for item in items if item.address])
    columns = (
        Column("STT", 15, "center"),
        Column("Tên tin, bài", 58),
        Column("Chuyên mục", 30),
        Column("Ngày đăng", 27, "center"),
        Column("Địa chỉ", 40),
    )
    ordered = sorted(items, key=lambda item: (item.published_on, item.title))
    lines = [
        row(
            str(at),
            item.title,
            item.category,
            format_date(item.published_on),
            item.address.removeprefix(origin),
        )
        for at, item in enumerate(ordered, start=1)
    ]
    lead: list[Block] = (
        [paragraph(f"Địa chỉ các tin, bài bắt đầu bằng {origin}", keep_with_next=True)] if origin else []
    )
    return Annex("Danh mục tin, bài đã đăng trong kỳ", [*lead, Table(columns, tuple(lines))] if lines else [])


def _common_origin(addresses: list[str]) -> str:
    """Return "https://hoaphong.example" when every address begins so: said once, the column stays narrow."""
    origins = {f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, addresses) if parts.netloc}
    return origins.pop() if len(origins) == 1 else ""
