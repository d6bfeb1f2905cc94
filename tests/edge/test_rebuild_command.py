"""`trangxa rebuild`: every page as a file, and only what differs is written; the whole site as a copy to take away."""

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from tests.edge.comparing import differing, every_address, files, follow, waiting
from tests.edge.conftest import Publish
from trangxa.core.diagnosis import Level
from trangxa.core.ready_made import EVERYTHING, changed
from trangxa.edge import drawing
from trangxa.edge.diagnosis import ready_made_pages
from trangxa.edge.drawing import CannotDraw
from trangxa.edge.following import NIGHTLY
from trangxa.edge.keeping import tree
from trangxa.edge.models import Change, Comparison
from trangxa.edge.scheduled import compare_files_and_pages
from trangxa.news import drawing as of_news
from trangxa.news.models import Category


def said_by(*words: Any) -> str:
    output = StringIO()
    call_command("rebuild", *words, stdout=output, stderr=output)
    return output.getvalue()


def count_in(said: str) -> tuple[int, ...]:
    """Return (looked at, written, removed, failed)."""
    return tuple(int(number) for number in re.findall(r"\d+", said.splitlines()[0]))


def times(paths: Any) -> dict[str, int]:
    return {path: os.stat(tree().place(path)).st_mtime_ns for path in paths}


def test_an_empty_folder_is_filled_and_the_second_time_nothing_is_written(
    publish_article: Publish, publish_notice: Publish
) -> None:
    publish_article()
    publish_notice()
    first = count_in(said_by())
    assert first[0] == first[1] == len(every_address())
    assert differing() == []
    before = times(files())
    assert count_in(said_by()) == (first[0], 0, 0, 0)
    assert times(files()) == before


def test_only_what_differs_is_written(drawn_portal: Any) -> None:
    before = times(files())
    tree().keep("/thong-bao/", b"old")
    Path(tree().place("/tin-tuc/")).unlink()
    assert count_in(said_by())[1:] == (2, 0, 0)
    assert {path for path, time in times(files()).items() if time != before[path]} == {
        "/thong-bao/",
        "/tin-tuc/",
    }
    assert differing() == []


def test_files_of_what_is_no_address_any_more_are_removed(drawn_portal: Any) -> None:
    for path in ("/tin-tuc/bai-cu/", "/tep/99/x.pdf", "/la/rss.xml"):
        tree().keep(path, b"old")
    assert count_in(said_by())[1:] == (0, 3, 0)
    assert differing() == []


def test_one_source_or_one_tag_is_rebuilt_alone(drawn_portal: Any, category: Category) -> None:
    for path in ("/", "/tin-tuc/", "/thong-bao/", "/chuyen-muc/tin-tuc-su-kien/"):
        tree().keep(path, b"old")
    said_by("--only", "address:/thong-bao/")
    assert {"/thong-bao/", "/"} & set(differing()) == {"/"}
    said_by("--only", "news-lists")
    assert not {"/tin-tuc/", "/chuyen-muc/tin-tuc-su-kien/"} & set(differing())
    assert "/" in differing()


def test_a_name_of_nothing_is_refused_in_a_sentence(drawn_portal: Any) -> None:
    for tag in ("nonsense", "lạ:1", "news:x", "document:1", "page:", "everything"):
        with pytest.raises(CommandError, match="không phải tên một nguồn"):
            said_by("--only", tag)


