"""Published pages of each kind, made the way the portal publishes."""

from datetime import date
from typing import Any

import pytest

from tests.search.asking import Make, publish
from trangxa.core.models import HomePage, StandardPage
from trangxa.documents.models import DocumentsIndexPage, OfficialDocument
from trangxa.news.models import ArticlePage, Category, NewsIndexPage
from trangxa.notices.models import NoticePage, NoticesIndexPage


def text_block(text: str) -> list[tuple[str, Any]]:
    return [("text", f"<p>{text}</p>")]


@pytest.fixture
def article(portal: HomePage, category: Category) -> Make:
    def make(title: str, summary: str = "Tin của xã.", body: str = "", *, live: bool = True) -> Any:
        values: Any = {"body": text_block(body)} if body else {}
        page = ArticlePage(title=title, summary=summary, category=category, live=False, **values)
        NewsIndexPage.objects.get().add_child(instance=page)
        return publish(page) if live else page

    return make


@pytest.fixture
def notice(portal: HomePage) -> Make:
    def make(title: str, summary: str = "") -> Any:
        page = NoticePage(title=title, summary=summary, shown_until=date(2030, 1, 1), live=False)
        NoticesIndexPage.objects.get().add_child(instance=page)
        return publish(page)

    return make


@pytest.fixture
def document(portal: HomePage) -> Make:
    def make(number_symbol: str, abstract: str, issued_on: date = date(2023, 2, 23), kind: str = "QĐ") -> Any:
        page = OfficialDocument(
            title=f"Quyết định {number_symbol}",
            number_symbol=number_symbol,
            abstract=abstract,
            issued_on=issued_on,
            kind=kind,
            issuing_body="Ủy ban nhân dân xã Hòa Phong",
            live=False,
        )
        DocumentsIndexPage.objects.get().add_child(instance=page)
        return publish(page)

    return make


@pytest.fixture
def standard_page(portal: HomePage) -> Make:
    def make(title: str, introduction: str = "") -> Any:
        page = StandardPage(title=title, introduction=introduction, live=False)
        portal.add_child(instance=page)
        return publish(page)

    return make
