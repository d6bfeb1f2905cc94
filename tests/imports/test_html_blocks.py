"""HTML of other systems becomes our blocks, and our blocks become HTML again."""

from types import SimpleNamespace
from typing import Any

import pytest

from trangxa.imports.block_html import blocks_to_html
from trangxa.imports.html_blocks import html_to_blocks
from trangxa.news.models import ArticlePage

PICTURE = SimpleNamespace(pk=7, description="Cổng làng")


def blocks_of(html: str) -> list[tuple[str, Any]]:
    found = html_to_blocks(html, lambda src, alt: PICTURE if src == "cong.jpg" else None)
    return [(block["type"], block["value"]) for block in found]


def test_paragraphs_and_lists_stay_together_as_one_text() -> None:
    html = "<p>Một <strong>hai</strong> <em>ba</em>.</p><ul><li>a</li><li><p>b</p></li></ul><p>Cuối</p>"
    assert blocks_of(html) == [
        ("text", "<p>Một <b>hai</b> <i>ba</i>.</p><ul><li>a</li><li>b</li></ul><p>Cuối</p>")
    ]


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("", []),
        ("<p> </p><p>&nbsp;</p><br>", []),
        ("Chữ trần", [("text", "<p>Chữ trần</p>")]),
        ("một<br>hai", [("text", "<p>một<br/>hai</p>")]),
        ("a &lt; b &amp; c", [("text", "<p>a &lt; b &amp; c</p>")]),
        ("<h1>To</h1>", [("heading", {"text": "To", "level": "2"})]),
        ("<h4>Nhỏ <b>đậm</b></h4>", [("heading", {"text": "Nhỏ đậm", "level": "3"})]),
        ("<h2></h2><p>x</p>", [("text", "<p>x</p>")]),
        ("<div><div><p>a</p>b</div>c</div>", [("text", "<p>a</p><p>b</p><p>c</p>")]),
        ("<p><a href='/tin-tuc/'>tin</a></p>", [("text", '<p><a href="/tin-tuc/">tin</a></p>')]),
        (
            "<blockquote><p>Lời nói</p><cite>Bác Ba</cite></blockquote>",
            [("quote", {"text": "Lời nói", "source": "Bác Ba"})],
        ),
    ],
)
def test_each_element_becomes_its_block(html: str, blocks: list[tuple[str, Any]]) -> None:
    assert blocks_of(html) == blocks


def test_a_heading_longer_than_a_heading_may_be_stays_as_bold_text() -> None:
    long = "Kết quả " * 40
    assert blocks_of(f"<h2>{long}</h2>") == [("text", f"<p><b>{long.strip()}</b></p>")]


def test_a_picture_inside_a_paragraph_follows_it_with_its_words() -> None:
    found = blocks_of('<p>Trước <img src="cong.jpg" alt="Cổng làng mới"> sau</p><p>Hết</p>')
    assert [kind for kind, _value in found] == ["text", "picture", "text"]
    assert found[0][1] == "<p>Trước  sau</p>"
    assert (found[1][1]["image"], found[1][1]["alt_text"]) == (7, "Cổng làng mới")


def test_a_figure_keeps_its_caption_and_a_picture_without_words_takes_those_of_the_store() -> None:
    [(kind, value)] = blocks_of('<figure><img src="cong.jpg"><figcaption>Ảnh: thôn 3</figcaption></figure>')
    assert (kind, value["alt_text"], value["caption"]) == ("picture", "Cổng làng", "Ảnh: thôn 3")


def test_a_picture_nobody_knows_is_left_out() -> None:
    assert blocks_of('<p>a</p><img src="https://example.vn/x.jpg" alt="x">') == [("text", "<p>a</p>")]


def test_a_table_with_merged_cells_keeps_its_shape() -> None:
    html = (
        "<h2>Thu, chi</h2><table><thead><tr><th rowspan=2>Khoản</th><th colspan=2>Năm</th></tr></thead>"
        "<tr><td>2022</td><td>2023</td></tr><tr><td>Thu</td><td>5</td><td>6<br>tỷ</td></tr></table>"
    )
    [_heading, (kind, value)] = blocks_of(html)
    table = value["table"]
    assert (kind, value["caption"]) == ("table", "Thu, chi")
    assert table["data"] == [["Khoản", "Năm", ""], ["", "2022", "2023"], ["Thu", "5", "6\ntỷ"]]
    assert table["mergeCells"] == [
        {"row": 0, "col": 0, "rowspan": 2, "colspan": 1, "removed": False},
        {"row": 0, "col": 1, "rowspan": 1, "colspan": 2, "removed": False},
    ]
    assert {(cell["row"], cell["col"]) for cell in table["cell"]} == {(1, 0), (0, 2)}
    assert table["table_header_choice"] == "row"


def test_absurd_spans_do_not_make_an_absurd_table() -> None:
    [(_kind, value)] = blocks_of(
        '<table><tr><td rowspan="65534" colspan="2">a</td></tr><tr><td>b</td></tr></table>'
    )
    assert value["table"]["data"] == [["a", "", ""], ["", "", "b"]]


@pytest.mark.django_db
def test_blocks_become_html_that_gives_the_same_blocks() -> None:
    html = (
        "<h2>Kết quả</h2><p>Một <b>hai</b></p><table><caption>Bảng 1</caption><tr><th>A</th><th>B</th></tr>"
        '<tr><td>1</td><td>2</td></tr></table><img src="cong.jpg" alt="Cổng"><blockquote><p>Lời</p></blockquote>'
    )
    blocks = html_to_blocks(html, lambda src, alt: PICTURE)
    portable = [
        {**block, "value": {**block["value"], "image": "cong.jpg"}} if block["type"] == "picture" else block
        for block in blocks
    ]
    again = html_to_blocks(blocks_to_html(portable), lambda src, alt: PICTURE if src == "cong.jpg" else None)
    assert again == blocks
    stream = ArticlePage._meta.get_field("body").stream_block
    assert stream.get_prep_value(stream.clean(stream.to_python(without_picture(blocks)))) == without_picture(
        blocks
    )


def without_picture(blocks: list[Any]) -> list[Any]:
    return [block for block in blocks if block["type"] != "picture"]
