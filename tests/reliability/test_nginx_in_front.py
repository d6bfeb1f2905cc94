"""Debian's nginx with the portal's configuration: the same pages from the same files, with and without `trangxa serve`."""

import json
import re
import socket
import ssl
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from tests.reliability.running_nginx import RunningNginx
from tests.reliability.running_portal import RunningPortal, free_port

pytestmark = [pytest.mark.one_database, pytest.mark.slow]
SAME_AS_FROM_THE_FRONT = (
    *("content-type", "cache-control", "content-security-policy", "permissions-policy", "referrer-policy"),
    *("x-content-type-options", "x-frame-options", "cross-origin-opener-policy", "strict-transport-security"),
)
PAGE = "/thong-bao/"
FILTERED = "/van-ban/?so=khong-co-so-nao-nhu-the"


def same(headers: dict[str, str]) -> dict[str, str]:
    return {name: headers[name] for name in SAME_AS_FROM_THE_FRONT if name in headers}


def raw(port: int, request: str, seconds: float = 10) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        connection.sendall(request.encode("latin-1"))
        answer = b""
        while read := connection.recv(65536):
            answer += read
        return answer


def test_every_page_is_the_same_as_from_the_front(nginx: RunningNginx, demo: RunningPortal) -> None:
    addresses = demo.kept_addresses()
    assert len(addresses) > 200
    for path in addresses:
        from_nginx, from_front = nginx.ask(path), demo.ask(path)
        assert from_nginx.status == from_front.status == 200, path
        assert from_nginx.body == from_front.body, path
        assert same(from_nginx.headers) == same(from_front.headers), path
    print(f"{len(addresses)} pages compared")


