"""What the public templates may rely on: safe text, words in place, nothing for nothing, and only our own templates."""

import re
from pathlib import Path

import pytest
from django.template import TemplateDoesNotExist, engines
from django.template.loader import render_to_string

import trangxa
from tests.theme.drawing import draw
from trangxa.core.blocks import CaptionedTableBlock

pytestmark = [pytest.mark.one_database, pytest.mark.django_db]
PUBLIC = sorted(Path(trangxa.__file__).parent.glob("*/jinja2/**/*.html"))
DANGEROUS = "<script>alert(1)</script>"


def test_a_value_becomes_text_and_a_missing_one_nothing():
    assert draw("{{ value }}{{ nowhere }}{{ nowhere.at.all }}", value="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("name", ["linebreaks", "linebreaksbr", "capfirst", "quoted", "phone_link"])
def test_a_filter_leaves_no_markup_in_a_text(name):
    assert "<script" not in draw(f"{{{{ value|{name} }}}}", value=DANGEROUS)


def test_words_take_values_as_text():
    assert draw('{{ _("Gọi %(name)s", name=value) }}', value="<b>") == "Gọi &lt;b&gt;"
    assert draw("{% trans name=value %}Gọi {{ name }}, 5%{% endtrans %}", value="<b>") == "Gọi &lt;b&gt;, 5%"


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path.name)
def test_only_what_a_template_says_itself_is_looked_up_as_words(path):
    # What is looked up counts as safe and is remembered: never a value.
    assert re.findall(r"\b_\([^\"].{0,40}", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path.name)
def test_every_public_template_compiles(path):
    name = str(path).partition("/jinja2/")[2]
    assert engines["jinja2"].get_template(name).origin.name == str(path)


@pytest.mark.parametrize(
    "path", [path for path in PUBLIC if path.parent.name == "components"], ids=lambda path: path.name
)
def test_a_component_is_one_macro_with_the_name_of_its_file(path):
    assert re.findall(r"{%-? macro (\w+)", path.read_text(encoding="utf-8")) == [path.stem.replace("-", "_")]


def test_fields_are_drawn_by_djangos_own_templates():
    with pytest.raises(TemplateDoesNotExist):
        engines["jinja2"].get_template("django/forms/widgets/text.html")


def test_the_page_of_last_resort_needs_no_request_and_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert "Trang đang gặp lỗi" in render_to_string("core/errors/500.html")


def test_a_cell_that_another_one_covers_is_not_drawn():
    grid = {
        "data": [["A", "B"], ["1", None]],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "mergeCells": [{"row": 1, "col": 0, "rowspan": 1, "colspan": 2}],
        "cell": [{"row": 1, "col": 1, "hidden": True}],
    }
    block = CaptionedTableBlock()
    text = block.render(block.to_python({"caption": "Bảng <1>", "table": grid}))
    assert text.count("<td") == 1
    assert '<td rowspan="1" colspan="2">1</td>' in text
    assert "<caption>Bảng &lt;1&gt;</caption>" in text
