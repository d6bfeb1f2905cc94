"""The light markup and the slots in which stories are written."""

import pytest

from trangxa.demo.sample.markup import html_blocks
from trangxa.demo.sample.randomness import seeded
from trangxa.demo.sample.slots import draws_in, values_of, without_rules


def test_a_body_becomes_paragraphs_headings_lists_and_tables():
    body = "Mở đầu.\n\n## Việc làm\n\n- một\n- hai\n\n| Thôn | Số |\n| Thôn 1 | 5 |"
    assert html_blocks(body) == (
        "<p>Mở đầu.</p>",
        "<h2>Việc làm</h2>",
        "<ul><li>một</li><li>hai</li></ul>",
        '<table><thead><tr><th scope="col">Thôn</th><th scope="col">Số</th></tr></thead>'
        "<tbody><tr><td>Thôn 1</td><td>5</td></tr></tbody></table>",
    )


def test_signs_of_html_in_a_body_are_made_harmless():
    assert html_blocks("1 < 2 & 3") == ("<p>1 &lt; 2 &amp; 3</p>",)


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("2-4", ("2", "3", "4")),
        ("900-1100/100", ("900", "1.000", "1.100")),
        ("sáng|chiều", ("sáng", "chiều")),
    ],
)
def test_a_rule_says_which_values_may_be_drawn(rule, values):
    assert values_of(rule) == values


def test_a_drawn_value_is_one_of_its_rule_and_keeps_its_name():
    (draw,) = draws_in("{ho:20-22} hộ", "cả {ho} hộ và {ho:1-2}")
    assert draw.value(seeded("test", 1)) in {"20", "21", "22"}
    assert without_rules("{ho:20-22} hộ ở {thon}") == "{ho} hộ ở {thon}"
