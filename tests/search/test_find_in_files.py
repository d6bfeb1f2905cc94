"""What the files of public pages say is found; what other files say is not."""

from datetime import date
from typing import Any

import pytest
import weasyprint
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse

from tests.search.asking import Make, found_as_typed, publish
from trangxa.core import diagnosis, schedule
from trangxa.core.diagnosis import Level
from trangxa.core.models import HomePage, StandardPage
from trangxa.documents.models import DocumentFile, DocumentsIndexPage, OfficialDocument
from trangxa.media import file_texts
from trangxa.media.file_texts import MOST_TRIES, read_file, read_for, tell_pages, told_of, unread
from trangxa.media.models import FileText, PortalDocument
from trangxa.media.reading import ReaderFailed
from trangxa.newsroom.publication import withdraw
from trangxa.notices.models import NoticePage, NoticesIndexPage
from trangxa.search.indexing import index_pages, rebuild

State = FileText.State


def pdf(words: str) -> bytes:
    return bytes(weasyprint.HTML(string=f"<p>{words}</p>").write_pdf() or b"")


def store(words: str, name: str = "kem.txt", content: bytes | None = None) -> PortalDocument:
    stored = ContentFile(content if content is not None else words.encode(), name=name)
    return PortalDocument.objects.create(title="Tệp kèm", file=stored)


@pytest.fixture
def decision(portal: HomePage) -> Make:
    def make(*files: PortalDocument, live: bool = True) -> Any:
        page = OfficialDocument(
            title="Quyết định 26/QĐ-UBND",
            number_symbol="26/QĐ-UBND",
            abstract="Thành lập Ban Biên tập",
            issued_on=date(2023, 2, 23),
            kind="QĐ",
            issuing_body="Ủy ban nhân dân xã Hòa Phong",
            live=False,
        )
        page.files.set([DocumentFile(file=file) for file in files])
        DocumentsIndexPage.objects.get().add_child(instance=page)
        page.save_revision()
        return publish(page) if live else page

    return make


# --- found ---


def test_words_of_a_pdf_of_a_published_decision_are_found(decision: Make) -> None:
    file = store("", "qd-26.pdf", pdf("Ông Trần Văn Khảm làm Trưởng Ban"))
    read_for()
    page = decision(file)
    assert found_as_typed("trần văn khảm") == [page.title]
    assert found_as_typed("tran van kham") == [page.title]


