"""The packaged articles: as many as the report counts, each plainly a sample."""

import re
from collections import Counter
from datetime import date, datetime, time

import pytest

from trangxa.demo.packaged import read_articles, read_pictures, read_record
from trangxa.demo.sample.articles import SAMPLE_LINE
from trangxa.demo.sample.write_record import record_articles

FIRST_DAY, LAST_DAY = date(2023, 2, 23), date(2023, 11, 1)
REQUIRED_KEYS = {
    *("type", "id", "title", "summary", "body_html", "category", "first_published_at"),
    *("genre", "authors", "unit"),
}
GENRES = {"tin", "bai", "phong-van", "phong-su-anh", "video", "infographic", "hoi-dap"}
UNFILLED_SLOT = re.compile(r"[{}]")


@pytest.fixture(scope="module")
def articles():
    return list(read_articles())


@pytest.fixture(scope="module")
def counted(articles):
    names = {category["name"] for category in read_record()["categories"] if category["counted"]}
    return [article for article in articles if article["category"] in names]


def test_the_counts_per_category_are_those_of_the_record(counted):
    on_record = {
        category["name"]: category["articles_on_record"]
        for category in read_record()["categories"]
        if category["counted"]
    }
    assert Counter(article["category"] for article in counted) == on_record
    assert len(counted) == 181


def test_the_uncounted_items_come_on_top(articles, counted):
    rest = Counter(article["category"] for article in articles) - Counter(a["category"] for a in counted)
    assert rest == {"Du lịch": 6, "Thư viện ảnh": 5, "Video quảng bá hình ảnh hoạt động của xã": 3}


def test_the_file_is_what_the_generator_writes(articles):
    assert list(record_articles()) == articles


def test_every_article_has_the_keys_of_the_interchange_format(articles):
    for article in articles:
        assert article.keys() >= REQUIRED_KEYS, article["id"]
        assert article["type"] == "article"
        assert article["genre"] in GENRES
        assert sum(author["share"] for author in article["authors"]) == 100


def test_ids_and_titles_are_unique(articles):
    assert len({article["id"] for article in articles}) == len(articles)
    assert len({article["title"] for article in articles}) == len(articles)


def test_no_title_needs_a_round_number(articles):
    assert not [article["title"] for article in articles if re.search(r", đợt \d+$", article["title"])]


def test_publication_is_in_office_hours_of_the_period(articles):
    for article in articles:
        published = datetime.fromisoformat(article["first_published_at"])
        assert article["first_published_at"].endswith("+07:00")
        assert FIRST_DAY <= published.date() <= LAST_DAY
        assert published.weekday() < 5
        assert time(7, 30) <= published.time() < time(17)


def test_the_first_and_last_counted_articles_stand_at_the_ends_of_the_period(counted):
    days = [datetime.fromisoformat(article["first_published_at"]).date() for article in counted]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (FIRST_DAY, LAST_DAY)


def test_no_event_is_reported_before_it_happened(articles):
    for article in articles:
        if "event_date" in article:
            assert article["event_date"] <= article["first_published_at"][:10], article["id"]


def test_every_article_ends_by_saying_that_it_is_a_sample(articles):
    assert all(article["body_html"].endswith(SAMPLE_LINE) for article in articles)


def test_every_article_has_three_to_six_paragraphs(articles):
    for article in articles:
        assert 3 <= article["body_html"].count("<p>") <= 6, article["title"]


def test_every_slot_is_filled(articles):
    for article in articles:
        assert not UNFILLED_SLOT.search(article["title"] + article["summary"] + article["body_html"])


def test_every_unit_is_one_of_the_record(articles):
    units = {unit["name"] for unit in read_record()["units"]}
    assert {article["unit"] for article in articles} <= units


def test_every_picture_named_is_packaged_with_its_text(articles):
    pictures = read_pictures()
    for article in articles:
        if "picture" in article:
            assert article["picture_alt"] == pictures[article["picture"]]["alt"]
            assert article["picture_credit"] == "Tranh mẫu"
        for picture in article.get("pictures", []):
            assert picture["file"] in pictures


def test_an_album_has_several_pictures(articles):
    albums = [article for article in articles if article["category"] == "Thư viện ảnh"]
    assert all(len(album["pictures"]) >= 3 for album in albums)
