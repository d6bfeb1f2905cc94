"""Made-up articles for measuring: any number, the same for the same seed."""

from collections import Counter
from datetime import date
from itertools import islice
from unicodedata import is_normalized

import pytest

from trangxa.demo.packaged import read_pictures, read_record
from trangxa.demo.sample import sample_articles
from trangxa.demo.sample.articles import HAMLETS, ArticleWriter
from trangxa.demo.sample.sections import ORDINARY_SECTIONS, sections_for
from trangxa.demo.sample.stories import all_stories

CATEGORIES = ("Tin tức sự kiện - Hoạt động xã, phường", "Cải cách hành chính, Chuyển đổi số")


def made(count, *, seed=7, categories=CATEGORIES, first_day=date(2022, 1, 1), last_day=date(2023, 11, 1)):
    return sample_articles(count, seed=seed, categories=categories, first_day=first_day, last_day=last_day)


def test_the_asked_number_comes_oldest_first():
    days = [article["first_published_at"][:10] for article in made(500)]
    assert len(days) == 500
    assert days == sorted(days)
    assert days[-1] == "2023-11-01"


def test_the_same_seed_tells_the_same():
    assert list(made(60)) == list(made(60))


def test_another_seed_tells_otherwise():
    assert [a["title"] for a in made(60, seed=1)] != [a["title"] for a in made(60, seed=2)]


def test_two_seeds_can_be_loaded_into_one_portal():
    ids = {article["id"] for seed in (1, 2) for article in made(60, seed=seed)}
    assert len(ids) == 120


def test_titles_stay_distinct_far_beyond_the_number_of_stories():
    titles = Counter(article["title"] for article in made(6000))
    assert titles.most_common(1)[0][1] == 1


def test_articles_come_one_by_one():
    assert len(list(islice(made(10**9), 3))) == 3


def test_a_category_named_twice_comes_twice_as_often():
    categories = Counter(a["category"] for a in made(900, categories=("Tin tức", "Tin tức", "Phụ nữ, Y tế")))
    assert 1.5 < categories["Tin tức"] / categories["Phụ nữ, Y tế"] < 2.7


def test_none_and_one_article_can_be_asked_for():
    assert list(made(0)) == []
    (only,) = made(1)
    assert only["first_published_at"].startswith("2023-11-01")


def test_a_period_without_office_day_uses_what_there_is():
    saturday = date(2023, 5, 6)
    (only,) = made(1, first_day=saturday, last_day=saturday)
    assert only["first_published_at"].startswith("2023-05-06")


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before"):
        next(made(1, first_day=date(2023, 5, 6), last_day=date(2023, 5, 5)))


def test_there_are_at_least_120_kinds_of_event():
    assert len({story.key for story in all_stories()}) == len(all_stories()) >= 120


@pytest.mark.parametrize("story", all_stories(), ids=lambda story: story.key)
def test_a_story_can_be_told_in_full(story):
    writer = ArticleWriter(seed=3)
    day = date(2023, 6, 14)
    happened_on = writer.event_day(story, day)
    assert happened_on <= day
    slots = writer.slots_of(story, day, happened_on)
    assert slots["thon"] in HAMLETS
    texts = [title.format_map(slots) for title in story.titles]
    texts += [story.summary.format_map(slots), writer.body_of(story, slots)]
    assert not [text for text in texts if "{" in text or "  " in text or not is_normalized("NFC", text)]
    assert len(set(story.titles)) >= 2
    assert len(story.summary) >= 40
    pictures = {name.removesuffix(".jpg") for name in read_pictures()}
    assert {*story.pictures, *story.gallery} <= pictures
    assert story.unit.format_map(slots) in {unit["name"] for unit in read_record()["units"]}


@pytest.mark.parametrize(
    ("category", "sections"),
    [
        ("Tin tức sự kiện - Hoạt động xã, phường", ("su-kien",)),
        ("Cải cách hành chính, Chuyển đổi số", ("cai-cach",)),
        ("Pháp luật, Đời sống - ANQP", ("phap-luat",)),
        ("Phụ nữ, Y tế", ("phu-nu-y-te",)),
        ("Kinh tế, Chính trị, Văn hóa Xã hội", ("kinh-te",)),
        ("Du lịch", ("du-lich",)),
        ("Thư viện ảnh", ("anh",)),
        ("Video quảng bá hình ảnh hoạt động của xã", ("video",)),
        ("Chuyện làng", ORDINARY_SECTIONS),
    ],
)
def test_a_category_takes_the_stories_that_suit_it(category, sections):
    assert sections_for(category) == sections


def test_a_story_of_a_season_is_not_told_out_of_season():
    opening = next(story for story in all_stories() if story.key == "khai-giang")
    assert opening.fits(date(2023, 9, 6))
    assert not opening.fits(date(2023, 3, 6))
