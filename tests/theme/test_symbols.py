"""A page carries the drawings of the symbols it uses, once, and no others."""

import pytest
from wagtail import blocks

from tests.theme.drawing import call, draw
from trangxa.core.blocks import VideoBlock
from trangxa.theme.symbols import SYMBOLS

pytestmark = [pytest.mark.one_database, pytest.mark.django_db]
PAGE = "{{ begin_sprite() }}BODY{{ draw_sprite() }}"


def page(body: str, **values):
    return draw(PAGE.replace("BODY", body), **values)


def test_a_symbol_is_drawn_once_and_used_where_it_stands():
    text = page('{{ "search"|icon }}{{ "search"|icon("large") }}')
    assert text.count('<use href="#i-search"/>') == 2
    assert text.count('<symbol id="i-search"') == 1
    assert text.count(SYMBOLS["search"]) == 1


def test_symbols_that_are_not_used_stay_away():
    assert page('{{ "search"|icon }}').count("<symbol") == 1


def test_a_component_brings_its_symbols():
    text = page(call("tag", "state"), state_="expired")
    assert '<symbol id="i-stop"' in text


def test_a_block_of_a_wagtail_body_brings_its_symbols():
    body = blocks.StreamBlock([("video", VideoBlock())])
    value = body.to_python(
        [{"type": "video", "value": {"address": "https://youtu.be/aaaaaaaaaaa", "title": "Hội làng"}}]
    )
    text = page("{% include_block value %}", value=value)
    assert '<use href="#i-play"/>' in text
    assert '<symbol id="i-play"' in text


def test_two_pages_do_not_share_their_symbols():
    page('{{ "search"|icon }}')
    assert "i-search" not in page('{{ "menu"|icon }}')


def test_without_a_sprite_the_symbol_is_drawn_where_it_stands():
    text = draw('{{ "check"|icon }}')
    assert SYMBOLS["check"] in text
    assert "<use" not in text


def test_a_page_that_breaks_off_leaves_no_sprite_open():
    with pytest.raises(ZeroDivisionError):
        page("{{ 1 // 0 }}")
    assert SYMBOLS["check"] in draw('{{ "check"|icon }}')


def test_a_page_without_symbols_has_no_sprite():
    assert "<svg" not in page("Chào bà con")


def test_an_unknown_symbol_is_an_error():
    with pytest.raises(KeyError):
        draw('{{ "no-such-symbol"|icon }}')
