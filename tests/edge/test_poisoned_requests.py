"""Whatever one reader sends: what is kept for all others stays as the portal itself would draw it."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.edge.comparing import differing, files, follow, waiting
from tests.edge.conftest import Publish
from trangxa.edge.facts_for_front import facts
from trangxa.edge.keeping import tree

EVIL = "evil.example"
FORGED = [
    {"HTTP_HOST": EVIL},
    {"HTTP_X_FORWARDED_HOST": EVIL},
    {"HTTP_X_FORWARDED_PROTO": "https"},
    {"HTTP_X_FORWARDED_PORT": "666"},
    {"HTTP_X_ORIGINAL_URL": "/quan-tri/", "HTTP_X_REWRITE_URL": "/quan-tri/"},
    {"HTTP_HOST": "127.0.0.1"},
    {"SERVER_NAME": EVIL, "SERVER_PORT": "666"},
    {"SCRIPT_NAME": f"//{EVIL}"},
    {"HTTP_COOKIE": 'hien-thi=to; phien=x; csrftoken="><script>'},
    {"HTTP_COOKIE": "hien-thi=%3Cscript%3E"},
    {"HTTP_ACCEPT_LANGUAGE": "en"},
    {"HTTP_USER_AGENT": "<script>", "HTTP_REFERER": f"https://{EVIL}/"},
    {"QUERY_STRING": "x=<script>"},
]
_HOSTS = re.compile(rb"https?://([^/\"'<>\s:]+)")


@pytest.fixture
def some_pages(drawn_portal: Any, publish_article: Publish, publish_notice: Publish) -> list[str]:
    publish_article()
    publish_notice()
    follow()
    return [
        "/",
        "/tin-tuc/",
        "/tin-tuc/thon-3-co-duong-hoa/",
        "/thong-bao/",
        "/tin-tuc/rss.xml",
        "/sitemap.xml",
    ]


def test_a_page_that_a_reader_had_made_is_the_page_of_all(client: Client, some_pages: list[str]) -> None:
    before = files()
    for path in some_pages:
        tree().remove(path)
        assert client.get(path).status_code == 200
    follow()
    assert files() == before


def test_what_readers_forge_never_stands_in_a_file(some_pages: list[str]) -> None:
    before = files()
    for forged in FORGED:
        for path in some_pages:
            tree().remove(path)
        # Each time without what the one before left in memory.
        client = Client()
        for path in some_pages:
            client.get(path, **forged)
            Client().get(path)
        follow()
        assert files() == before, forged
    assert differing() == []


def test_a_whole_address_as_target_makes_no_file(client: Client, some_pages: list[str]) -> None:
    before = files()
    for target in (
        f"http://{EVIL}/tin-tuc/",
        f"//{EVIL}/",
        "/../etc/passwd",
        "/tin-tuc/%00/",
        "/tin-tuc/..;/",
    ):
        client.get("/", PATH_INFO=target)
        client.get("/", PATH_INFO=f"/{target}")
    follow()
    assert files() == before


def test_files_name_the_public_address_alone(some_pages: list[str], settings: Any) -> None:
    hosts = {
        host.decode()
        for path, body in files().items()
        if path in some_pages
        for host in _HOSTS.findall(body or b"")
    }
    assert "testserver" in hosts
    assert not {EVIL, "127.0.0.1", "localhost"} & hosts


def test_another_public_address_is_in_every_file(client: Client, drawn_portal: Any, settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://xa.example"
    settings.ALLOWED_HOSTS = ["xa.example", "testserver"]
    tree().remove("/tin-tuc/rss.xml")
    client.get("/tin-tuc/rss.xml")
    follow()
    feed = (tree().read("/tin-tuc/rss.xml") or b"").decode()
    assert "https://xa.example/tin-tuc/rss.xml" in feed
    assert "testserver" not in feed


def test_a_signed_in_person_has_no_page_made_and_sees_no_other_page(
    client: Client, some_pages: list[str], secretary: Any
) -> None:
    client.force_login(secretary)
    noted = waiting()
    for path in some_pages:
        tree().remove(path)
        client.get(path)
    assert waiting() == noted


def test_addresses_that_are_made_up_are_not_noted(client: Client, drawn_portal: Any) -> None:
    for number in range(10):
        client.get(f"/chuyen-muc/khong-co-{number}/")
        client.get(f"/tin-tuc/trang/{number + 1}/")
    assert waiting() == []


# --- Faces --------------------------------------------------------------------------------------------------------


def test_a_machine_with_both_faces_shows_both(client: Client, drawn_portal: Any) -> None:
    assert client.get("/tin-tuc/").status_code == 200
    assert client.get("/quan-tri/login/").status_code == 200
    assert facts()["serves_public"] is True


def test_the_public_face_has_no_staff_site(client: Client, drawn_portal: Any, settings: Any) -> None:
    settings.FACES = ["public"]
    assert client.get("/tin-tuc/").status_code == 200
    for path in ("/quan-tri/", "/quan-tri/login/", "/quan-tri/pages/1/edit/"):
        assert client.get(path).status_code == 404
        assert client.post(path, {}).status_code == 404
    assert client.get("/suc-khoe/").status_code == 200


def test_the_staff_face_has_no_public_site(client: Client, drawn_portal: Any, settings: Any) -> None:
    settings.FACES = ["staff"]
    settings.PUBLIC_ADDRESS = "https://xa.example"
    assert client.get("/quan-tri/login/").status_code == 200
    tree().remove("/tin-tuc/")
    answered = client.get("/tin-tuc/")
    assert (answered.status_code, answered["Location"]) == (302, "https://xa.example/tin-tuc/")
    assert client.post("/tin-tuc/").status_code == 404
    assert client.get("/suc-khoe/").status_code == 200
    assert waiting() == []
    assert facts()["serves_public"] is False


def test_the_staff_face_sends_nobody_to_another_host(
    client: Client, drawn_portal: Any, settings: Any
) -> None:
    settings.FACES = ["staff"]
    settings.PUBLIC_ADDRESS = "https://xa.example"
    for path in (f"//{EVIL}/", f"/\\{EVIL}", f"/%2f{EVIL}/", f"/@{EVIL}/"):
        answered = client.get("/", PATH_INFO=path)
        assert answered.status_code in {301, 302, 404}
        assert answered.get("Location", "https://xa.example/").startswith(("https://xa.example/", "/"))
        assert not answered.get("Location", "").startswith("//")
