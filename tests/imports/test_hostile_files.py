"""Whatever a file contains: it is loaded cleanly or refused in one sentence, and then nothing has changed."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.imports.conftest import Load, Write
from trangxa.core.models import PortalPage
from trangxa.imports.loading import load
from trangxa.imports.models import ExternalId
from trangxa.imports.reading import LONGEST_LINE, UnreadableFile
from trangxa.media.models import PortalDocument, PortalImage
from trangxa.news.models import ArticlePage, Category

Record = dict[str, Any]


def as_line(record: Record) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()


def test_a_byte_order_mark_and_windows_line_ends_are_taken(load_records: Load, article: Record) -> None:
    load_records(
        b"\xef\xbb\xbf" + as_line(article) + b"\r", b"  \r", as_line({**article, "id": "d02"}) + b"\r"
    )
    assert ArticlePage.objects.count() == 2


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"\xff\xfe{}", "không phải chữ UTF-8"),
        (b"{", "không phải JSON"),
        (b"[]", "phải là một đối tượng JSON"),
        (b'{"id": "x"}', "“type”"),
        (b'{"type": "article"}', "thiếu “id”"),
        (b'{"type": "link", "id": "a", "id": "b"}', "một khóa viết hai lần"),
        (b'{"type": "link", "id": "' + b"a" * 201 + b'"}', "“id” dài quá"),
        (b'{"type": "link", "id": "a", "order": ' + b"9" * 5000 + b"}", "một số dài quá mức"),
        (b'{"type": "link", "id": "a", "order": ' + b"9" * 30 + b"}", "một số dài quá mức"),
        (b'{"type": "link", "id": "a", "order": 1e999}', "“name” còn thiếu"),
        (b'{"type": "link", "id": "a", "order": NaN}', "không phải là một số"),
        (b'{"type": "link", "id": "a", "x": ' + b"[" * 60 + b"]" * 60 + b"}", "lồng nhau quá sâu"),
        (b'{"type": "link", "id": "a", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "lồng nhau quá sâu"),
        (b'{"type": "link", "id": "a", "name": "x\\u0000y"}', "ký tự điều khiển"),
        (b'{"type": "link", "id": "a", "name": "\\ud800"}', "ký tự điều khiển"),
        (b'{"type": "link", "id": "a", "name": "x", "address": "javascript:alert(1)"}', "“address”"),
        (b'{"type": "link", "id": "a", "name": "x", "address": "//example.vn"}', "“address”"),
        (b'{"type": "user", "id": "a", "username": "x", "roles": ["Superuser"]}', "không có vai trò"),
    ],
)
def test_a_line_that_is_no_record_is_refused(
    load_records: Load, article: Record, line: bytes, words: str
) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        load_records(article, line)
    assert str(refusal.value).startswith("Dòng 2: ")
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not ArticlePage.objects.exists()


def test_a_line_of_more_than_five_megabytes_is_refused(load_records: Load) -> None:
    with pytest.raises(UnreadableFile, match="dài quá 5 MB"):
        load_records(b'{"type": "link", "id": "' + b"a" * LONGEST_LINE + b'"}')


def test_an_id_that_comes_twice_is_refused_with_both_lines(load_records: Load, article: Record) -> None:
    with pytest.raises(UnreadableFile, match=r"Dòng 3: .*dòng 1"):
        load_records(article, {**article, "id": "d02"}, article)


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(db: None, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile):
        load(path)


def test_a_missing_file_and_a_folder_are_refused(db: None, tmp_path: Path) -> None:
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(UnreadableFile, match=r"Không có tệp|không phải là một tệp"):
            load(path)


def test_a_fault_on_the_last_line_takes_back_what_was_loaded_before(
    load_records: Load, article: Record, media: Path, settings: Any
) -> None:
    many = [{**article, "id": f"d{number}", "picture": "duong-hoa.jpg"} for number in range(5)]
    pages = PortalPage.objects.count()
    with pytest.raises(UnreadableFile, match="Dòng 6"):
        load_records(*many, {**article, "id": "last", "category_id": "nobody"}, media=media)
    assert PortalPage.objects.count() == pages
    assert not Category.objects.exists()
    assert not PortalImage.objects.exists()
    assert not ExternalId.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_scripts_handlers_and_strange_addresses_do_not_arrive(load_records: Load, article: Record) -> None:
    hostile = (
        '<p onclick="x()">Chào <b>bà con</b><script>alert(1)</script><a href="javascript:alert(1)">bấm</a></p>'
        "<style>p{}</style><iframe src='https://evil.example'></iframe><img src=x onerror=alert(1)>"
        "<svg onload=alert(1)></svg><p><a href='https://example.vn/?a=1&b=2'>liên kết</a></p>"
    )
    load_records({**article, "body_html": hostile})
    stored = json.dumps(list(ArticlePage.objects.get().body.raw_data), ensure_ascii=False)
    assert "<b>bà con</b>" in stored
    assert 'href=\\"https://example.vn/?a=1&amp;b=2\\"' in stored
    for trace in ("script", "onclick", "onerror", "iframe", "svg", "style", "alert"):
        assert trace not in stored


def test_the_native_body_is_cleaned_too(load_records: Load, article: Record) -> None:
    blocks = [
        {"type": "text", "value": '<p>Chào <a href="javascript:alert(1)">x</a><script>alert(1)</script></p>'},
        {"type": "heading", "value": {"text": "<script>", "level": "2", "extra": 1}},
    ]
    load_records({**article, "body": blocks})
    stored = list(ArticlePage.objects.get().body.raw_data)
    assert stored[0]["value"] == "<p>Chào <a>x</a></p>"
    assert stored[1]["value"] == {"text": "<script>", "level": "2"}


def test_html_nested_too_deep_is_refused(load_records: Load, article: Record) -> None:
    with pytest.raises(UnreadableFile, match="lồng nhau quá sâu"):
        load_records({**article, "body_html": "<div>" * 500 + "x" + "</div>" * 500})


@pytest.mark.parametrize(
    "name", ["../bi-mat.jpg", "/etc/passwd", "a/../../b.jpg", "..\\b.jpg", "C:\\b.jpg", "a//b.jpg", "."]
)
def test_a_picture_outside_the_media_folder_is_refused(
    load_records: Load, article: Record, media: Path, name: str
) -> None:
    Image.new("RGB", (4, 4)).save(media.parent / "bi-mat.jpg")
    for record in ({**article, "picture": name}, {"type": "picture", "id": "p", "file": name}):
        with pytest.raises(UnreadableFile, match="đường dẫn tương đối"):
            load_records(record, media=media)
    assert not PortalImage.objects.exists()


def test_a_link_in_the_media_folder_is_not_followed(load_records: Load, article: Record, media: Path) -> None:
    Image.new("RGB", (4, 4)).save(media.parent / "bi-mat.jpg")
    (media / "anh.jpg").symlink_to(media.parent / "bi-mat.jpg")
    (media / "thu-muc").symlink_to(media.parent)
    for name in ("anh.jpg", "thu-muc/bi-mat.jpg"):
        with pytest.raises(UnreadableFile, match="liên kết tới nơi khác"):
            load_records({**article, "picture": name}, media=media)


def test_a_picture_that_is_missing_is_named(load_records: Load, article: Record, media: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"Dòng 1: không có tệp “khong-co.jpg”"):
        load_records({**article, "picture": "khong-co.jpg"}, media=media)


def test_a_picture_with_too_many_pixels_is_refused_unread(load_records: Load, media: Path) -> None:
    Image.new("1", (12_000, 12_000)).save(media / "bom.png")
    with pytest.raises(UnreadableFile, match="quá nhiều điểm ảnh"):
        load_records({"type": "picture", "id": "p", "file": "bom.png"}, media=media)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("trang.jpg", b"<html><script>alert(1)</script></html>", "không phải ảnh"),
        ("ve.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "không phải ảnh"),
    ],
)
def test_what_only_looks_like_a_picture_is_refused(
    load_records: Load, media: Path, name: str, content: bytes, words: str
) -> None:
    (media / name).write_bytes(content)
    with pytest.raises(UnreadableFile, match=words):
        load_records({"type": "picture", "id": "p", "file": name}, media=media)


@pytest.mark.parametrize("name", ["don.exe", "gia.pdf", "trang.html"])
def test_a_file_of_another_kind_than_it_says_is_refused(load_records: Load, media: Path, name: str) -> None:
    (media / name).write_bytes(b"MZ\x00 not a document")
    with pytest.raises(UnreadableFile):
        load_records({"type": "file", "id": "f", "file": name}, media=media)
    assert not PortalDocument.objects.exists()


def test_an_existing_account_is_not_handed_over(load_records: Load, django_user_model: Any) -> None:
    django_user_model.objects.create_user("thu-ky", password="mat-khau-cu")
    with pytest.raises(UnreadableFile, match="đã thuộc về người khác"):
        load_records({"type": "user", "id": "u1", "username": "thu-ky", "roles": ["Trưởng Ban Biên tập"]})
    user = django_user_model.objects.get()
    assert user.check_password("mat-khau-cu")
    assert not user.groups.exists()


def test_a_category_above_itself_is_refused(load_records: Load) -> None:
    with pytest.raises(UnreadableFile, match="trỏ vòng"):
        load_records(
            {"type": "category", "id": "a", "name": "A", "parent": "b"},
            {"type": "category", "id": "b", "name": "B", "parent": "a"},
        )


def test_the_command_says_it_in_one_line_and_ends_with_2(
    write: Write, capfd: pytest.CaptureFixture[str], db: None
) -> None:
    from trangxa.config.management import manage

    assert manage(["load", str(write(b"{"))]) == 2
    error = capfd.readouterr().err
    assert error.splitlines()[-1].startswith("trangxa: Dòng 1: không phải JSON")