def test_a_file_that_is_read_after_its_page_was_published_is_found(
    decision: Make, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        page = decision(store("Ông Trần Văn Khảm làm Trưởng Ban"))
    assert found_as_typed("văn khảm") == []
    for callback in callbacks:
        callback()
    assert found_as_typed("văn khảm") == [page.title]


def body_with(file: PortalDocument) -> list[tuple[str, Any]]:
    return [("file", {"document": file, "title": "Danh sách"})]


def test_files_in_the_text_of_every_kind_of_page_are_found(article: Make, portal: HomePage) -> None:
    file = store("Danh sách hộ bà Lê Thị Quýt")
    read_for()
    news = article("Trao quà Tết", live=False)
    news.body = body_with(file)
    notice = NoticePage(
        title="Lịch phát quà",
        summary="Tại nhà văn hóa",
        shown_until=date(2030, 1, 1),
        body=body_with(file),
        live=False,
    )
    NoticesIndexPage.objects.get().add_child(instance=notice)
    page = StandardPage(title="Hộ được nhận", body=body_with(file), live=False)
    portal.add_child(instance=page)
    for made in (news, notice, page):
        publish(made)
    assert set(found_as_typed("lê thị quýt")) == {"Trao quà Tết", "Lịch phát quà", "Hộ được nhận"}


def test_a_file_that_the_text_links_to_is_found(article: Make) -> None:
    file = store("Danh sách hộ bà Lê Thị Quýt")
    read_for()
    page = article("Trao quà Tết", body=f'Xem <a linktype="document" id="{file.pk}">danh sách</a>.')
    assert found_as_typed("thị quýt") == [page.title]


# --- not found ---


def test_a_file_of_an_unpublished_document_is_not_found(decision: Make) -> None:
    file = store("Ông Trần Văn Khảm làm Trưởng Ban")
    decision(file, live=False)
    read_for()
    rebuild()
    assert FileText.objects.get(file=file).state == State.READ
    assert found_as_typed("văn khảm") == []


def test_a_file_on_no_page_is_not_found(portal: HomePage) -> None:
    store("Ông Trần Văn Khảm")
    read_for()
    assert found_as_typed("văn khảm") == []


def test_a_file_of_a_withdrawn_document_is_not_found(decision: Make, head: Any) -> None:
    file = store("Ông Trần Văn Khảm")
    read_for()
    page = decision(file)
    withdraw(page, reason="Lộ thông tin", notice="Đã gỡ.", acting_user=head)
    tell_pages([file.pk])
    assert found_as_typed("văn khảm") == []


def test_a_file_taken_off_its_page_is_not_found(decision: Make) -> None:
    file = store("Ông Trần Văn Khảm")
    read_for()
    page = decision(file)
    page.files.set([])
    publish(page)
    assert found_as_typed("văn khảm") == []
    assert found_as_typed("ban biên tập") == [page.title]


# --- replaced, deleted ---


def test_a_replaced_file_is_found_by_its_new_words_alone(
    decision: Make, django_capture_on_commit_callbacks: Any
) -> None:
    file = store("Ông Trần Văn Khảm")
    page = decision(file)
    read_for()
    assert found_as_typed("văn khảm") == [page.title]
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        file.file = ContentFile("Bà Lê Thị Quýt".encode(), name="kem.txt")
        file.save()
    assert found_as_typed("văn khảm") == []  # before the new one is read
    for callback in callbacks:
        callback()
    assert found_as_typed("thị quýt") == [page.title]


def test_a_loader_that_stores_the_content_first_replaces_it_too(decision: Make) -> None:
    file = store("Ông Trần Văn Khảm")
    page = decision(file)
    read_for()
    file.file.save("moi.txt", ContentFile("Bà Lê Thị Quýt".encode()), save=False)
    file._set_document_file_metadata()
    file.save()
    assert found_as_typed("văn khảm") == []
    read_for()
    assert found_as_typed("thị quýt") == [page.title]


def test_a_file_with_another_title_is_not_read_again(portal: HomePage) -> None:
    file = store("Ông Trần Văn Khảm")
    read_for()
    file.title = "Tên mới"
    file.save()
    assert not unread().exists()


def test_what_was_read_of_a_file_replaced_meanwhile_is_thrown_away(
    portal: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = store("Ông Trần Văn Khảm")
    real = file_texts.read_content

    def replaced_meanwhile(stored: Any) -> Any:
        content = real(stored)
        again = PortalDocument.objects.get(pk=file.pk)
        again.file = ContentFile("Bà Lê Thị Quýt".encode(), name="kem.txt")
        again.save()
        return content

    monkeypatch.setattr(file_texts, "read_content", replaced_meanwhile)
    FileText.objects.create(file=file)
    assert read_file(file) is None
    monkeypatch.undo()
    read_for()
    assert FileText.objects.get(file=file).text == "Bà Lê Thị Quýt"


def test_a_deleted_file_is_not_found(article: Make) -> None:
    file = store("Danh sách hộ bà Lê Thị Quýt")
    read_for()
    page = article("Trao quà Tết", live=False)
    page.body = body_with(file)
    page = publish(page)
    assert found_as_typed("thị quýt") == [page.title]
    PortalDocument.objects.get(pk=file.pk).delete()
    assert found_as_typed("thị quýt") == []
    assert found_as_typed("trao quà") == [page.title]


# --- what was there before ---


def test_files_from_before_are_read_by_the_clock(decision: Make) -> None:
    page = decision(store("Ông Trần Văn Khảm"))
    job = next(job for job in schedule.jobs() if job.name.endswith("read_what_is_unread"))
    job.run()
    assert found_as_typed("văn khảm") == [page.title]
    assert not unread().exists()


def test_a_rebuild_reads_what_is_unread_when_it_is_told_to(decision: Make, capsys: Any) -> None:
    page = decision(store("Ông Trần Văn Khảm"))
    call_command("search_rebuild")
    assert found_as_typed("văn khảm") == []
    call_command("search_rebuild", "--files", "unread")
    assert "Đã xem 1 tệp" in capsys.readouterr().out
    assert found_as_typed("văn khảm") == [page.title]
    call_command("search_rebuild", "--files", "unread")
    assert "Đã xem 0 tệp" in capsys.readouterr().out
    call_command("search_rebuild", "--files", "all")
    assert "Đã xem 1 tệp" in capsys.readouterr().out
    assert found_as_typed("văn khảm") == [page.title]


def test_reading_goes_on_where_it_was_stopped(portal: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        store(f"tệp số {number}")
    real, readings = file_texts.read_content, []

    def stopped(stored: Any) -> Any:
        readings.append(stored.name)
        if len(readings) == 2:
            raise ReaderFailed("stopped by signal 15")
        return real(stored)

    monkeypatch.setattr(file_texts, "read_content", stopped)
    assert read_for() == 1
    assert unread().count() == 2
    assert read_for() == 2
    assert not unread().exists()


def test_a_file_at_which_the_worker_dies_is_given_up(
    portal: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = store("nặng")

    class Killed(BaseException):
        pass

    def killed(stored: Any) -> Any:
        raise Killed

    monkeypatch.setattr(file_texts, "read_content", killed)
    for _attempt in range(MOST_TRIES):
        with pytest.raises(Killed):
            read_for()
    assert read_for() == 1
    assert FileText.objects.get(file=file).state == State.TOO_LARGE


def test_the_rebuild_asks_little_of_the_database(decision: Make, django_assert_max_num_queries: Any) -> None:
    pages = []
    for number in range(8):
        page = decision(store(f"tệp {number}"), store(f"phụ lục {number}"), live=False)
        page.number_symbol, page.slug = f"{number}/QĐ-UBND", f"qd-{number}"
        pages.append(publish(page).pk)
    read_for(tell=False)
    with django_assert_max_num_queries(20):
        index_pages(pages)


# --- who sees what ---


def finding() -> Any:
    return next(found for found in diagnosis.diagnose() if found.check == "file-texts")


def test_the_doctor_counts_what_is_unread(portal: HomePage) -> None:
    store("chưa đọc")
    assert "còn 1 tệp chưa đọc" in finding().what
    assert finding().level is Level.WARNING
    store("", "cu.pdf", b"nothing of the kind")
    read_for()
    assert "1 tệp đã đọc, 0 tệp không có chữ, 1 tệp chưa đọc được" in finding().what
    assert finding().level is Level.GOOD


def test_who_changes_a_file_sees_whether_its_words_are_found(
    client: Any, portal: Any, secretary: Any
) -> None:
    file = store("", "hong.pdf", b"nothing of the kind")
    assert told_of(file) == "chưa đọc, đang chờ"
    read_for()
    client.force_login(secretary)
    answer = client.get(reverse("wagtaildocs:edit", args=[file.pk])).content.decode()
    assert "chưa đọc được: tệp hỏng" in answer


def test_the_words_of_a_file_count_as_no_use_of_it(portal: HomePage) -> None:
    file = store("chữ")
    read_for()
    assert file.get_usage().count() == 0


def test_a_page_with_very_much_in_its_files_is_published_and_found(decision: Make) -> None:
    numbers = "\n".join(f"{number:07d} số{number}x" for number in range(60_000))
    files = [store(f"Danh sách {part}\n{numbers}", f"ds-{part}.txt") for part in ("một", "hai", "ba")]
    read_for()
    page = decision(*files)
    assert found_as_typed("thành lập ban biên tập") == [page.title]
    assert found_as_typed("danh sách một") == [page.title]
