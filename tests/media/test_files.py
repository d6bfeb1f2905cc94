"""Files follow their page: not for readers before it is public, not after it was withdrawn, not changed behind it."""

from datetime import date
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from trangxa.documents.models import DocumentFile, DocumentsIndexPage, OfficialDocument
from trangxa.media.models import PortalDocument
from trangxa.newsroom.publication import withdraw


@pytest.fixture
def file(portal: Any, member: Any) -> PortalDocument:
    return PortalDocument.objects.create(
        title="Quyết định", file=ContentFile(b"%PDF-1.4 mau", name="qd-26.pdf"), uploaded_by_user=member
    )


@pytest.fixture
def decision(file: PortalDocument) -> OfficialDocument:
    page = OfficialDocument(
        title="Quyết định 26/QĐ-UBND",
        kind="QĐ",
        number_symbol="26/QĐ-UBND",
        issued_on=date(2023, 2, 23),
        issuing_body="Ủy ban nhân dân xã Hòa Phong",
        abstract="về việc thành lập Ban Biên tập",
        live=False,
    )
    page.files.add(DocumentFile(file=file))
    DocumentsIndexPage.objects.get().add_child(instance=page)
    page.save_revision()
    return page


def publish(page: OfficialDocument) -> OfficialDocument:
    page.get_latest_revision().publish(skip_permission_checks=True)
    return OfficialDocument.objects.get(pk=page.pk)


def test_a_reader_gets_the_file_of_a_public_document(
    client: Client, decision: OfficialDocument, file: Any
) -> None:
    publish(decision)
    assert client.get(file.url).status_code == 200


def test_a_reader_does_not_get_the_file_of_a_draft(
    client: Client, decision: OfficialDocument, file: Any
) -> None:
    assert client.get(file.url).status_code == 404


def test_the_board_sees_the_file_of_a_draft(
    client: Client, decision: OfficialDocument, file: Any, secretary: Any
) -> None:
    client.force_login(secretary)
    assert client.get(file.url).status_code == 200


def test_a_withdrawn_documents_file_is_withdrawn_too(
    client: Client, decision: OfficialDocument, file: Any, head: Any
) -> None:
    published = publish(decision)
    withdraw(published, reason="Lộ thông tin cá nhân", notice="Đã gỡ.", acting_user=head)
    assert client.get(file.url).status_code == 404


def test_its_uploader_does_not_change_or_delete_a_file_behind_a_public_document(
    client: Client, decision: OfficialDocument, file: Any, member: Any
) -> None:
    publish(decision)
    client.force_login(member)
    forged = ContentFile(b"MZ forged", name="qd-26.pdf")
    client.post(reverse("wagtaildocs:edit", args=[file.pk]), {"title": "Giả", "file": forged})
    client.post(reverse("wagtaildocs:delete", args=[file.pk]))
    kept = PortalDocument.objects.get(pk=file.pk)
    assert kept.title == "Quyết định"
    with kept.file.open() as stored:
        assert stored.read() == b"%PDF-1.4 mau"


def test_its_uploader_changes_a_file_that_nothing_public_uses(client: Client, file: Any, member: Any) -> None:
    client.force_login(member)
    client.post(
        reverse("wagtaildocs:edit", args=[file.pk]), {"title": "Tên mới", "collection": file.collection_id}
    )
    assert PortalDocument.objects.get(pk=file.pk).title == "Tên mới"
