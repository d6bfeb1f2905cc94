"""The page of results: kinds, pages, highlighted words, never stored."""

from typing import Any

from django.test import Client

from tests.search.asking import Make


def context(client: Client, **values: str) -> Any:
    response = client.get("/tim-kiem/", values)
    assert response.status_code == 200
    return response.context


def test_results_come_with_kind_date_number_and_address(
    client: Client, article: Make, document: Make, notice: Make, standard_page: Make
) -> None:
    pages = [
        document("26/QĐ-UBND", "Thành lập Ban Biên tập"),
        notice("Ban Biên tập mời họp"),
        article("Ban Biên tập họp phiên đầu"),
        standard_page("Ban Biên tập"),
    ]
    shown = context(client, q="ban bien tap")
    assert {result.title for result in shown["results"]} == {page.title for page in pages}
    assert {result.kind for result in shown["results"]} == {"article", "document", "notice", "page"}
    for page in pages:
        result = next(result for result in shown["results"] if result.title == page.title)
        assert result.url == page.url
        assert result.id == str(page.pk)
    first = next(result for result in shown["results"] if result.kind == "document")
    assert (first.number_symbol, first.kind_label) == ("26/QĐ-UBND", "Văn bản")
    assert first.date == pages[0].issued_on
    assert "Ban Biên tập" in [text for text, matches in first.passage if matches]


def test_the_kinds_are_counted_and_filter(client: Client, article: Make, notice: Make) -> None:
    article("Tiêm chủng đợt một")
    article("Tiêm chủng đợt hai")
    wanted = notice("Lịch tiêm chủng")
    everything = context(client, q="tiêm chủng")
    assert [(kind.label, kind.count) for kind in everything["kinds"]] == [
        ("Tất cả", 3),
        ("Tin, bài", 2),
        ("Thông báo", 1),
    ]
    filtered = context(client, q="tiêm chủng", loai="thong-bao")
    assert [result.title for result in filtered["results"]] == [wanted.title]
    assert filtered["total"] == 1
    assert [kind.label for kind in filtered["kinds"] if kind.is_current] == ["Thông báo"]
    assert [kind.count for kind in filtered["kinds"]] == [3, 2, 1]


def test_an_unknown_kind_and_page_are_left_aside(client: Client, article: Make) -> None:
    article("Tiêm chủng đợt một")
    shown = context(client, q="tiêm chủng", loai="' OR 1=1", trang="99999999999999999999")
    assert shown["total"] == 1


def test_many_results_stand_on_several_pages(client: Client, article: Make) -> None:
    for number in range(23):
        article(f"Tiêm chủng đợt {number}")
    first = context(client, q="tiêm chủng")
    assert (first["total"], len(first["results"]), first["previous_url"]) == (23, 20, None)
    second = client.get(first["next_url"]).context
    assert (len(second["results"]), second["next_url"]) == (3, None)
    titles = {result.title for result in [*first["results"], *second["results"]]}
    assert len(titles) == 23


def test_a_word_of_very_many_pages_is_counted_as_more_than_the_most(
    client: Client, article: Make, document: Make, monkeypatch: Any
) -> None:
    monkeypatch.setattr("trangxa.search.finding.MOST", 5)
    monkeypatch.setattr("trangxa.search.views.MOST", 5)
    old = document("26/QĐ-UBND", "Thông tin tiêm chủng")
    for number in range(8):
        article(f"Tin số {number}", "Thông tin tiêm chủng")
    shown = context(client, q="tiêm chủng")
    assert (shown["total"], shown["total_is_capped"]) == (5, True)
    assert "Hơn 5 kết quả" in client.get("/tim-kiem/", {"q": "tiêm chủng"}).content.decode()
    filtered = context(client, q="tiêm chủng", loai="van-ban")
    assert [result.title for result in filtered["results"]] == [old.title]


def test_what_was_typed_is_shown_as_text(client: Client, article: Make) -> None:
    article("Mẹo <b>viết tin</b> & ảnh")
    body = client.get("/tim-kiem/", {"q": '<script>alert(1)</script> "viết tin"'}).content.decode()
    assert "<script>alert(1)" not in body
    body = client.get("/tim-kiem/", {"q": "viết tin"}).content.decode()
    assert "&lt;b&gt;<mark>viết tin</mark>&lt;/b&gt; &amp; ảnh" in body


def test_nothing_found_comes_with_advice(client: Client, portal: Any) -> None:
    body = client.get("/tim-kiem/", {"q": "xyzzy"}).content.decode()
    assert "Chưa tìm thấy “xyzzy”" in body
    assert "Xem sơ đồ trang" in body


def test_an_empty_search_shows_the_form_alone(client: Client, portal: Any) -> None:
    body = client.get("/tim-kiem/").content.decode()
    assert 'name="q"' in body
    assert "kết quả" not in body


def test_the_page_is_never_stored(client: Client, portal: Any) -> None:
    header = client.get("/tim-kiem/", {"q": "tin"}).headers["Cache-Control"]
    assert "no-store" in header
    assert "private" in header


def test_a_search_costs_a_handful_of_queries(
    client: Client, article: Make, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        article(f"Tiêm chủng đợt {number}", "Tóm tắt", "Nội dung")
    client.get("/tim-kiem/", {"q": "tiêm chủng"})
    with django_assert_max_num_queries(15):
        client.get("/tim-kiem/", {"q": "tiêm chủng"})
