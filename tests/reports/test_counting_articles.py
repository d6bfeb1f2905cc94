"""Which articles a report counts, and under which name."""

from datetime import date

import pytest

from tests.reports.portal_data import CUT_OFF, article, counts, figures_of, moment
from trangxa.news.models import Category, CategoryName

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("published", "counted"),
    [
        ("2023-02-22 23:59:59", 0),
        ("2023-02-23 00:00:00", 1),
        ("2023-05-04 08:00:00", 1),
        ("2023-11-01 23:59:59", 1),
        ("2023-11-02 00:00:00", 0),
    ],
)
def test_an_article_counts_from_the_first_moment_of_the_period_to_the_last_of_the_cut_off(
    published: str, counted: int, category: Category
) -> None:
    article(category, published)
    assert figures_of().content.total == counted


@pytest.mark.parametrize(
    ("what", "fields", "counted"),
    [
        ("public", {}, 1),
        ("withdrawn before the cut-off", {"live": False, "public_until": "2023-10-31 09:00"}, 0),
        ("withdrawn in the last second", {"live": False, "public_until": "2023-11-01 23:59:59"}, 0),
        ("withdrawn after the cut-off", {"live": False, "public_until": "2023-11-02 00:00"}, 1),
        ("expired, taken down", {"live": False, "expired": True, "public_until": "2023-10-01 00:00"}, 0),
        ("expired, scheduler not yet by", {"expire_at": "2023-10-01 00:00"}, 0),
        ("expires after the cut-off", {"expire_at": "2023-11-15 00:00"}, 1),
        ("taken from another site", {"source_name": "Báo tỉnh"}, 1),
        ("published again later", {"last_published_at": "2023-11-20 08:00"}, 1),
    ],
)
def test_an_article_counts_when_it_was_public_at_the_cut_off(
    what: str, fields: dict[str, object], counted: int, category: Category
) -> None:
    values = {
        name: moment(value) if name.endswith(("_at", "_until")) else value for name, value in fields.items()
    }
    article(category, **values)
    assert figures_of().content.total == counted, what


def test_drafts_and_scheduled_articles_do_not_count(category: Category) -> None:
    article(category, None)
    article(category, None, go_live_at=moment("2023-10-31 08:00"))
    assert counts(figures_of()) == {"Tin tức sự kiện": 0}


def test_an_article_published_again_stays_in_the_period_of_its_first_publication(category: Category) -> None:
    article(category, "2023-05-04 08:00", last_published_at=moment("2023-10-20 08:00"))
    october = figures_of(date(2023, 10, 31), date(2023, 10, 1), kind="thang")
    may = figures_of(date(2023, 5, 31), date(2023, 5, 1), kind="thang")
    assert (may.content.total, october.content.total) == (1, 0)


def test_further_categories_do_not_count(category: Category) -> None:
    other = Category.objects.create(name="Pháp luật", order=2)
    page = article(category)
    page.further_categories.set([other])
    page.save()
    assert counts(figures_of()) == {"Tin tức sự kiện": 1, "Pháp luật": 0}


def test_a_sub_category_is_added_to_its_counted_ancestor(category: Category) -> None:
    below = Category.objects.create(name="Thể thao", parent=category, is_counted=False)
    deeper = Category.objects.create(name="Bóng chuyền", parent=below, is_counted=False)
    article(category)
    article(below)
    article(deeper)
    figures = figures_of()
    assert counts(figures) == {"Tin tức sự kiện": 3}
    assert figures.content.channels == ()


def test_a_category_that_is_not_counted_is_told_beside_the_total(category: Category) -> None:
    tourism = Category.objects.create(name="Du lịch", is_counted=False)
    article(tourism)
    article(tourism)
    figures = figures_of()
    assert figures.content.total == 0
    assert [(each.name, each.count) for each in figures.content.channels] == [("Du lịch", 2)]


@pytest.mark.parametrize(
    ("cut_off", "name"), [(CUT_OFF, "Tin tức sự kiện"), (date(2023, 6, 30), "Tin hoạt động")]
)
def test_a_renamed_category_has_the_name_of_the_cut_off(cut_off: date, name: str, category: Category) -> None:
    CategoryName.objects.create(category=category, name="Tin hoạt động", valid_until=date(2023, 6, 30))
    article(category)
    assert counts(figures_of(cut_off)) == {name: 1}


def test_a_category_opened_later_or_closed_before_has_no_row(category: Category) -> None:
    Category.objects.create(name="Mở sau", opened_on=date(2023, 11, 2))
    Category.objects.create(name="Đóng trước", closed_on=date(2023, 2, 22))
    assert counts(figures_of()) == {"Tin tức sự kiện": 0}


def test_rows_months_and_genres_add_up_to_the_total(category: Category) -> None:
    other = Category.objects.create(name="Pháp luật", order=2)
    aside = Category.objects.create(name="Du lịch", is_counted=False)
    for day, where, genre in (
        ("2023-03-31 23:30", category, "tin"),
        ("2023-04-01 00:10", category, "bai"),
        ("2023-06-01 08:00", other, "tin"),
        ("2023-06-02 08:00", aside, "tin"),
    ):
        article(where, day, genre=genre)
    content = figures_of().content
    assert content.total == 3
    assert sum(month.count for month in content.months) == 3
    assert [(month.month.month, month.count) for month in content.months][:4] == [
        (3, 1),
        (4, 1),
        (5, 0),
        (6, 1),
    ]
    assert [(genre.genre, genre.count) for genre in content.genres] == [("tin", 2), ("bài", 1)]


def test_a_quarter_is_compared_with_the_one_before(category: Category) -> None:
    for day in ("2023-05-04 08:00", "2023-07-01 00:00", "2023-09-30 23:59:59"):
        article(category, day)
    content = figures_of(date(2023, 9, 30), date(2023, 7, 1), kind="quy").content
    assert (content.categories[0].count, content.categories[0].previous) == (2, 1)
    assert content.previous_label == "quý II năm 2023"


def test_the_first_period_is_compared_with_nothing(category: Category) -> None:
    article(category, "2023-05-04 08:00")
    content = figures_of(date(2023, 6, 30), date(2023, 4, 1), kind="quy").content
    assert content.categories[0].previous is None
    assert content.previous_label == ""


def test_timeliness_is_measured_over_articles_that_tell_the_day_of_their_event(category: Category) -> None:
    for event, published in (
        (date(2023, 5, 4), "2023-05-04 20:00"),
        (date(2023, 5, 4), "2023-05-05 20:00"),
        (date(2023, 5, 4), "2023-05-08 20:00"),
        (date(2023, 5, 4), "2023-05-01 20:00"),
        (None, "2023-05-30 20:00"),
    ):
        article(category, published, event_date=event)
    measured = figures_of(options={"timeliness": True}).content.timeliness
    assert measured is not None
    assert (measured.measured, measured.median_days, measured.by_next_day) == (3, 1, 2)


def test_counting_takes_as_many_queries_for_many_articles_as_for_one(
    category: Category, django_assert_max_num_queries
) -> None:
    for _each in range(30):
        article(category)
    with django_assert_max_num_queries(45):
        assert figures_of().content.total == 30
