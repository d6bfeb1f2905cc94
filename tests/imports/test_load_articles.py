"""The fixed part of the interchange format, and what loading a second time does."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from wagtail.models import Revision

from tests.imports.conftest import Load
from trangxa.audit.models import AuditEntry
from trangxa.imports.models import ExternalId
from trangxa.imports.reading import UnreadableFile
from trangxa.news.models import ArticlePage, Category, NewsIndexPage
from trangxa.organisation.models import Unit, UnitKind

Record = dict[str, Any]


def test_an_article_is_published_with_its_own_date_and_category(load_records: Load, article: Record) -> None:
    load_records(article)
    page = ArticlePage.objects.get()
    assert (page.live, page.slug, page.category.name) == (True, "thon-3-lam-duong-hoa", "Tin tức sự kiện")
    assert page.first_published_at == page.listed_at == datetime(2023, 3, 15, 1, tzinfo=UTC)
    assert page.published_on == date(2023, 3, 15)
    assert "Sáng 12/3, bà con ra quân." in str(page.body)
    assert page.get_parent().specific == NewsIndexPage.objects.get()


def test_loading_twice_changes_nothing(load_records: Load, article: Record) -> None:
    load_records(article)
    entries = AuditEntry.objects.count()
    outcome = load_records(article)
    assert outcome.changes_nothing
    assert ArticlePage.objects.count() == Category.objects.count() == 1
    assert AuditEntry.objects.count() == entries


def test_changed_content_updates_the_same_page(load_records: Load, article: Record) -> None:
    load_records(article)
    address = ArticlePage.objects.get().url_path
    outcome = load_records(
        {**article, "title": "Thôn 3 có đường hoa", "body_html": "<h2>Kết quả</h2><p>Xong.</p>"}
    )
    page = ArticlePage.objects.get()
    assert (page.title, page.url_path, page.live) == ("Thôn 3 có đường hoa", address, True)
    assert page.first_published_at == page.last_published_at == datetime(2023, 3, 15, 1, tzinfo=UTC)
    assert dict(outcome.changed) == {"article": 1}
    assert Revision.objects.for_instance(page).count() == 1


def test_a_draft_is_not_public_and_can_be_sent_for_approval(load_records: Load, article: Record) -> None:
    load_records({**article, "state": "draft", "first_published_at": None})
    page = ArticlePage.objects.get()
    assert (page.live, page.first_published_at, page.listed_at) == (False, None, None)
    assert page.latest_revision is not None


def test_a_scheduled_article_waits_for_its_moment(load_records: Load, article: Record) -> None:
    load_records(
        {
            **article,
            "state": "scheduled",
            "first_published_at": None,
            "go_live_at": "2199-01-01T07:00:00+07:00",
        }
    )
    page = ArticlePage.objects.get()
    assert (page.live, page.approved_schedule) == (False, True)


def test_a_withdrawn_article_keeps_its_notice_and_its_days(load_records: Load, article: Record) -> None:
    withdrawn = {
        "state": "withdrawn",
        "withdrawn_at": "2023-05-01T09:00:00+07:00",
        "withdrawal_notice": "Bài đã gỡ.",
    }
    load_records({**article, **withdrawn})
    page = ArticlePage.objects.get()
    assert page.is_withdrawn
    assert page.withdrawal_notice == "Bài đã gỡ."
    assert page.public_until == page.withdrawn_at == datetime(2023, 5, 1, 2, tzinfo=UTC)
    assert page.listed_at is None


def test_a_public_article_that_is_loaded_as_withdrawn_is_taken_down(
    load_records: Load, article: Record
) -> None:
    load_records(article)
    load_records({**article, "state": "withdrawn", "withdrawn_at": "2023-05-01T09:00:00+07:00"})
    page = ArticlePage.objects.get()
    assert (page.live, page.is_withdrawn, page.listed_at) == (False, True, None)


def test_everything_optional_of_an_article_arrives(load_records: Load, article: Record, media: Any) -> None:
    more = {
        "genre": "bai",
        "unit": "Thôn 3",
        "event_date": "2023-03-12",
        "authors": [
            {"name": "Lê Văn Ví Dụ", "role": "viết", "share": 60},
            {"name": "Trần Thị Thí Dụ", "role": "anh"},
        ],
        "picture": "duong-hoa.jpg",
        "picture_alt": "Đường thôn có hoa hai bên",
        "picture_credit": "Thôn 3",
        "further_categories": ["Nông thôn mới"],
        "source_name": "Đài truyền thanh xã",
        "source_url": "https://example.vn/bai",
        "corrections": [{"made_on": "2023-03-16", "text": "Số đúng là 12 hộ."}],
        "slug": "duong-hoa",
        "expire_at": "2199-01-01T00:00:00+07:00",
    }
    load_records({**article, **more}, media=media)
    page = ArticlePage.objects.get()
    assert (page.genre, page.slug, page.source_name) == ("bai", "duong-hoa", "Đài truyền thanh xã")
    assert page.unit == Unit.objects.get(name="Thôn 3", kind=UnitKind.HAMLET)
    assert [(author.name, author.role, author.share) for author in page.authors.all()] == [
        ("Lê Văn Ví Dụ", "viet", 60),
        ("Trần Thị Thí Dụ", "anh", 100),
    ]
    assert (page.picture_text, page.picture.credit) == ("Đường thôn có hoa hai bên", "Thôn 3")
    assert [category.name for category in page.further_categories.all()] == ["Nông thôn mới"]
    assert [(correction.made_on, correction.text) for correction in page.corrections.all()] == [
        (date(2023, 3, 16), "Số đúng là 12 hộ.")
    ]
    assert page.expire_at is not None


def test_records_may_stand_in_any_order(load_records: Load, article: Record) -> None:
    child = {"type": "category", "id": "c2", "name": "Thể thao", "parent": "c1"}
    load_records(
        {**article, "category": "Thể thao"}, child, {"type": "category", "id": "c1", "name": "Văn hóa"}
    )
    assert ArticlePage.objects.get().category.parent == Category.objects.get(name="Văn hóa")


def test_two_articles_of_one_title_get_two_addresses(load_records: Load, article: Record) -> None:
    load_records(article, {**article, "id": "d02"})
    assert {page.slug for page in ArticlePage.objects.all()} == {
        "thon-3-lam-duong-hoa",
        "thon-3-lam-duong-hoa-2",
    }


def test_an_article_deleted_in_between_is_made_again(load_records: Load, article: Record) -> None:
    load_records(article)
    ArticlePage.objects.get().delete()
    load_records(article)
    assert ArticlePage.objects.count() == ExternalId.objects.filter(type="article").count() == 1


def test_a_text_in_decomposed_letters_is_stored_composed(load_records: Load, article: Record) -> None:
    load_records({**article, "title": "Hòa Phong".replace("ò", "o\u0300")})
    assert ArticlePage.objects.get().title == "Hòa Phong"


def test_without_media_folder_the_article_comes_now_and_its_picture_the_next_time(
    load_records: Load, article: Record, media: Any
) -> None:
    with_picture = {**article, "picture": "duong-hoa.jpg"}
    outcome = load_records(with_picture)
    assert ArticlePage.objects.get().picture is None
    assert any("--media" in warning for warning in outcome.warnings)
    load_records(with_picture, media=media)
    assert ArticlePage.objects.get().picture is not None


def test_a_key_nobody_knows_is_left_aside_with_a_warning(load_records: Load, article: Record) -> None:
    outcome = load_records({**article, "colour": "red"})
    assert outcome.warnings == ["Không dùng khóa “colour” của “article” (1 bản ghi)."]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": None}, "“title” còn thiếu"),
        ({"title": "  "}, "“title” còn trống"),
        ({"title": "a" * 256}, "255"),
        ({"title": 5}, "phải là chữ"),
        ({"category": None}, "“category” còn thiếu"),
        ({"first_published_at": None}, "“first_published_at” còn thiếu"),
        ({"first_published_at": "15/03/2023"}, "“first_published_at” phải là một thời điểm"),
        ({"first_published_at": "2023-02-30T08:00:00+07:00"}, "“first_published_at” phải là một thời điểm"),
        ({"first_published_at": "9999-12-31T23:59:59+07:00"}, "“first_published_at” phải là một thời điểm"),
        ({"event_date": "2023-13-01"}, "“event_date” phải là một ngày"),
        ({"genre": "thơ"}, "“genre” phải là một trong"),
        ({"state": "hidden"}, "“state” phải là một trong"),
        ({"authors": [{"name": "A", "share": 0}]}, "“authors” mục 1: “share”"),
        ({"authors": "A"}, "“authors” phải là một danh sách"),
        ({"source_url": "javascript:alert(1)", "source_name": "x"}, "“source_url”"),
        ({"source_url": "https://example.vn/"}, "“source_name” còn thiếu"),
        ({"category_id": "c9"}, "không có “category” nào mang mã “c9”"),
        ({"go_live_at": "2023-05-01", "expire_at": "2023-04-01"}, "“expire_at” phải sau"),
        ({"type": "recipe"}, "không có loại bản ghi “recipe”"),
        ({"body": "chữ"}, "“body” phải là danh sách"),
        ({"body": [{"type": "script", "value": "x"}]}, "“body” có khối không rõ loại"),
    ],
)
def test_a_wrong_value_is_refused_with_its_line(
    load_records: Load, article: Record, change: Record, words: str
) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        load_records(article, {**article, "id": "d02", **change})
    assert str(refusal.value).startswith("Dòng 2: ")
    assert words in str(refusal.value)
    assert not ArticlePage.objects.exists()
    assert not Category.objects.exists()
    assert not ExternalId.objects.exists()
