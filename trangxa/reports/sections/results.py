"""II. What was published: the number of items by category, and the channels beside them."""

from trangxa.vitext import count_phrase, format_date, format_integer, padded_count

from ..blocks import Block, Column, Paragraph, Row, Table, bullets, paragraph, row, runs
from ..figures import CategoryFigure, ReportFigures
from ..wording import capitalised, items_phrase, share, signed
from .annexes import has_annexes
from .numbering import Section

CATEGORY = "Chuyên mục"


def results(figures: ReportFigures) -> Section:
    title = f"Kết quả cung cấp thông tin trên {figures.organisation.site_phrase}"
    blocks = [*_items(figures), *_targets(figures), *_other_channels(figures)]
    if has_annexes(figures):
        blocks.append(paragraph("Số liệu chi tiết tại Phụ lục kèm theo Báo cáo này."))
    return Section(title, blocks)


def shown_categories(figures: ReportFigures) -> list[CategoryFigure]:
    hide = figures.settings.hide_empty_categories
    return [category for category in figures.content.categories if category.count or not hide]


def _items(figures: ReportFigures) -> list[Block]:
    site = figures.organisation.site_name
    if figures.content.total == 0:
        return [paragraph(f"{_when(figures)}, {site} chưa đăng tin, bài nào trong kỳ.")]
    categories = shown_categories(figures)
    count = count_phrase(len(categories), CATEGORY.lower())
    told = f"{_when(figures)}, {site} có {count} với {items_phrase(figures)}, gồm:"
    return [Paragraph(runs(told), keep_with_next=True), _table(figures, categories)]


def _when(figures: ReportFigures) -> str:
    parameters = figures.parameters
    if parameters.is_cumulative:
        return f"Tính đến ngày {format_date(parameters.cut_off)}"
    name = parameters.period_phrase
    return capitalised(name) if name.startswith(("từ ", "ngày ")) else f"Trong {name}"


def _table(figures: ReportFigures, categories: list[CategoryFigure]) -> Table:
    compared = figures.settings.previous_period
    columns = [
        Column("STT", 13, "center"),
        Column(CATEGORY, 70 if compared else 102),
        Column(f"Số {figures.settings.item_word}", 20, "center"),
    ]
    if compared:
        label = figures.content.previous_label
        columns += [Column(f"Kỳ trước ({label})" if label else "Kỳ trước", 30, "center")]
        columns += [Column("Tăng/giảm", 22, "center")]
    lines = [_line(at, category, figures) for at, category in enumerate(categories, start=1)]
    return Table(tuple(columns), (*lines, _total_line(figures)))


def _line(at: int, category: CategoryFigure, figures: ReportFigures) -> Row:
    cells = [str(at), _category_name(category, figures), padded_count(category.count)]
    return row(*cells, *_comparison(category.count, category.previous, figures))


def _total_line(figures: ReportFigures) -> Row:
    content = figures.content
    cells = ["", "Tổng cộng", padded_count(content.total)]
    return row(*cells, *_comparison(content.total, content.previous_total, figures), is_total=True)


def _comparison(count: int, previous: int | None, figures: ReportFigures) -> list[str]:
    if not figures.settings.previous_period:
        return []
    return ["-", "-"] if previous is None else [padded_count(previous), signed(count - previous)]


def _category_name(category: CategoryFigure, figures: ReportFigures) -> str:
    bare = category.name.strip()
    if bare.casefold().startswith(f"{CATEGORY.casefold()} "):
        bare = bare[len(CATEGORY) :].strip()
    return f"{CATEGORY} {bare}" if figures.settings.category_prefix else bare


def _targets(figures: ReportFigures) -> list[Block]:
    if not figures.settings.targets:
        return []
    word, content = figures.settings.item_word, figures.content
    blocks: list[Block] = []
    if content.target:
        plan = f"{format_integer(content.target)} {word}"
        blocks.append(paragraph(f"Kết quả đạt {share(content.total, content.target)} kế hoạch {plan}."))
    rows = [
        f"{_category_name(category, figures)}: đạt {share(category.count, category.target)} kế hoạch "
        f"{format_integer(category.target)} {word}"
        for category in content.categories
        if category.target
    ]
    if rows:
        blocks += [Paragraph(runs("Kết quả so với kế hoạch của từng chuyên mục:"), True), *bullets(rows)]
    return blocks


def _other_channels(figures: ReportFigures) -> list[Block]:
    named = [
        f"{channel.name} ({padded_count(channel.count)})"
        if figures.settings.channel_numbers
        else channel.name
        for channel in figures.content.channels
        if channel.count
    ]
    if not named:
        return []
    site = figures.organisation.site_name
    return [paragraph(f"Ngoài ra, {site} còn cung cấp thông tin qua các mục: {'; '.join(named)}.")]
