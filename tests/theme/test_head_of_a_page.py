"""What search engines and shares read at the head of a page."""

import json

import pytest
from django.test import RequestFactory
from lxml import html

from tests.theme.drawing import draw
from trangxa.core.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db
PAGE = '{% extends "theme/base.html" %}{% block title %}TITLE{% endblock %}{% block content %}<h1>x</h1>{% endblock %}'


def page(title: str = "{{ title }}", path: str = "/tin-tuc/", **values):
    request = RequestFactory().get(path)
    return html.fromstring(draw(PAGE.replace("TITLE", title), request, **values))


def meta(root, name: str) -> list[str]:
    return root.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")


def test_the_title_is_read_by_browsers_shares_and_libraries(portal):
    root = page(title="Làm sạch đường làng")
    assert root.findtext(".//title") == "Làm sạch đường làng – Xã Hòa Phong"
    assert meta(root, "og:title") == meta(root, "DC.title") == ["Làm sạch đường làng"]


def test_quotes_and_brackets_in_a_title_stay_text(portal):
    root = page(title='Về "giờ vàng" <b>&')
    assert meta(root, "og:title") == ['Về "giờ vàng" <b>&'.replace("<b>", "")]
    assert root.xpath("//title/b") == []


def test_the_description_is_one_line_without_markup(portal):
    root = page(description="<p>Bà con   quét dọn\nđường làng.</p>")
    assert meta(root, "description") == ["Bà con quét dọn đường làng."]


def test_a_page_without_description_tells_whose_it_is(portal):
    assert meta(page(), "description")[0].startswith("Trang Thông tin điện tử xã Hòa Phong")


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("/tin-tuc/", "http://testserver/tin-tuc/"),
        ("/tin-tuc/?truoc=5-6&utm_source=x", "http://testserver/tin-tuc/?truoc=5-6"),
        ("/van-ban/?nam=2023", "http://testserver/van-ban/"),
    ],
)
def test_one_address_stands_for_all_ways_to_write_it(portal, path, canonical):
    root = page(path=path)
    assert root.xpath("//link[@rel='canonical']/@href") == [canonical]
    assert meta(root, "og:url") == [canonical]


def test_the_breadcrumb_is_given_as_data(portal):
    root = page(breadcrumb=[{"title": "Tin tức", "url": "/tin-tuc/"}])
    [data] = [json.loads(text) for text in root.xpath("//script[@type='application/ld+json']/text()")]
    assert [item["name"] for item in data["itemListElement"]] == ["Trang chủ", "Tin tức"]
    assert data["itemListElement"][1]["item"] == "http://testserver/tin-tuc/"


def test_text_in_data_cannot_leave_the_data():
    text = draw("{{ value|json_ld }}", value={"name": "</script><script>alert(1)</script>"})
    assert text.count("</script>") == 1
    inside = text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == {"name": "</script><script>alert(1)</script>"}


def test_the_page_waits_for_one_sheet_and_no_script(portal):
    root = page()
    assert len(root.xpath("//link[@rel='stylesheet'][not(@media)]")) == 1
    assert root.xpath("//link[@rel='stylesheet'][@media='print']")
    assert root.xpath("//script[@src][not(@defer)]") == []


def test_a_style_sheet_that_does_not_exist_is_an_error():
    with pytest.raises(Exception, match="no bundle is named 'nowhere'"):
        draw('{{ stylesheet("nowhere") }}')


def test_the_home_page_alone_has_the_name_of_the_commune_as_its_heading(portal, client):
    home = html.fromstring(client.get("/").content.decode())
    assert [heading.findtext(".//strong") for heading in home.xpath("//h1")] == ["Xã Hòa Phong"]
    assert len(html.fromstring(client.get("/so-do-trang/").content.decode()).xpath("//h1")) == 1


def test_the_home_page_tells_whose_portal_it_is_and_how_to_search_it(portal, client):
    home = html.fromstring(client.get("/").content.decode())
    [data] = [json.loads(text) for text in home.xpath("//script[@type='application/ld+json']/text()")]
    owner, site = data["@graph"]
    assert (owner["@type"], owner["name"]) == ("GovernmentOrganization", "Ủy ban nhân dân xã Hòa Phong")
    assert all(owner.values())
    assert (site["@type"], site["publisher"]) == ("WebSite", {"@id": owner["@id"]})
    assert site["potentialAction"]["target"] == "http://testserver/tim-kiem/?q={tu}"


def test_an_empty_portal_says_nothing_of_its_owner():
    assert draw("{{ portal_data(none) }}") == ""


def test_a_page_without_a_breadcrumb_of_its_own_stands_under_the_pages_above_it(portal):
    parent = HomePage.objects.get().get_children().live().first()
    child = parent.add_child(instance=StandardPage(title="Trang con", slug="trang-con"))
    root = page(page=child, path=child.url)
    assert root.xpath("//nav[contains(@class, 'breadcrumb')]//a/@href") == ["/", parent.url]


def test_a_view_that_gives_no_steps_gets_no_breadcrumb(portal):
    assert (
        page(page=HomePage.objects.get(), breadcrumb=[]).xpath("//nav[contains(@class, 'breadcrumb')]") == []
    )
