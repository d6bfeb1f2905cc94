"""A portal whose pages stand as files, and what stands on it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from tests.edge.comparing import follow
from trangxa.core import leaves
from trangxa.core.models import HomePage
from trangxa.documents.models import DocumentFile, DocumentsIndexPage, OfficialDocument
from trangxa.edge.models import Change
from trangxa.media.models import PortalDocument
from trangxa.news.models import ArticlePage, Category
from trangxa.notices.models import NoticePage, NoticesIndexPage

Publish = Callable[..., Any]


def public(page: Any) -> Any:
    """Publish the newest version of a page and return the page anew."""
    page.get_latest_revision().publish(skip_permission_checks=True)
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def drawn_portal(portal: HomePage, category: Category) -> HomePage:
    """Every page of the prepared portal, which has a category, is a file, and nothing waits."""
    follow()
    Change.objects.all().delete()
    return portal


@pytest.fixture
def short_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves of 3 instead of 20, so that few rows make many."""
    monkeypatch.setattr(leaves, "LEAF_SIZE", 3)
    monkeypatch.setattr(leaves, "OPEN_AT_MOST", 6)
    monkeypatch.setattr(leaves, "LEAF_AT_MOST", 9)


@pytest.fixture
def publish_article(make_draft: Callable[..., ArticlePage], member: Any) -> Publish:
    def publish(title: str = "Thôn 3 có đường hoa", **fields: Any) -> ArticlePage:
        article: ArticlePage = public(make_draft(member, title=title, **fields))
        return article

    return publish


@pytest.fixture
def publish_notice(portal: HomePage) -> Publish:
    def publish(title: str = "Lịch tiêm phòng", **fields: Any) -> NoticePage:
        values = {"shown_until": timezone.localdate() + timedelta(days=3), "summary": "Mời bà con.", **fields}
        page = NoticePage(title=title, live=False, **values)
        NoticesIndexPage.objects.get().add_child(instance=page)
        page.save_revision()
        notice: NoticePage = public(page)
        return notice

    return publish


@pytest.fixture
def publish_document(portal: HomePage) -> Publish:
    def publish(number: int = 26, *, with_file: bool = False, **fields: Any) -> OfficialDocument:
        values = {
            "kind": "QĐ",
            "issued_on": date(2023, 2, 23),
            "issuing_body": "Ủy ban nhân dân xã Hòa Phong",
            "abstract": "về việc thành lập Ban Biên tập",
            **fields,
        }
        page = OfficialDocument(
            title=f"Quyết định {number}", number_symbol=f"{number}/QĐ-UBND", live=False, **values
        )
        if with_file:
            content = ContentFile(b"%PDF-1.4 mau", name=f"qd-{number}.pdf")
            page.files.add(DocumentFile(file=PortalDocument.objects.create(title="Quyết định", file=content)))
        DocumentsIndexPage.objects.get().add_child(instance=page)
        page.save_revision()
        document: OfficialDocument = public(page)
        return document

    return publish
