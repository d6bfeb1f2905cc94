"""`trangxa report` on a small portal and on the model commune."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from docx import Document

from tests.reports.portal_data import article, moment, report
from trangxa.demo.loading import load_demo
from trangxa.news.models import ArticlePage, Category
from trangxa.reports.models import Report

pytestmark = pytest.mark.django_db


def told(capsys: Any, *words: str) -> dict[str, Any]:
    call_command("report", *words, "--format", "json")
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def model_commune(db: None) -> None:
    load_demo()


def test_the_model_commune_gives_the_figures_of_its_real_report(model_commune, capsys) -> None:
    figures = told(capsys, "--as-of", "2023-11-01")
    assert figures["total"] == 181
    assert [each["count"] for each in figures["categories"]] == [105, 56, 4, 4, 12]
    assert figures["board"]["total"] == 5
    assert [each["count"] for each in figures["board"]["roles"]] == [1, 1, 1, 2]
    assert (figures["regulation"]["chapters"], figures["regulation"]["articles"]) == (7, 15)
    assert len(figures["documents"]) == 5
    assert len(figures["links"]) == 10
    assert (figures["visits_per_day"], figures["visits_are_more_than"]) == (50, True)
    assert figures["addressees"] == ["Ủy ban nhân dân thị xã Mỹ Hào"]
    assert len(figures["recipients"]) == 5

    last = (
        ArticlePage.objects.filter(live=True, category__is_counted=True)
        .order_by("-first_published_at")
        .first()
    )
    ArticlePage.objects.filter(pk=last.pk).update(first_published_at=moment("2023-11-02 00:00"))
    assert told(capsys, "--as-of", "2023-11-01")["total"] == 180
    assert told(capsys, "--as-of", "02/11/2023")["total"] == 181


def test_the_model_commune_answers_the_request_in_its_word_file(model_commune, tmp_path: Path) -> None:
    target = tmp_path / "bao-cao.docx"
    call_command("report", "--as-of", "01/11/2023", "--output", str(target))
    text = "\n".join(paragraph.text for paragraph in Document(str(target)).paragraphs)
    assert "Công văn số 1631/UBND-VHTT ngày 08/11/2023" in text
    assert "trên 50 lượt truy cập" in text


@pytest.mark.parametrize("day", ["2023-11-01", "01/11/2023"])
def test_days_may_be_written_either_way(day: str, category: Category, capsys) -> None:
    article(category, "2023-11-01 23:59:59")
    article(category, "2023-11-02 00:00")
    assert told(capsys, "--as-of", day)["total"] == 1


def test_a_first_day_may_be_given(category: Category, capsys) -> None:
    article(category, "2023-06-30 23:59:59")
    article(category, "2023-07-01 00:00")
    figures = told(capsys, "--as-of", "30/09/2023", "--from", "01/07/2023")
    assert (figures["total"], figures["from"]) == (1, "2023-07-01")
    assert figures["title"].endswith("quý III năm 2023")


def test_a_stored_draft_is_printed_with_what_was_chosen_for_it(category: Category, capsys) -> None:
    report(addressees=["Ủy ban nhân dân thị xã Mỹ Hào"], recipients=["Lãnh đạo UBND xã"]).save()
    figures = told(capsys, "--as-of", "2023-11-01")
    assert figures["recipients"] == ["Lãnh đạo UBND xã"]
    assert Report.objects.count() == 1


@pytest.mark.parametrize("file_format", ["docx", "pdf", "html"])
def test_each_format_is_written_to_the_file_named(
    file_format: str, category: Category, tmp_path: Path
) -> None:
    target = tmp_path / f"r.{file_format}"
    call_command("report", "--as-of", "2023-11-01", "--format", file_format, "--output", str(target))
    beginnings = {"docx": b"PK", "pdf": b"%PDF-", "html": b"<!DOCTYPE html>"}
    assert target.read_bytes().startswith(beginnings[file_format])


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--as-of", "31/02/2023"], "không phải là ngày có thật"),
        (["--as-of", "hôm qua"], "không phải là ngày có thật"),
        (["--as-of", "2023-11-01", "--from", "x"], "không phải là ngày có thật"),
        (["--as-of", "2023-11-01", "--from", "2023-11-02"], "phải trước hoặc trùng"),
        (["--as-of", "2023-11-01", "--format", "docx"], "Hãy chỉ tệp để ghi"),
        (["--as-of", "2023-11-01", "--output", "/khong/co/thu-muc/r.docx"], "Không ghi được tệp"),
        (["--as-of", "2023-11-01", "--format", "odt"], "odt"),
    ],
)
def test_wrong_words_end_in_one_sentence(words: list[str], sentence: str, portal) -> None:
    with pytest.raises(CommandError, match=sentence) as refused:
        call_command("report", *words)
    assert "\n" not in str(refused.value)


def test_a_day_to_come_is_refused(portal) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    with pytest.raises(CommandError, match="chưa tới"):
        call_command("report", "--as-of", tomorrow, "--format", "json")