def test_a_page_that_fails_is_named_and_the_command_fails(
    drawn_portal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = drawing.body_of

    def fail(path: str) -> bytes | None:
        if path == "/thong-bao/":
            raise ZeroDivisionError
        return really(path)

    monkeypatch.setattr(drawing, "body_of", fail)
    before = files()
    with pytest.raises(CommandError, match="không dựng được") as failure:
        said_by()
    assert failure.value.returncode == 3
    assert files() == before


def test_a_missing_page_is_made_when_the_application_is_asked_for_it(
    client: Client, drawn_portal: Any
) -> None:
    tree().remove("/thong-bao/")
    for _reader in range(3):
        client.get("/thong-bao/")
    assert waiting() == ["missing:/thong-bao/"]
    follow()
    assert differing() == []


def test_what_is_no_page_of_its_own_is_not_made(client: Client, drawn_portal: Any) -> None:
    tree().remove("/thong-bao/")
    before = files()
    for asked in ("/thong-bao/?x=1", "/khong-co/", "/quan-tri/login/", "/suc-khoe/", "/tim-kiem/"):
        client.get(asked)
    follow()
    assert files() == before


def test_who_has_a_cookie_or_sends_a_form_has_no_page_made(client: Client, drawn_portal: Any) -> None:
    tree().remove("/thong-bao/")
    client.post("/thong-bao/")
    client.cookies["hien-thi"] = "to"
    client.get("/thong-bao/")
    assert waiting() == []


def test_the_nightly_comparison_counts_what_had_drifted_and_the_doctor_says_so(drawn_portal: Any) -> None:
    compare_files_and_pages()
    follow()
    assert [finding.level for finding in ready_made_pages()] == [Level.GOOD]
    tree().keep("/thong-bao/", b"old")
    compare_files_and_pages()
    assert waiting() == [NIGHTLY]
    follow()
    last = Comparison.objects.first()
    assert (last.drifted, last.failed, last.examples) == (1, 0, ["/thong-bao/"])
    [finding] = ready_made_pages()
    assert finding.level == Level.WARNING
    assert "1 trang lệch (ví dụ /thong-bao/)" in finding.what
    assert differing() == []
    compare_files_and_pages()
    follow()
    assert [finding.level for finding in ready_made_pages()] == [Level.GOOD]


def test_a_rebuild_that_was_asked_for_is_no_comparison(drawn_portal: Any) -> None:
    changed(EVERYTHING)
    follow()
    assert not Comparison.objects.exists()


def test_the_doctor_says_that_there_are_no_pages(portal: Any) -> None:
    assert [finding.level for finding in ready_made_pages()] == [Level.WARNING]


def test_the_doctor_says_that_changes_wait(drawn_portal: Any) -> None:
    changed("address:/")
    Change.objects.update(noted_at=timezone.now() - timedelta(minutes=3))
    assert Level.FAULT in {finding.level for finding in ready_made_pages()}


# --- The copy -----------------------------------------------------------------------------------------------------

_LINKS = re.compile(r'\s(?:href|src|action|data-player|srcset)="([^"]*)"')
ADDRESS = "http://testserver"


@pytest.fixture
def static_folder(settings: Any, tmp_path: Path) -> Path:
    """The styles, scripts and pictures of the public site."""
    for app in ("theme", "core", "edge"):
        source = Path(settings.PACKAGE_DIR) / app / "static" / app
        if source.is_dir():
            (tmp_path / "static").mkdir(exist_ok=True)
            (tmp_path / "static" / app).symlink_to(source)
    settings.STATIC_ROOT = str(tmp_path / "static")
    return tmp_path / "static"


@pytest.fixture
def full_portal(
    drawn_portal: Any,
    static_folder: Path,
    publish_article: Publish,
    publish_notice: Publish,
    publish_document: Publish,
) -> Any:
    publish_article()
    publish_notice()
    publish_document(with_file=True)
    return drawn_portal


def links_of(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in folder.rglob("*.html"):
        for found in _LINKS.finditer(file.read_text(encoding="utf-8")):
            for part in unescape(found[1]).split(", "):
                yield file, part.split(" ")[0]


def broken(folder: Path, *, root: Path) -> list[str]:
    """Return the links of a copy that lead to no file; `root` is where addresses that begin with / stand."""
    found = []
    for file, link in links_of(folder):
        parts = urlsplit(link)
        if parts.scheme or link.startswith("#") or not link:
            continue
        path = unquote(parts.path)
        target = root / path[1:] if path.startswith("/") else file.parent / path
        if path.startswith("/") and path.endswith("/"):
            target = target / "index.html"
        if not target.is_file():
            found.append(f"{file.relative_to(folder)}: {link}")
    return found


@pytest.mark.parametrize("kind", ["relative", "absolute"])
def test_a_copy_holds_every_page_and_no_broken_link(kind: str, full_portal: Any, tmp_path: Path) -> None:
    folder = tmp_path / "ban-sao"
    said = said_by("--to", folder, "--addresses", kind)
    pages = {path for path in every_address() if path.endswith("/")}
    assert {f"{path}index.html" for path in pages} <= {
        f"/{file.relative_to(folder)}" for file in folder.rglob("*.html")
    }
    assert f"{len(pages) + 1} trang" in said  # and the search
    assert broken(folder, root=folder) == []
    inside = [
        (file, link) for file, link in links_of(folder) if file.name != "404.html" and link.startswith("/")
    ]
    assert (inside == []) is (kind == "relative")
    staff = {link for _file, link in links_of(folder) if "quan-tri" in link}
    assert all(link.startswith(f"{ADDRESS}/quan-tri/") for link in staff)
    assert (folder / "tep").is_dir()


def test_the_search_of_a_copy_knows_its_pages(full_portal: Any, tmp_path: Path) -> None:
    folder = tmp_path / "ban-sao"
    said_by("--to", folder)
    listed = (folder / "tim-kiem" / "muc-luc.js").read_text(encoding="utf-8")
    for words in ("Thôn 3 có đường hoa", "thon 3 co duong hoa", "../tin-tuc/thon-3-co-duong-hoa/index.html"):
        assert words in listed
    assert "mau-giao-dien" not in listed


def test_a_folder_with_something_else_is_refused(full_portal: Any, tmp_path: Path) -> None:
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "cuoi.jpg").write_bytes(b"jpg")
    with pytest.raises(CommandError, match="thư mục đã có tệp khác"):
        said_by("--to", tmp_path / "anh")
    assert [file.name for file in (tmp_path / "anh").iterdir()] == ["cuoi.jpg"]


def test_an_earlier_copy_is_replaced(drawn_portal: Any, static_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ban-sao"
    said_by("--to", folder)
    (folder / "trang-cu.html").write_text("cũ")
    said_by("--to", folder)
    assert not (folder / "trang-cu.html").exists()
    assert [entry.name for entry in tmp_path.iterdir() if "ban-sao" in entry.name] == ["ban-sao"]


def test_a_part_cannot_be_copied(drawn_portal: Any, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="bản sao luôn trọn bộ"):
        said_by("--to", tmp_path / "x", "--only", "articles")


def test_a_copy_that_cannot_be_written_says_so(drawn_portal: Any, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    with pytest.raises(CommandError) as refusal:
        said_by("--to", tmp_path / "tep" / "ban-sao")
    assert refusal.value.returncode == 3


def test_an_address_that_fails_in_a_group_keeps_no_other_away(
    drawn_portal: Any, publish_article: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_article("Tin một")
    publish_article("Tin hai")
    really = of_news.article_context

    def fail(article: Any, around: Any) -> dict[str, Any]:
        if article.slug == "tin-mot":
            raise ZeroDivisionError
        return really(article, around)

    monkeypatch.setattr(of_news, "article_context", fail)
    drawn = list(drawing.draw(["/tin-tuc/tin-mot/", "/tin-tuc/tin-hai/"]))
    assert isinstance(drawn[0], CannotDraw)
    assert "Tin hai" in drawn[1].body.decode()
