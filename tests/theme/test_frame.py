"""Whose site it is and where things are: on every page, from the data."""

import pytest

from tests.theme.drawing import drawn_component as component

pytestmark = [pytest.mark.one_database, pytest.mark.django_db]
IDENTITY = {
    "site_name": "Trang Thông tin điện tử xã Hòa Phong",
    "owner_name": "Ủy ban nhân dân xã Hòa Phong",
    "commune_name": "Xã Hòa Phong",
    "place_line": "thị xã Mỹ Hào, tỉnh Hưng Yên",
    "responsible_person": "Nguyễn Văn Mẫu",
    "address": "Trụ sở UBND xã",
    "phone": "0221 000 000",
    "email": "ubnd@hoaphong.example",
}


def test_the_foot_shows_what_the_law_asks_for():
    foot = component("footer", identity=IDENTITY, links=[{"title": "Tin tức", "url": "/tin-tuc/"}])
    shown = foot.text_content()
    for name in ("owner_name", "responsible_person", "address", "phone", "email"):
        assert IDENTITY[name] in shown, name
    assert foot.xpath("//a[@href='tel:0221000000']")
    assert foot.xpath("//a[@href='/tin-tuc/']")
    assert foot.xpath("//a[@href='/hien-thi/']")


def test_the_short_foot_shows_it_too():
    shown = component("footer", identity=IDENTITY, short=True).text_content()
    for name in ("owner_name", "responsible_person", "address", "phone", "email"):
        assert IDENTITY[name] in shown, name


def test_an_empty_portal_still_has_a_head_and_a_foot():
    assert component("masthead", identity=None).xpath("//form[@action='/tim-kiem/']")
    assert component("footer", identity=None, links=[]).xpath("//h2")


def test_the_name_is_the_heading_of_the_home_page_alone():
    assert component("masthead", identity=IDENTITY, size="home").xpath("//h1//strong/text()") == [
        "Xã Hòa Phong"
    ]
    assert component("masthead", identity=IDENTITY).xpath("//h1") == []


def test_no_superior_is_written_in_the_templates():
    shown = component("masthead", identity={**IDENTITY, "place_line": "", "commune_name": "Phường Mỹ Hào"})
    assert "thị xã" not in shown.text_content()
    assert "Phường Mỹ Hào" in shown.text_content()


def test_the_emblem_of_the_commune_replaces_the_mark():
    with_emblem = component("masthead", identity={**IDENTITY, "emblem_url": "/media/bieu-trung.webp"})
    assert with_emblem.xpath("//img[@class='emblem']/@src") == ["/media/bieu-trung.webp"]
    assert component("masthead", identity=IDENTITY).xpath("//*[name()='svg'][@class='emblem']")


def test_the_menu_says_where_the_reader_is():
    items = [
        {"title": "Tin tức", "url": "/tin-tuc/", "current": True},
        {"title": "Văn bản", "url": "/van-ban/"},
    ]
    menu = component("menu", items=items)
    assert menu.xpath("//a[@aria-current='page']/text()") == ["Tin tức"]


def test_names_from_the_data_are_never_markup():
    items = [{"title": "<b>Tin</b>", "url": '/"><script>'}]
    menu = component("menu", items=items)
    assert menu.xpath("//b | //script") == []


@pytest.mark.parametrize(
    ("newer", "older", "shown"), [("/a", "/b", 2), ("", "/b", 1), ("/a", "", 1), ("", "", 0)]
)
def test_pages_of_a_list_lead_only_where_there_is_something(newer, older, shown):
    assert len(component("pagination", newer=newer, older=older).xpath("//a")) == shown
