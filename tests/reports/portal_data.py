"""Small content for the tests that count: articles with the one thing each test is about."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from trangxa.documents.models import Direction, DocumentsIndexPage, OfficialDocument
from trangxa.news.models import ArticlePage, Category, NewsIndexPage
from trangxa.reports.collecting import collect_figures
from trangxa.reports.figures import PeriodKind, ReportFigures
from trangxa.reports.models import Report
from trangxa.vitext import VIETNAM

CUT_OFF = date(2023, 11, 1)
START = date(2023, 2, 23)
NOW = datetime(2023, 12, 1, 8, tzinfo=VIETNAM)
_numbers = count(1)


def moment(text: str) -> datetime:
    """Return a moment in Vietnam written as "2023-11-01 23:59:59"."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def article(category: Category, published: str | None = "2023-05-04 08:00", **fields: Any) -> ArticlePage:
    first = moment(published) if published else None
    values: dict[str, Any] = {
        "live": first is not None,
        "first_published_at": first,
        "summary": "Tóm tắt.",
        **fields,
    }
    title = values.pop("title", f"Tin số {next(_numbers)}")
    page = ArticlePage(title=title, category=category, **values)
    NewsIndexPage.objects.get().add_child(instance=page)
    return page


def document(number_symbol: str, issued_on: date, **fields: Any) -> OfficialDocument:
    values: dict[str, Any] = {
        "kind": "QĐ",
        "direction": Direction.OUTGOING,
        "issuing_body": "Ủy ban nhân dân xã Hòa Phong",
        "abstract": "về việc thử",
        "first_published_at": timezone.now() - timedelta(days=1),
        **fields,
    }
    page = OfficialDocument(title=number_symbol, number_symbol=number_symbol, issued_on=issued_on, **values)
    DocumentsIndexPage.objects.get().add_child(instance=page)
    return page


def report(cut_off: date = CUT_OFF, start: date | None = START, **fields: Any) -> Report:
    return Report(cut_off=cut_off, start=start, **{"kind": PeriodKind.CUMULATIVE, **fields})


def figures_of(cut_off: date = CUT_OFF, start: date | None = START, **fields: Any) -> ReportFigures:
    return collect_figures(report(cut_off, start, **fields), now=NOW)


def counts(figures: ReportFigures) -> dict[str, int]:
    return {category.name: category.count for category in figures.content.categories}
