"""The passage that shows why a page was found."""

import unicodedata

import pytest

from trangxa.search.passages import marked, passage

pytestmark = pytest.mark.one_database


def wanted(*words: str) -> frozenset[str]:
    return frozenset(words)


def words(segments: list[tuple[str, bool]]) -> list[str]:
    return [text for text, matches in segments if matches]


def whole(segments: list[tuple[str, bool]]) -> str:
    return "".join(text for text, _matches in segments)


def test_matching_words_that_stand_together_are_marked_as_one() -> None:
    segments = marked("Thành lập Ban Biên tập, quy chế Ban", wanted("ban", "bien6", "tap56"))
    assert words(segments) == ["Ban Biên tập", "Ban"]
    assert whole(segments) == "Thành lập Ban Biên tập, quy chế Ban"


def test_with_marks_typed_only_words_with_them_are_marked() -> None:
    assert words(marked("nộp thuế, thuê nhà", wanted("thue16"))) == ["thuế"]
    assert words(marked("thuê nhà", wanted("thue6", "thue16"))) == ["thuê"]


def test_a_begun_word_marks_the_whole_word() -> None:
    assert words(marked("giấy khai sinh", wanted("khai", "sin"))) == ["khai"]
    assert words(marked("khai sinh", wanted("sinh", "sin5"))) == ["sinh"]


def test_the_summary_is_shown_when_it_holds_all_words() -> None:
    summary = "Bà con nạo vét kênh mương."
    segments = passage(summary, "Kênh mương được nạo vét.", wanted("kenh6", "muong7"), 2)
    assert whole(segments) == summary


def test_a_long_body_is_cut_around_the_words() -> None:
    body = "Mở đầu. " * 200 + "Cuối cùng là lễ hội đình làng. " + "Kết. " * 200
    segments = passage("Không nhắc đến.", body, wanted("le46", "hoi56"), 2)
    assert words(segments) == ["lễ hội"]
    text = whole(segments)
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 400


def test_without_a_match_the_summary_is_shown_plain() -> None:
    segments = passage("Quyết định về nhân sự.", "", wanted("26", "qd9", "ubnd"), 3)
    assert whole(segments) == "Quyết định về nhân sự."
    assert words(segments) == []


def test_an_empty_page_has_an_empty_passage() -> None:
    assert passage("", " \n", wanted("tin"), 1) == []


def test_a_text_in_another_form_of_unicode_is_shown_whole() -> None:
    text = unicodedata.normalize("NFD", "Ủy ban nhân dân xã Hòa Phong")
    assert whole(marked(text, wanted("hoa2", "phong"))) == text
