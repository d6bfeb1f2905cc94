"""`trangxa search` and `trangxa search_rebuild`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.search.asking import Make
from trangxa.core import identity
from trangxa.search.models import SearchEntry


def search(*words: str) -> str:
    out = StringIO()
    call_command("search", *words, stdout=out)
    return out.getvalue()


def test_json_holds_query_and_results_best_first(article: Make, document: Make) -> None:
    named = document("26/QĐ-UBND", "Thành lập Ban Biên tập")
    told = article("Ra mắt", "Theo Quyết định số 26/QĐ-UBND")
    answer = json.loads(search("26 qd ubnd", "--json"))
    assert answer["query"] == "26 qd ubnd"
    assert [{key: row[key] for key in ("id", "type", "title", "url")} for row in answer["results"]] == [
        {"id": str(named.pk), "type": "document", "title": named.title, "url": named.url},
        {"id": str(told.pk), "type": "article", "title": told.title, "url": told.url},
    ]
    assert (answer["total"], answer["page"], answer["is_capped"]) == (2, 1, False)
    assert answer["results"][0]["number"] == "26/QĐ-UBND"
    assert answer["results"][0]["address"] == f"http://testserver{named.url}"


def test_one_kind_and_one_page_alone(article: Make, document: Make) -> None:
    document("26/QĐ-UBND", "Ban Biên tập")
    for number in range(3):
        article(f"Ban Biên tập họp phiên {number}")
    for kind in ("tin-bai", "article"):
        answer = json.loads(search("ban bien tap", "--json", "--kind", kind, "--limit", "2", "--page", "2"))
        assert [row["type"] for row in answer["results"]] == ["article"]
        assert answer["total"] == 3
    assert search("ban bien tap", "--kind", "tin-bai", "--limit", "2", "--page", "2").startswith("3. ")


def test_the_senders_own_id_is_returned(article: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    page = article("Mùa sen nở rộ")
    monkeypatch.setattr(identity, "_providers", [lambda pks: {page.pk: "d01"}])
    assert json.loads(search("sen", "--json"))["results"][0]["id"] == "d01"
    assert identity.external_id_of(page) == "d01"


def test_plain_output_names_title_kind_and_address(article: Make) -> None:
    page = article("Mùa sen nở rộ")
    assert search("mua", "sen") == f"1. Mùa sen nở rộ [Tin, bài] {page.url}\n"
    assert search("cóc") == "Không tìm thấy trang nào.\n"


@pytest.mark.parametrize(
    "words", [("",), ('"',), ("sen", "--limit", "0"), ("sen", "--page", "0"), ("sen", "--kind", "hoa")]
)
def test_a_query_that_asks_nothing_is_refused(db: None, words: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        search(*words)


def test_the_index_is_built_anew(article: Make) -> None:
    article("Mùa sen nở rộ")
    SearchEntry.objects.all().delete()
    out = StringIO()
    call_command("search_rebuild", stdout=out)
    assert "Đã lập mục lục" in out.getvalue()
    assert "Mùa sen nở rộ" in search("sen")
