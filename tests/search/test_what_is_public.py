"""What is public is found at once; what is not is never found."""

from typing import Any

from tests.search.asking import Make, found, publish
from trangxa.core.preparing import prepare
from trangxa.core.searchable import pages_changed
from trangxa.news.models import ArticlePage
from trangxa.newsroom.publication import withdraw
from trangxa.search.indexing import rebuild
from trangxa.search.models import SearchEntry


def test_a_published_page_is_found(article: Make) -> None:
    page = article("Khánh thành nhà văn hóa")
    assert found("khánh thành") == [page.title]


def test_a_draft_is_not_found(article: Make) -> None:
    draft = article("Bản nháp về ngân sách", live=False)
    draft.save_revision()
    assert found("ngân sách") == []


def test_a_draft_of_a_public_page_is_found_by_its_public_words_alone(article: Make) -> None:
    page = article("Khánh thành nhà văn hóa")
    page.title = "Khởi công trạm y tế"
    page.save_revision()
    assert found("khởi công") == []
    assert found("khánh thành") == ["Khánh thành nhà văn hóa"]


def test_a_changed_page_is_found_by_its_new_words_alone(article: Make) -> None:
    page = article("Khánh thành nhà văn hóa")
    page.title = "Khởi công trạm y tế"
    publish(page)
    assert found("khởi công") == ["Khởi công trạm y tế"]
    assert found("khánh thành") == []
    assert SearchEntry.objects.filter(page=page).count() == 1


def test_a_withdrawn_page_is_not_found(article: Make, head: Any) -> None:
    page = article("Khánh thành nhà văn hóa")
    withdraw(page, reason="Sai ảnh", notice="Bài đã được gỡ.", acting_user=head)
    assert found("khánh thành") == []


def test_an_unpublished_page_is_not_found(article: Make) -> None:
    article("Khánh thành nhà văn hóa").unpublish()
    assert found("khánh thành") == []


def test_a_deleted_page_leaves_nothing_behind(article: Make) -> None:
    page = article("Khánh thành nhà văn hóa")
    ArticlePage.objects.get(pk=page.pk).delete()
    assert found("khánh thành") == []
    other = article("Tin khác hẳn")
    assert found("khánh thành") == []
    assert found("tin khác hẳn") == [other.title]


def test_pages_loaded_in_bulk_are_found_when_the_loader_says_so(article: Make) -> None:
    page = article("Sẽ thay tên")
    ArticlePage.objects.filter(pk=page.pk).update(title="Mùa sen nở rộ")
    pages_changed([page.pk])
    assert found("sen nở") == ["Mùa sen nở rộ"]
    ArticlePage.objects.filter(pk=page.pk).update(live=False)
    assert found("sen nở") == []  # even before the loader has said so
    pages_changed([page.pk])
    assert not SearchEntry.objects.filter(page=page).exists()


def test_a_rebuild_brings_a_lost_index_back(article: Make, document: Make) -> None:
    first, second = article("Mùa sen nở rộ"), document("26/QĐ-UBND", "Thành lập Ban Biên tập")
    stale = article("Không còn công khai")
    SearchEntry.objects.filter(page=first).delete()
    ArticlePage.objects.filter(pk=stale.pk).update(live=False)
    before = {page.title for page in (first, second)}
    rebuild()
    assert before <= set(SearchEntry.objects.values_list("title", flat=True))
    assert found("sen nở") == [first.title]
    assert found("ban biên tập") == [second.title]
    assert not SearchEntry.objects.filter(page=stale).exists()


def test_preparing_fills_an_index_that_is_empty(article: Make) -> None:
    page = article("Mùa sen nở rộ")
    SearchEntry.objects.all().delete()
    assert [line for line in prepare() if "indexed" in line]
    assert found("sen nở") == [page.title]
    assert not [line for line in prepare() if "indexed" in line]


def test_a_body_that_cannot_be_read_keeps_its_title_found(
    article: Make, monkeypatch: Any, caplog: Any
) -> None:
    from trangxa.core import searchable

    def fail(page: Any) -> searchable.PageText:
        raise ValueError("unreadable")

    kind = searchable.kinds()[0]
    kinds = {
        **searchable._kinds,
        "article": searchable.Kind("article", kind.slug, kind.label, ArticlePage, fail),
    }
    monkeypatch.setattr(searchable, "_kinds", kinds)
    page = article("Mùa sen nở rộ", "Ao sen giữa làng")
    assert found("mùa sen") == [page.title]
    assert "could not be read" in caplog.text
