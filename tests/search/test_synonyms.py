"""Two words that mean the same: what staff may enter, and what the search makes of it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from trangxa.accounts.models import User
from trangxa.core.models import HomePage
from trangxa.core.remembering import values_of_its_own
from trangxa.search.models import Synonym
from trangxa.search.synonyms import alternatives, alternatives_of
from trangxa.search.words import Words

pytestmark = pytest.mark.django_db
PUMP = ("tram", "bom")


@pytest.fixture(autouse=True)
def _no_synonyms_but_those_of_the_test(portal: HomePage) -> None:
    Synonym.objects.all().delete()


def saved(short: str, long: str, **dates: date) -> Synonym:
    synonym = Synonym(short=short, long=long, **dates)
    synonym.full_clean()
    synonym.save()
    return synonym


def refusal(short: str, long: str) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refused:
        Synonym(short=short, long=long).full_clean()
    return refused.value.message_dict


# --- What the search asks for -------------------------------------------------------------------------------------


def test_each_side_leads_to_the_other() -> None:
    saved("TBNN", "trạm bơm nông nghiệp")
    assert alternatives() == {
        ("tbnn",): [("tram5", "bom7", "nong6", "nghiep56")],
        ("tram", "bom", "nong", "nghiep"): [("tbnn",)],
    }


def test_a_word_may_have_several_meanings_and_none_is_followed_further() -> None:
    saved("BCH", "ban chấp hành")
    saved("BCH", "ban chỉ huy")
    assert alternatives()[("bch",)] == [("ban", "chap16", "hanh2"), ("ban", "chi3", "huy")]
    assert alternatives()[("ban", "chi", "huy")] == [("bch",)]


def test_only_what_is_valid_today_counts() -> None:
    today, day = timezone.localdate(), timedelta(days=1)
    saved("TB", "trạm bơm", valid_until=today - day)
    saved("TBX", "trạm bơm", valid_from=today + day)
    assert alternatives() == {}
    saved("TBY", "trạm bơm", valid_from=today, valid_until=today)
    assert alternatives() == {("tby",): [("tram5", "bom7")], PUMP: [("tby",)]}


def test_a_change_is_seen_at_once() -> None:
    synonym = saved("TB", "trạm bơm")
    assert PUMP in alternatives()
    synonym.long = "trạm biến áp"
    synonym.save()
    assert PUMP not in alternatives()
    synonym.delete()
    assert alternatives() == {}


def test_asking_again_costs_no_query(django_assert_num_queries: object) -> None:
    saved("TB", "trạm bơm")
    alternatives()
    with django_assert_num_queries(0):
        alternatives()
        alternatives_of(Words.of("trạm bơm"))
    with values_of_its_own(), django_assert_num_queries(1):
        alternatives()


@pytest.mark.parametrize(
    ("typed", "is_meant"),
    [("sổ đỏ", True), ("so do", True), ("SỔ do", True), ("sơ đồ", False), ("số đo", False)],
)
def test_marks_tell_a_phrase_from_another(typed: str, is_meant: bool) -> None:
    saved("sổ đỏ", "GCNQSDĐ")
    assert bool(alternatives_of(Words.of(typed))) is is_meant
    assert ("so", "do") in alternatives()


# --- What may be entered ------------------------------------------------------------------------------------------


def test_space_around_and_between_is_put_right() -> None:
    assert str(saved("  TB ", "trạm   bơm")) == "TB = trạm bơm"


@pytest.mark.parametrize("empty", ["", "   ", "\u200b"])
def test_an_empty_side_is_refused(empty: str) -> None:
    assert list(refusal(empty, "trạm bơm")) == ["short"]
    assert list(refusal("TB", empty)) == ["long"]


def test_signs_without_letter_or_digit_are_refused() -> None:
    assert refusal("—…", "trạm bơm") == {
        "short": ["Ở đây chưa có chữ hay số nào. Hãy viết một từ hoặc một cụm từ."]
    }


def test_the_same_on_both_sides_is_refused() -> None:
    assert refusal("HÒA PHONG", "hoà phong")["long"][0].startswith("Hai bên giống nhau")


def test_eight_words_are_enough() -> None:
    saved("a", "một hai ba bốn năm sáu bảy tám")
    assert refusal("b", "một hai ba bốn năm sáu bảy tám chín") == {
        "long": ["Dài quá 8 chữ. Hãy rút ngắn cụm từ."]
    }


@pytest.mark.parametrize(("short", "long"), [("tb", "Trạm bơm"), ("trạm bơm", "TB")])
def test_a_pair_that_is_there_is_refused_in_any_form(short: str, long: str) -> None:
    synonym = saved("TB", "trạm bơm")
    assert refusal(short, long)["long"][0].startswith("Cặp từ này đã có.")
    synonym.full_clean()


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValidationError, match="Ngày cuối"):
        saved("TB", "trạm bơm", valid_from=date(2025, 7, 1), valid_until=date(2025, 6, 30))


def test_the_database_refuses_the_same_pair_twice() -> None:
    saved("TB", "trạm bơm")
    with pytest.raises(IntegrityError):
        Synonym.objects.create(short="TB", long="trạm bơm")


# --- The screens --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["head", "secretary"])
def test_head_and_secretary_add_change_and_delete_a_pair(
    role: str, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    client.post(reverse("synonym:add"), {"short": "TB", "long": "trạm bơm", "note": ""})
    synonym = Synonym.objects.get()
    edit = reverse("synonym:edit", args=[synonym.pk])
    client.post(edit, {"short": "TB", "long": "trạm biến áp", "valid_until": "30/06/2125"})
    assert Synonym.objects.get().long == "trạm biến áp"
    assert Synonym.objects.get().valid_until == date(2125, 6, 30)
    client.post(reverse("synonym:delete", args=[synonym.pk]))
    assert not Synonym.objects.exists()


def test_a_refusal_stands_in_the_form(client: Client, secretary: User) -> None:
    client.force_login(secretary)
    answer = client.post(reverse("synonym:add"), {"short": "TB", "long": "tb"})
    assert "Hai bên giống nhau" in answer.content.decode()
    assert not Synonym.objects.exists()


def test_the_list_is_searched_and_in_the_settings_menu(client: Client, secretary: User) -> None:
    saved("TB", "trạm bơm")
    saved("NVH", "nhà văn hóa")
    client.force_login(secretary)
    page = client.get(reverse("synonym:index"), {"q": "trạm"}).content.decode()
    assert "TB" in page
    assert "NVH" not in page
    assert reverse("synonym:index") in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("role", ["deputy", "member", "leader", "technician"])
def test_others_may_not(role: str, client: Client, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(role))
    client.post(reverse("synonym:add"), {"short": "TB", "long": "trạm bơm"})
    assert not Synonym.objects.exists()
