"""Texts that people wrote: inserts, conditions, addressees, and markup reduced to what a report may hold."""

from dataclasses import replace

import pytest

from trangxa.reports.blocks import ListItem, Paragraph, Table, plain_text
from trangxa.reports.conditions import texts_left_out
from trangxa.reports.figures import Funding
from trangxa.reports.free_text import free_blocks
from trangxa.reports.inserts import filled
from trangxa.reports.texts import ReportText, ReportTexts, Slot


def written(body: str, slot: Slot = Slot.SHORTCOMINGS, **fields) -> ReportTexts:
    return ReportTexts((ReportText("own", slot, body, **fields),))


def test_inserts_take_the_names_and_figures_of_the_report(figures):
    assert filled("{trang}: {tong_so_tin} tin", figures) == "Trang Thông tin điện tử xã Hòa Phong: 181 tin"


def test_a_bracketed_passage_goes_when_its_insert_is_empty(figures):
    assert filled("Phối hợp[ với {tin_theo_don_vi} đơn vị].", figures) == "Phối hợp."


def test_brackets_and_braces_that_are_no_inserts_stay(figures):
    assert filled("Điều [1] {khong_co} [x {khong_co}]", figures) == "Điều [1] {khong_co} [x {khong_co}]"


def test_a_name_put_into_rich_text_cannot_add_markup(figures):
    organisation = replace(figures.organisation, site_name="<b>Trang</b> xã Hòa Phong")

    assert "<p>&lt;b&gt;Trang" in filled("<p>{trang}</p>", replace(figures, organisation=organisation))


def test_texts_are_printed_in_their_order(figures, printed):
    texts = ReportTexts(
        (
            ReportText("b", Slot.DIRECTIONS, "Việc thứ hai.", order=2),
            ReportText("a", Slot.DIRECTIONS, "Việc thứ nhất.", order=1),
        )
    )

    assert "1. Việc thứ nhất.\n2. Việc thứ hai.\n" in printed(figures, texts)


def test_a_condition_that_no_longer_holds_says_why(figures, texts):
    out = texts_left_out(replace(figures, funding=Funding(allocated=1)), texts)

    reasons = {left.text.id: left.reason for left in out}
    assert reasons["shortcoming-funds"] == "trong kỳ đã bố trí kinh phí"
    assert reasons["proposal-funds"] == "mục hạn chế liên quan không được in"


def test_a_proposal_goes_with_the_shortcoming_an_editor_took_out(figures, printed, texts):
    kept = ReportTexts(tuple(text for text in texts.items if text.id != "shortcoming-funds"))

    assert "bố trí kinh phí cho việc ứng dụng" not in printed(figures, kept)


def test_a_proposal_names_whom_it_asks(figures, printed):
    texts = written("Hỗ trợ máy ảnh.", Slot.PROPOSALS, addressee="Sở Tài chính")

    assert "1. Đề nghị Sở Tài chính hỗ trợ máy ảnh." in printed(figures, texts)


def test_bold_italic_lists_and_tables_are_kept():
    blocks = free_blocks(
        "<p>Một <b>đậm</b> và <em>nghiêng</em></p><ul><li>a</li><li>b</li></ul>"
        "<table><tr><th>Tháng</th><th>Tin</th></tr><tr><td>3</td><td>12</td></tr></table>"
    )

    first, *items, table = blocks
    assert isinstance(first, Paragraph)
    assert [(run.text, run.bold, run.italic) for run in first.runs] == [
        ("Một ", False, False),
        ("đậm", True, False),
        (" và ", False, False),
        ("nghiêng", False, True),
    ]
    assert all(isinstance(item, ListItem) for item in items)
    assert isinstance(table, Table)
    assert plain_text(blocks) == "Một đậm và nghiêng\n- a\n- b\nTháng\tTin\n3\t12"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h2>Tiêu đề</h2><p>Lời</p>", "Tiêu đề\nLời"),
        ("<p>Lời<script>alert(1)</script></p>", "Lời"),
        ('<p>Xem <a href="javascript:alert(1)">đây</a></p>', "Xem đây"),
        ("Dòng một\n\nDòng  hai", "Dòng một\nDòng hai"),
        ("<p></p>   ", ""),
        ("", ""),
        ("<ol><li>một</li><li>hai</li></ol>", "1. một\n2. hai"),
        ("<p>5 &lt; 6</p>", "5 < 6"),
    ],
)
def test_other_markup_is_only_read_through(body, text):
    assert plain_text(free_blocks(body)) == text


def test_a_document_number_in_a_text_stays_on_one_line():
    (block,) = free_blocks("Theo Quyết định 161/QĐ-UBND của xã")

    assert isinstance(block, Paragraph)
    assert [(run.text, run.no_break) for run in block.runs] == [
        ("Theo Quyết định ", False),
        ("161/QĐ-UBND", True),
        (" của xã", False),
    ]


def test_texts_survive_being_stored(texts):
    assert ReportTexts.from_dict(texts.to_dict()) == texts


def test_markup_in_a_text_inside_a_sentence_is_read_through(figures, printed):
    text = printed(figures, written("<p>do <b>lũ lụt</b></p>", Slot.NO_FUNDS_REASON))

    assert "cho hoạt động của Ban Biên tập do lũ lụt." in text
