"""A reader's own text size, contrast and ground: kept in one cookie, without a script, and shown to nobody else."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from lxml import html

from trangxa.theme.display import COOKIE, Display, parse_cookie
from trangxa.theme.middleware import DisplayMiddleware

LARGE_AND_DARK = {"chu": "large", "tuong_phan": "", "nen": "dark"}


def attributes(answer) -> dict[str, str]:
    root = html.fromstring(answer.content.decode()).getroottree().getroot()
    return {name: value for name, value in root.attrib.items() if name.startswith("data-")}


@pytest.fixture
def reader(portal):
    return Client()


def test_a_choice_is_kept_and_written_on_every_page(reader):
    answer = reader.post("/hien-thi/", LARGE_AND_DARK)
    assert answer.status_code == 302
    assert reader.cookies[COOKIE].value == "text:large.theme:dark"
    assert attributes(reader.get("/so-do-trang/")) == {"data-text": "large", "data-theme": "dark"}


def test_the_form_shows_what_is_chosen_and_says_that_it_is_kept(reader):
    answer = reader.post("/hien-thi/", LARGE_AND_DARK, follow=True)
    page = html.fromstring(answer.content.decode())
    assert page.xpath("//input[@checked]/@value") == ["large", "", "dark"]
    assert "Đã lưu lựa chọn" in answer.content.decode()


def test_the_answers_are_written_in_vietnamese(reader):
    # A Vietnamese word that is also an English one ("To") would be translated back from English.
    page = html.fromstring(reader.get("/hien-thi/").content.decode())
    shown = [" ".join(label.text_content().split()) for label in page.xpath("//main//label")]
    assert shown == [
        "Thường",
        "To hơn",
        "Rất to",
        "Thường",
        "Cao: chữ đen, nền trắng, viền đậm",
        "Theo cài đặt của máy",
        "Sáng",
        "Tối",
    ]


def test_the_cookie_is_functional_only(reader):
    reader.post("/hien-thi/", LARGE_AND_DARK)
    cookie = reader.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 365 * 24 * 60 * 60
    assert not cookie["secure"]


def test_the_cookie_is_secure_over_https(reader):
    reader.post("/hien-thi/", LARGE_AND_DARK, secure=True)
    assert reader.cookies[COOKIE]["secure"]


def test_the_ordinary_look_takes_the_cookie_away(reader):
    reader.post("/hien-thi/", LARGE_AND_DARK)
    reader.post("/hien-thi/", {"chu": "", "tuong_phan": "", "nen": ""})
    assert reader.cookies[COOKIE].value == ""
    assert attributes(reader.get("/so-do-trang/")) == {}


def test_the_reader_goes_back_to_the_page_he_came_from(reader):
    asked = reader.get("/hien-thi/", headers={"referer": "http://testserver/tin-tuc/?truoc=5-6"})
    back = html.fromstring(asked.content.decode()).xpath("//input[@name='ve']/@value")
    assert back == ["/tin-tuc/?truoc=5-6"]
    answer = reader.post("/hien-thi/", {**LARGE_AND_DARK, "ve": back[0]})
    # The last part makes the address new to the browser, which may still hold the page as it was.
    assert answer["Location"] == "/tin-tuc/?truoc=5-6&hien-thi=large-dark"


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "javascript:alert(1)",
        "http://testserver//evil.example/",
        "///evil.example",
        "tin-tuc/",
        "/hien-thi/",
    ],
)
def test_an_address_elsewhere_leads_back_to_the_settings(reader, address):
    answer = reader.post("/hien-thi/", {**LARGE_AND_DARK, "ve": address})
    assert answer["Location"] == "/hien-thi/?hien-thi=large-dark"


def test_a_choice_that_does_not_exist_is_refused_in_vietnamese(reader):
    answer = reader.post("/hien-thi/", {**LARGE_AND_DARK, "chu": "huge"})
    assert answer.status_code == 400
    assert COOKIE not in reader.cookies
    assert "Chưa lưu được" in answer.content.decode()


def test_a_form_of_another_site_changes_nothing(portal):
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post("/hien-thi/", LARGE_AND_DARK)
    assert answer.status_code == 403
    assert COOKIE not in stranger.cookies


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("text:large", Display(text="large")),
        ("contrast:high.theme:light", Display(contrast="high", theme="light")),
        ("text:larger.contrast:high.theme:dark", Display("larger", "high", "dark")),
        ("", Display()),
        (None, Display()),
        ("text:huge", Display()),
        ("text:large.colour:red", Display()),
        ("text:large.text:larger", Display()),
        ("text:", Display()),
        ("text=large", Display()),
        ('text:large"><script>', Display()),
        ("text:large." * 50, Display()),
    ],
)
def test_a_cookie_that_is_wrong_anywhere_counts_as_none(text, display):
    assert parse_cookie(text) == display


@pytest.mark.one_database
@pytest.mark.parametrize(
    "chosen", [Display("large"), Display("larger", "high", "dark"), Display(theme="light")]
)
def test_what_is_written_is_read_back(chosen):
    assert parse_cookie(chosen.as_cookie()) == chosen


def test_a_page_with_the_cookie_is_kept_by_no_shared_cache(reader):
    reader.post("/hien-thi/", LARGE_AND_DARK)
    for path in ("/", "/so-do-trang/", "/khong-co-trang-nay/"):
        answer = reader.get(path)
        assert answer["Cache-Control"] == "private, no-cache", path
        assert "Cookie" not in answer.get("Vary", "")


def test_a_page_without_the_cookie_stays_public_and_the_same_for_all(reader):
    for path in ("/", "/so-do-trang/", "/mau-giao-dien/"):
        answer = reader.get(path)
        assert "public" in answer["Cache-Control"], path
        assert "Cookie" not in answer.get("Vary", "")
        assert not answer.cookies


def test_the_settings_themselves_are_never_kept(reader):
    assert reader.get("/hien-thi/")["Cache-Control"] == "private, no-store"


def answer_of(middleware_answer: HttpResponse, **cookies: str) -> HttpResponse:
    request = RequestFactory().get("/")
    request.COOKIES.update(cookies)
    return DisplayMiddleware(lambda _request: middleware_answer)(request)


@pytest.mark.one_database
def test_a_signed_in_answer_is_still_never_stored(settings):
    cookies = {COOKIE: "text:large", settings.SESSION_COOKIE_NAME: "x"}
    answer = answer_of(HttpResponse("<p>"), **cookies)
    assert set(answer["Cache-Control"].split(", ")) == {"private", "no-store"}


@pytest.mark.one_database
def test_a_picture_keeps_its_age_but_becomes_private():
    picture = HttpResponse(b"", content_type="image/webp", headers={"Cache-Control": "public, max-age=3600"})
    answer = answer_of(picture, **{COOKIE: "text:large"})
    assert set(answer["Cache-Control"].split(", ")) == {"private", "max-age=3600"}


@pytest.mark.one_database
def test_an_answer_that_must_not_be_stored_stays_so():
    answer = answer_of(HttpResponse("", headers={"Cache-Control": "no-store"}), **{COOKIE: "text:large"})
    assert answer["Cache-Control"] == "no-store"
