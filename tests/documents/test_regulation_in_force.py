"""The regulation page shows what is public and in force, nothing else."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from trangxa.documents.models import DocumentsIndexPage, OfficialDocument, Regulation

TEXT = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này quy định việc của Ban Biên tập.\nĐiều 2. Đối tượng\nCác thành viên."


@pytest.fixture
def regulation(portal: Any) -> Regulation:
    decision = OfficialDocument(
        title="Quyết định 161/QĐ-UBND",
        kind="QĐ",
        number_symbol="161/QĐ-UBND",
        issued_on=date(2023, 6, 19),
        issuing_body="Ủy ban nhân dân xã Hòa Phong",
        abstract="ban hành quy chế",
        live=False,
    )
    DocumentsIndexPage.objects.get().add_child(instance=decision)
    return Regulation.objects.create(name="Quy chế hoạt động", document=decision, text=TEXT)


def publish(regulation: Regulation, **changes: Any) -> None:
    decision = OfficialDocument.objects.get(pk=regulation.document_id)
    for name, value in changes.items():
        setattr(decision, name, value)
    decision.save_revision().publish(skip_permission_checks=True)


def test_a_regulation_in_force_is_shown_by_chapter_and_article(
    client: Client, regulation: Regulation
) -> None:
    publish(regulation)
    text = client.get("/gioi-thieu/quy-che/").content.decode()
    assert "Điều 2. Đối tượng" in text
    assert 'id="dieu-1"' in text


def test_a_draft_regulation_is_not_shown(client: Client, regulation: Regulation) -> None:
    assert "161/QĐ-UBND" not in client.get("/gioi-thieu/quy-che/").content.decode()


def test_a_regulation_of_a_later_day_is_not_shown(client: Client, regulation: Regulation) -> None:
    publish(regulation, effective_on=timezone.localdate() + timedelta(days=60))
    assert "Điều 2" not in client.get("/gioi-thieu/quy-che/").content.decode()


def test_chapters_and_articles_are_counted_in_the_text(regulation: Regulation) -> None:
    assert (regulation.chapters, regulation.articles) == (1, 2)
