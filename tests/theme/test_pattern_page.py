"""The pattern page shows every component, and everything it shows is styled and allowed by the policy."""

import itertools
import re

import pytest
from lxml import html

from trangxa.theme import build

COMPONENTS = build.STATIC_DIR.parents[1] / "jinja2" / "theme" / "components"
# Drawn by the frame, or hooks for scripts and tests without a look of their own.
UNSTYLED = {"announcements", "hidden-text"}


@pytest.fixture
def page(portal, client):
    answer = client.get("/mau-giao-dien/")
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode())


def test_every_component_is_shown():
    templates = COMPONENTS.parent
    drawn = "".join(path.read_text() for path in [*templates.glob("*.html"), *COMPONENTS.glob("*.html")])
    missing = [path.name for path in COMPONENTS.glob("*.html") if f"components/{path.name}" not in drawn]
    assert not missing


def test_every_class_has_a_rule(page):
    rules = set(re.findall(r"\.([a-z][a-z-]*)", build.bundle("patterns")))
    used = {name for classes in page.xpath("//@class") for name in classes.split()}
    assert len(used) > 80
    assert used - rules - UNSTYLED == set()


def test_ids_are_unique(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_everything_that_names_an_id_finds_it(page):
    ids = set(page.xpath("//@id"))
    named = {
        name
        for value in page.xpath("//@aria-labelledby | //@aria-describedby | //@for")
        for name in value.split()
    }
    named |= {value[1:] for value in page.xpath("//@href") if value.startswith("#") and len(value) > 1}
    assert named - ids == set()


def test_headings_skip_no_level(page):
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels.count(1) == 1
    assert not [pair for pair in itertools.pairwise(levels) if pair[1] - pair[0] > 1]


def test_nothing_is_inline_that_the_policy_forbids(page):
    assert page.xpath("//@style") == []
    assert page.xpath("//style") == []
    assert [name for element in page.iter() for name in element.attrib if name.startswith("on")] == []
    scripts = page.xpath("//script[not(@src)]")
    assert {script.get("type") for script in scripts} == {"application/ld+json"}


def test_every_picture_has_its_size_and_its_words(page):
    pictures = page.xpath("//img")
    assert pictures
    assert not [picture.get("src") for picture in pictures if picture.get("alt") is None]
    assert not [
        picture.get("src") for picture in pictures if not (picture.get("width") and picture.get("height"))
    ]


def test_what_needs_a_script_is_hidden_until_there_is_one(page):
    needing = page.xpath("//button[@data-behaviour or @data-share]")
    assert needing
    assert not [button.text_content() for button in needing if button.get("hidden") is None]


def test_no_link_opens_a_new_window(page):
    assert page.xpath("//@target") == []
