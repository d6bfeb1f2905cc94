"""I. Board, regulation and money."""

from trangxa.vitext import count_phrase, format_date, join_list, join_names, padded_count

from .. import citations
from ..blocks import Block, Heading, bullets, paragraph, runs
from ..conditions import printed_texts
from ..figures import Board, BoardChange, DocumentReference, ReportFigures
from ..free_text import free_line
from ..inserts import filled
from ..spelling import BOARD
from ..texts import ReportTexts, Slot
from ..wording import capitalised, money, sentence
from .numbering import Part, Section, number_parts


def organisation(figures: ReportFigures, texts: ReportTexts) -> Section:
    phrase = figures.organisation.site_phrase
    parts = [
        Part(f"Việc thành lập {BOARD} {phrase}", _board(figures, texts)),
        Part(f"Việc ban hành quy chế hoạt động của {phrase}", [paragraph(_regulation(figures))]),
        Part(f"Kinh phí bố trí cho hoạt động của {phrase}", [paragraph(_funding(figures, texts))]),
    ]
    return Section(f"Công tác tổ chức và quản trị {phrase}", number_parts(parts))


def _board(figures: ReportFigures, texts: ReportTexts) -> list[Block]:
    board = figures.board
    if board is None:
        body = figures.organisation
        return [paragraph(f"Đến nay {body.unit_type} chưa thành lập {body.board_title}.")]
    return [
        paragraph(_founding(board, figures)),
        *(paragraph(_change(change, figures)) for change in board.changes),
        *_under("Nhiệm vụ của Ban Biên tập:", _duties(board, figures, texts)),
        *_under("Chế độ làm việc:", _working_rules(board)),
    ]


def _founding(board: Board, figures: ReportFigures) -> str:
    basis = join_names([citations.in_full(document) for document in board.basis])
    issued = _issued(board.founded_by, figures)
    founded = f"Thực hiện {basis}, {issued}" if basis else capitalised(issued)
    roles = ", ".join(count_phrase(role.count, role.role) for role in board.roles if role.count)
    if not roles:
        return f"{founded}; đến nay chưa phân công thành viên."
    return f"{founded} gồm {count_phrase(board.total, 'thành viên')}, trong đó: {roles}."


def _issued(decision: DocumentReference, figures: ReportFigures) -> str:
    day, body = format_date(decision.issued_on), figures.organisation.short_name
    return f"ngày {day}, {body} ban hành {citations.with_subject(decision)}"


def _change(change: BoardChange, figures: ReportFigures) -> str:
    moves = [
        f"{verb} {padded_count(len(names))} thành viên ({', '.join(names)})"
        for verb, names in (("bổ sung", change.joined), ("thôi tham gia", change.left))
        if names
    ]
    decided = capitalised(_issued(change.decision, figures))
    return sentence(f"{decided}: {join_list(moves)}" if moves else decided)


def _duties(board: Board, figures: ReportFigures, texts: ReportTexts) -> list[str]:
    """Return the duties stored with the board's decision; else those kept as text."""
    if board.duties:
        return list(board.duties)
    return [free_line(filled(text.body, figures)) for text in printed_texts(Slot.DUTIES, figures, texts)]


def _working_rules(board: Board) -> list[str]:
    standing = "Công chức phụ trách, thường trực" if board.standing_is_person else "Cơ quan thường trực"
    told = (
        (board.regime, f"{BOARD} làm việc theo chế độ {board.regime}"),
        (board.assigned_by, f"Nhiệm vụ của từng thành viên do {board.assigned_by} phân công"),
        (board.standing, f"{standing}: {board.standing}"),
    )
    return [line for value, line in told if value]


def _under(title: str, lines: list[str]) -> list[Block]:
    return [Heading(3, "*", runs(title)), *bullets(lines)] if lines else []


def _regulation(figures: ReportFigures) -> str:
    regulation, body = figures.regulation, figures.organisation
    if regulation is None:
        return f"Đến nay {body.unit_type} chưa ban hành quy chế hoạt động của {body.site_name}."
    told = capitalised(_issued(regulation.issued_by, figures))
    sizes = (("Chương", regulation.chapters), ("Điều", regulation.articles))
    size = ", ".join(count_phrase(count, unit) for unit, count in sizes if count)
    return f"{told} gồm {size}." if size else f"{told}."


def _funding(figures: ReportFigures, texts: ReportTexts) -> str:
    funding, in_words = figures.funding, figures.settings.amounts_in_words
    body, allocated = figures.organisation.short_name, money(funding.allocated, in_words=in_words)
    if funding.paid:
        items = f" cho {count_phrase(funding.items_paid, 'tin, bài')}" if funding.items_paid else ""
        start = f"đã bố trí {allocated}; " if funding.allocated else ""
        amount = money(funding.paid, in_words=in_words)
        return f"Trong kỳ, {body} {start}đã chi trả nhuận bút{items} với tổng số tiền {amount}."
    if funding.allocated:
        return f"Trong kỳ, {body} đã bố trí {allocated}, chưa chi trả."
    reasons = [
        free_line(filled(text.body, figures)) for text in printed_texts(Slot.NO_FUNDS_REASON, figures, texts)
    ]
    whose = BOARD if figures.board else figures.organisation.site_name
    told = f"Trong kỳ, {body} chưa bố trí được nguồn kinh phí cho hoạt động của {whose}"
    return sentence(" ".join([told, *reasons]))