def test_pages_go_out_as_they_were_compressed(nginx: RunningNginx, demo: RunningPortal) -> None:
    for path in (PAGE, "/", "/tin-tuc/rss.xml", "/sitemap.xml"):
        answer = nginx.ask(path, Accept_Encoding="gzip")
        assert answer.headers["content-encoding"] == "gzip", path
        packed = Path(f"{demo.tree.place(path)}.gz").stat().st_size
        assert answer.headers["content-length"] == str(packed), path
        assert "accept-encoding" in answer.headers["vary"].lower()


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_who_has_the_page_is_told_so(nginx: RunningNginx, encoding: str) -> None:
    first = nginx.ask(PAGE, Accept_Encoding=encoding)
    again = nginx.ask(PAGE, Accept_Encoding=encoding, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    since = nginx.ask(PAGE, Accept_Encoding=encoding, If_Modified_Since=first.headers["last-modified"])
    assert since.status == 304
    assert nginx.ask(PAGE, Accept_Encoding=encoding, If_None_Match='"another"').status == 200


def test_head_is_answered_without_a_body(nginx: RunningNginx) -> None:
    answer = nginx.ask(PAGE, method="HEAD", Accept_Encoding="gzip")
    assert (answer.status, answer.body) == (200, b"")
    assert (
        answer.headers["content-length"] == nginx.ask(PAGE, Accept_Encoding="gzip").headers["content-length"]
    )


def test_styles_and_pictures_are_the_same_as_from_the_front(nginx: RunningNginx, demo: RunningPortal) -> None:
    shown = demo.shown_files(["/", *demo.kept_addresses()[-5:]])
    assert len(shown) > 10
    for path in shown:
        from_nginx, from_front = nginx.ask(path), demo.ask(path)
        assert from_nginx.status == from_front.status == 200, path
        assert from_nginx.body == from_front.body, path
        assert from_nginx.headers["content-type"] == from_front.headers["content-type"], path
        assert from_nginx.headers["x-content-type-options"] == "nosniff", path
        assert from_nginx.headers.get("content-security-policy") == from_front.headers.get(
            "content-security-policy"
        ), path


def test_a_reader_with_settings_of_his_own_gets_his_page(nginx: RunningNginx) -> None:
    answer = nginx.ask(PAGE, Cookie="khac=1; hien-thi=text:large")
    assert answer.status == 200
    assert 'data-text="large"' in answer.text
    assert 'data-text="large"' not in nginx.ask(PAGE, Cookie="khac=1").text


def test_a_question_is_passed_on_where_it_is_read_and_ignored_elsewhere(
    nginx: RunningNginx, demo: RunningPortal
) -> None:
    asked = nginx.ask(FILTERED)
    assert asked.status == 200
    assert asked.body != nginx.ask("/van-ban/").body
    assert nginx.ask(f"{PAGE}?utm_source=zalo&q=1").body == demo.tree.read(PAGE)
    assert nginx.ask("/tim-kiem/?q=ao").status == 200


def test_another_host_is_not_answered(nginx: RunningNginx) -> None:
    for host in ("xa-khac.example", "127.0.0.1.example"):
        assert raw(nginx.port, f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n") == b"", host
    assert raw(nginx.port, "GET / HTTP/1.0\r\n\r\n") == b""


@pytest.mark.parametrize(
    "path",
    [
        "/.front.json",
        "/.journal",
        "/.made-from",
        "/.messages/tam-dung.html",
        "/%2efront.json",
        "/tin-tuc/%2e%2e/.front.json",
        "/../trangxa.sqlite3",
        "/%2e%2e/trangxa.sqlite3",
        "/..%2ftrangxa.sqlite3",
        "/tin-tuc/..%2f..%2fsecret-key",
        "/static/../secret-key",
        "/static/%2e%2e/%2e%2e/secret-key",
        "/static/..%2fsecret-key",
        "/static../secret-key",
        "/media/images../original_images/",
        "/media/images/../../secret-key",
        "/media/images/..%2f..%2fsecret-key",
        "/media/original_images/",
        "/media/images/",
        "/static/",
        "/tep/1/..%2f..%2f.front.json",
        "/tep/1/../../.front.json",
        "/thong-bao.html",
        "/thong-bao.html.gz",
        "/index.html",
        "/%00",
        "/tin-tuc%00/",
        "//secret-key/",
        "/\\..\\secret-key",
    ],
)
def test_no_file_outside_the_pages_is_given(nginx: RunningNginx, demo: RunningPortal, path: str) -> None:
    for port in (nginx.port, demo.port):
        answer = raw(port, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert answer.split(b" ", 2)[1] in {b"400", b"403", b"404"}, (port == nginx.port, answer[:300])
        assert (demo.folder / "secret-key").read_bytes() not in answer


def test_names_that_begin_with_a_dot_are_given_from_no_folder(nginx: RunningNginx) -> None:
    assert nginx.ask("/static/.collected-from").status == 404


def test_the_log_is_read_by_the_import_of_visits(nginx: RunningNginx, demo: RunningPortal) -> None:
    for path in ("/", PAGE):
        nginx.ask(path, User_Agent='Mozilla/5.0 (X11; Linux x86_64; rv:140.0) "Gecko" Firefox/140.0')
    yesterday = timezone.localtime() - timedelta(days=1)
    log = demo.folder / "yesterday.log"
    lines = nginx.log.read_text()
    assert PAGE in lines
    # A day is counted when it is over.
    log.write_text(re.sub(r"\[\d\d/\w{3}/\d{4}:", yesterday.strftime("[%d/%b/%Y:"), lines))
    told = json.loads(demo.command("import-visits", str(log), "--json").stdout)
    assert told["lines"] == len(lines.splitlines())
    assert told["bad_lines"] == 0
    assert sum(day["views"] for day in told["days"]) >= 2


def test_the_configuration_with_a_certificate_is_accepted_and_answers(
    demo: RunningPortal, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
            ),
            *("-subj", "/CN=localhost", "-days", "2", "-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    secure_port = free_port()
    running = RunningNginx(tmp_path, demo).configure(
        "--certificate", str(certificate), "--key", str(key), https_port=secure_port
    )
    checked = running.test_configuration()
    assert checked.returncode == 0, checked.stderr
    running.start()
    try:
        plain = running.ask("/tin-tuc/")
        assert plain.status == 301
        assert plain.headers["location"] == "https://127.0.0.1/tin-tuc/"
        trusting = ssl.create_default_context(cafile=str(certificate))
        with (
            socket.create_connection(("127.0.0.1", secure_port), timeout=10) as connection,
            trusting.wrap_socket(connection, server_hostname="localhost") as secured,
        ):
            secured.sendall(b"GET /tin-tuc/ HTTP/1.0\r\nHost: localhost\r\n\r\n")
            assert secured.recv(12) == b"HTTP/1.1 200"
    finally:
        running.stop()


@pytest.fixture
def _stopped_portal(demo: RunningPortal) -> Iterator[None]:
    demo.stop()
    yield
    demo.start("--no-upgrade").until_ready()


@pytest.mark.usefixtures("_stopped_portal")
def test_everything_kept_is_answered_while_the_portal_is_stopped(
    nginx: RunningNginx, demo: RunningPortal
) -> None:
    addresses = demo.kept_addresses()
    shown = set(
        re.findall(
            r'["\s,](/(?:static|media)/[^"\s,?#]+)', "".join(nginx.ask(path).text for path in addresses[-30:])
        )
    )
    assert len(shown) > 10
    for path in [*addresses, *shown]:
        assert nginx.ask(path).status == 200, path
    for address in ("/tim-kiem/?q=chua-ai-hoi", "/quan-tri/login/", f"{FILTERED}-2"):
        asked = nginx.ask(address)
        assert asked.status == 503
        assert "đang tạm ngừng" in asked.text
        assert asked.says_where_to_call
        assert asked.headers["retry-after"] == "120"
    programs = nginx.ask("/api/v1/search?q=chua-ai-hoi")
    assert programs.status == 503
    assert "tạm nghỉ" in json.loads(programs.body)["error"]
    assert programs.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in nginx.ask("/tim-kiem/?q=chua-ai-hoi").headers
    sent = nginx.ask("/hien-thi/", method="POST", body="text=large")
    assert sent.status == 503
    assert "chưa đến nơi" in sent.text
    assert sent.says_where_to_call
    assert nginx.ask("/.messages/tam-dung.html").status == 404
