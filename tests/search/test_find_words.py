"""Words with and without marks, in every spelling a reader may type."""

import unicodedata

import pytest

from tests.search.asking import Make, found

REGISTRATION = "Đăng ký khai sinh tại nhà văn hóa thôn Hòa Lạc"


@pytest.mark.parametrize(
    "typed",
    [
        "đăng ký khai sinh",
        "dang ky khai sinh",
        "ĐĂNG KÍ KHAI SINH",
        "dăng ky khai sinh",
        "khai sinh",
        "hoà lạc",
        "hòa lạc",
        "hoa lac",
        unicodedata.normalize("NFD", "nhà văn hóa"),
        "  nhà   văn hoá  ",
        "khai si",
        "“khai sinh”",
    ],
)
def test_a_title_is_found_in_every_spelling(article: Make, typed: str) -> None:
    article(REGISTRATION)
    article("Bà con thu hoạch vụ đông")
    assert found(typed) == [REGISTRATION]


def test_words_of_summary_and_body_are_found(article: Make) -> None:
    page = article("Họp dân", "Sáng nay thôn họp.", "Bàn việc nạo vét kênh mương nội đồng.")
    assert found("kenh muong") == [page.title]
    assert found("thôn họp") == [page.title]


def test_a_page_with_all_words_comes_before_one_with_most_of_them(article: Make) -> None:
    some = article("Tiêm chủng cho trẻ em")
    every = article("Tiêm chủng cho người già")
    assert found("tiêm chủng người già") == [every.title, some.title]


def test_a_page_with_few_of_the_words_is_not_found(article: Make) -> None:
    article("Tiêm chủng cho trẻ em")
    article("Người già, người trẻ cùng tập thể dục")
    assert "Tiêm chủng cho trẻ em" not in found("người già, người trẻ tập thể dục buổi sáng")


def test_the_word_with_the_typed_marks_comes_first_the_others_follow(article: Make) -> None:
    rent = article("Cho thuê đất công ích")
    tax = article("Nộp thuế đất phi nông nghiệp")
    assert found("thuế đất") == [tax.title, rent.title]
    assert found("thuê đất") == [rent.title, tax.title]
    assert set(found("thue dat")) == {tax.title, rent.title}


def test_a_syllable_without_mark_is_exact_in_a_query_with_marks(article: Make) -> None:
    article("Phòng hóa chất độc hại")
    place = article("Lịch tiếp công dân xã Hòa Phong")
    assert found("Hòa Phong")[0] == place.title


def test_words_that_stand_together_come_before_words_apart(article: Make) -> None:
    together = article("Tin xã Hòa Phong hôm nay")
    apart = article("Hoa nở bên cạnh phòng họp")
    assert found("hoa phong") == [together.title, apart.title]


def test_title_counts_more_than_summary_and_summary_more_than_body(article: Make) -> None:
    in_body = article("Tin thứ nhất", "Không có gì.", "Ngày hội hiến máu nhân đạo được tổ chức.")
    in_summary = article("Tin thứ hai", "Ngày hội hiến máu nhân đạo được tổ chức.")
    in_title = article("Ngày hội hiến máu nhân đạo", "Không có gì khác.")
    for number in range(20):
        article(f"Chuyện đồng ruộng số {number}", "Cấy lúa.", "Lúa tốt.")
    assert found("hiến máu") == [in_title.title, in_summary.title, in_body.title]


def test_a_begun_word_is_found_but_not_before_the_whole_word(article: Make) -> None:
    whole = article("Hội An mùa thu")
    begun = article("Hội anh em kết nghĩa")
    assert found("hội an") == [whole.title, begun.title]


def test_words_do_not_reach_from_title_into_summary_as_a_phrase(article: Make) -> None:
    article("Kết quả xã Hòa", "Phong trào thi đua.")
    phrase = article("Kết quả của xã Hòa Phong", "Việc khác.")
    assert found("hòa phong")[0] == phrase.title
