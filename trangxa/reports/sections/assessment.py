"""III. Assessment: documents issued, operation, links, visits and security, each borne out by records."""

from trangxa.vitext import count_phrase, format_date, join_names, padded_count

from .. import citations
from ..blocks import Block, ListItem, Paragraph, bullet, bullets, paragraph, runs
from ..conditions import printed_texts
from ..figures import ReportFigures
from ..free_text import free_blocks
from ..inserts import filled
from ..texts import ReportTexts, Slot
from ..wording import capitalised, sentence
from .numbering import Part, Section, number_parts
from .security import security
from .visits import visits


def assessment(figures: ReportFigures, texts: ReportTexts) -> Section:
    phrase = figures.organisation.site_phrase
    parts = [
        Part(f"Chủ động, kịp thời ban hành các văn bản phục vụ hoạt động của {phrase}", _documents(figures)),
        Part(f"Công tác quản lý, vận hành {phrase}", _operation(figures, texts)),
        Part("Liên kết với các trang thông tin khác", _links(figures)),
        Part("Lượt truy cập", visits(figures)),
        Part("Bảo đảm an toàn thông tin", security(figures)),
    ]
    return Section("Nhận xét, đánh giá", number_parts(parts))


def _documents(figures: ReportFigures) -> list[Block]:
    documents = sorted(figures.documents, key=lambda document: (document.issued_on, document.number_symbol))
    if not documents:
        return []
    parameters = figures.parameters
    when = f"Đến ngày {format_date(parameters.cut_off)}" if parameters.is_cumulative else "Trong kỳ"
    told = f"{when}, {figures.organisation.short_name} đã ban hành các văn bản sau:"
    if figures.settings.documents_by_type:
        by_type: dict[str, int] = {}
        for document in documents:
            by_type[document.kind] = by_type.get(document.kind, 0) + 1
        kinds = ", ".join(count_phrase(count, kind) for kind, count in by_type.items())
        total = count_phrase(len(documents), "văn bản")
        told = f"{when}, {figures.organisation.short_name} đã ban hành {total}, gồm {kinds}:"
    return [
        Paragraph(runs(told), keep_with_next=True),
        *bullets([citations.dated(each) for each in documents]),
    ]


def _operation(figures: ReportFigures, texts: ReportTexts) -> list[Block]:
    blocks: list[Block] = []
    for text in printed_texts(Slot.OPERATION, figures, texts):
        written = free_blocks(filled(text.body, figures))
        first, rest = written[:1], written[1:]
        blocks += [
            ListItem("bullet", "-", block.runs) if isinstance(block, Paragraph) else block for block in first
        ]
        blocks += rest
    return [*blocks, *map(bullet, filter(None, (_opened(figures), _improved(figures))))]


def _opened(figures: ReportFigures) -> str:
    opened = figures.content.opened
    named = [
        f"“{each.name}”" + (f" nhằm {each.purpose.rstrip(' .;')}" if each.purpose else "") for each in opened
    ]
    if len(opened) == 1:
        return f"Mở {opened[0].kind} {named[0]}."
    kinds = join_names(list(dict.fromkeys(each.kind for each in opened)))
    return (
        f"Mở {padded_count(len(opened))} {kinds.replace('; ', ', ')}: {join_names(named)}." if opened else ""
    )


def _improved(figures: ReportFigures) -> str:
    content = figures.content
    done: list[str] = []
    if content.categories_changed:
        done.append(f"chỉnh sửa, bổ sung {count_phrase(content.categories_changed, 'chuyên mục')}")
    if content.banners:
        occasions = join_names(list(dict.fromkeys(filter(None, content.banner_occasions))))
        told = f" ({occasions})" if occasions else ""
        done.append(f"xây dựng, cập nhật {count_phrase(content.banners, 'banner')} tuyên truyền{told}")
    return sentence(capitalised("; ".join(done))) if done else ""


def _links(figures: ReportFigures) -> list[Block]:
    if not figures.links:
        return []
    names = join_names([link.name for link in figures.links])
    count = f"{count_phrase(len(figures.links), 'trang')}" if figures.settings.link_number else "các trang"
    return [paragraph(f"{figures.organisation.site_name} có liên kết {count}: {names}.")]
