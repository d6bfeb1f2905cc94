"""The words are taken out of what people upload; nothing that they upload hurts the portal."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import weasyprint
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from trangxa.media import reading
from trangxa.media.file_reading import __main__ as program
from trangxa.media.file_reading.outcome import MOST_CHARACTERS, Outcome, Reading
from trangxa.media.models import FileText
from trangxa.media.reading import FileUnavailable, ReaderFailed, read_content

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Stored:
    """What a file field says of the file it stores."""

    def __init__(self, folder: Path, name: str, content: bytes) -> None:
        self.storage = FileSystemStorage(folder)
        self.name = self.storage.save(name, ContentFile(content))


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def read_it(name: str, content: bytes) -> Reading:
        return read_content(Stored(tmp_path, name, content)).reading

    return read_it


def pdf(html: str) -> bytes:
    return bytes(weasyprint.HTML(string=html).write_pdf() or b"")


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def package(**parts: str | bytes) -> bytes:
    """Return a package whose parts are given by path, with `__` for a slash and `_xml` for the ending."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


def word(body: str) -> bytes:
    return package(word__document_xml=f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')


# --- what is read ---


def test_a_pdf_is_read_with_its_marks(read: Any) -> None:
    found = read("qd.pdf", pdf("<h1>Quyết định</h1><p>Thành lập Ban Biên tập xã Hòa Phong</p>"))
    assert found == Reading(Outcome.READ, "Quyết định\nThành lập Ban Biên tập xã Hòa Phong")


def test_lines_that_the_paper_broke_are_whole_again(read: Any) -> None:
    sentence = "Ủy ban nhân dân xã Hòa Phong tổ chức ra quân làm sạch đường làng, ngõ xóm vào sáng thứ Bảy"
    found = read(
        "tb.pdf", pdf(f"<style>@page {{ size: A5 }} p {{ font-size: 16pt }}</style><p>{sentence}</p>")
    )
    assert found.text == sentence


def test_word_is_read_in_its_order_with_tables_and_headers(read: Any) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Dự thảo lần hai"
    document.add_paragraph("Danh sách hộ được hỗ trợ")
    table = document.add_table(2, 2)
    for place, words in enumerate(("Họ tên", "Số tiền", "Nguyễn Văn An", "5 triệu")):
        table.cell(place // 2, place % 2).text = words
    document.add_paragraph("Nơi nhận: các thôn")
    found = read("ds.docx", saved(document))
    lines = ["Danh sách hộ được hỗ trợ", "Họ tên Số tiền", "Nguyễn Văn An 5 triệu", "Nơi nhận: các thôn"]
    assert found.text.splitlines() == [*lines, "Dự thảo lần hai"]


def test_of_tracked_changes_what_stays_is_read(read: Any) -> None:
    body = (
        "<w:p><w:r><w:t>Chiều ngày </w:t></w:r><w:ins><w:r><w:t>20/11</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>19/11</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ghi chú ẩn</w:t></w:r></w:p>"
    )
    assert read("tb.docx", word(body)).text == "Chiều ngày 20/11"


def test_excel_is_read_by_rows_without_hidden_sheets(read: Any) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Thu chi"
    book.active.append(["Khoản", "Số tiền"])
    book.active.append(["Quỹ vì người nghèo", 12_500_000])
    hidden = book.create_sheet("Nháp")
    hidden.append(["mật khẩu"])
    hidden.sheet_state = "hidden"
    found = read("thu-chi.xlsx", saved(book))
    assert found.text.splitlines() == ["Thu chi", "Khoản Số tiền", "Quỹ vì người nghèo 12500000"]


def test_open_documents_are_read_without_comments(read: Any) -> None:
    names = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    content = f"<o:body {names}><text:p>Giấy <text:span>mời</text:span><o:annotation><text:p>xem lại</text:p></o:annotation> họp</text:p></o:body>"
    file = package(mimetype="application/vnd.oasis.opendocument.text", content_xml=content)
    assert read("moi.odt", file) == Reading(Outcome.READ, "Giấy mời họp")


def test_slides_are_read(read: Any) -> None:
    slide = '<s xmlns:a="urn:a"><a:p><a:r><a:t>Chuyển đổi số</a:t></a:r></a:p></s>'
    assert read("trinh-bay.pptx", package(ppt__slides__slide1_xml=slide)).text == "Chuyển đổi số"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_plain_text_is_read_in_the_encodings_of_an_office(read: Any, encoding: str) -> None:
    # As it is kept in cp1258: the tone stands behind its letter.
    assert read("ghi-chu.txt", "Tha\u0300nh la\u0323p Ban".encode(encoding)).text == "Thành lạp Ban"


def test_the_content_decides_and_not_the_ending(read: Any) -> None:
    assert read("lich.docx", pdf("<p>Lịch tiếp công dân</p>")).text == "Lịch tiếp công dân"


def test_of_a_long_file_the_beginning_is_read(read: Any) -> None:
    found = read("dai.txt", ("xã Hòa Phong " * 40_000).encode())
    assert found.outcome is Outcome.READ
    assert found.is_cut
    assert MOST_CHARACTERS - 10 < len(found.text) <= MOST_CHARACTERS


# --- what is not ---


def test_a_scan_has_no_text(read: Any) -> None:
    assert read(
        "quet.pdf", pdf('<svg width="200" height="200"><rect width="90" height="90"/></svg>')
    ) == Reading(Outcome.NO_TEXT)


def locked_pdf() -> bytes:
    """Return a PDF whose password nobody knows."""
    unknown = b"<" + b"5A" * 32 + b">"
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R/ID[<AA><AA>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O "
        + unknown
        + b"/U "
        + unknown
        + b">>>>\n%%EOF"
    )


@pytest.mark.parametrize(
    ("name", "content", "outcome"),
    [
        ("cat-cut.pdf", pdf("<p>Thông báo</p>")[:400], Outcome.BROKEN),
        ("khoa.pdf", locked_pdf(), Outcome.ENCRYPTED),
        ("gia.pdf", b"MZ  not a PDF, not a program either", Outcome.BROKEN),
        ("trang.pdf", b"<html><script>alert(1)</script></html>", Outcome.BROKEN),
        ("rong.pdf", b"", Outcome.BROKEN),
        ("rong.txt", b"", Outcome.NO_TEXT),
        ("nhi-phan.txt", b"abc\0\x01\x02", Outcome.BROKEN),
        ("cat-cut.docx", word("<w:p/>")[:-40], Outcome.BROKEN),
        ("khong-dong.docx", package(word__document_xml="<w:p>chưa đóng"), Outcome.BROKEN),
        ("trong.docx", package(word__styles_xml="<a/>"), Outcome.BROKEN),
        ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), Outcome.OLD_KIND),
        (
            "khoa.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Outcome.ENCRYPTED,
        ),
        ("anh.zip", package(ghi_chu="chữ"), Outcome.OTHER_KIND),
        ("anh.pdf", b"\xff\xd8\xff\xe0 picture", Outcome.OTHER_KIND),
    ],
)
def test_what_cannot_be_read_is_named(read: Any, name: str, content: bytes, outcome: Outcome) -> None:
    assert read(name, content).outcome is outcome


def test_nothing_outside_a_file_is_read(read: Any) -> None:
    hostile = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f'<w:document xmlns:w="{WORD}"><w:p><w:r><w:t>Kính gửi &x;</w:t></w:r></w:p></w:document>'
    )
    assert "root" not in read("xxe.docx", package(word__document_xml=hostile)).text


def test_entities_that_grow_do_not_grow(read: Any) -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10)
    )
    hostile = f'<!DOCTYPE d [{entities}]><w:document xmlns:w="{WORD}"><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:document>'
    assert len(read("laughs.docx", package(word__document_xml=hostile)).text) < 1_000


def test_a_package_that_unpacks_to_very_much_is_not_unpacked(read: Any) -> None:
    assert read("bom.docx", package(word__document_xml=bytes(310 * 1024 * 1024))).outcome is Outcome.TOO_LARGE


# --- the process that reads ---


def test_a_file_that_takes_all_the_time_is_given_up(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_SECONDS", 0.001)
    assert read("lau.txt", "chờ".encode()).outcome is Outcome.TOO_LARGE


@pytest.mark.parametrize(
    "hostile",
    [
        "while True: pass",
        "kept = [bytearray(2**20) for _ in range(2**20)]",
        "import os; os.abort()",
    ],
)
def test_reading_ends_within_its_limits(hostile: str) -> None:
    limited = f"from {program.__name__} import limit_this_process as limit\nimport resource\n"
    limited += "limit()\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\n" + hostile
    ended = subprocess.run([sys.executable, "-c", limited], capture_output=True, timeout=50, check=False)
    assert ended.returncode != 0


def test_a_reader_that_does_not_start_says_nothing_of_the_file(
    read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PROGRAM", "trangxa.media.no_such_reader")
    with pytest.raises(ReaderFailed):
        read("tot.txt", b"chu")


def test_the_reader_is_told_no_secret() -> None:
    assert set(reading._environment()) == {"PYTHONPATH", "PATH", "LC_ALL", "PYTHONDONTWRITEBYTECODE"}


def test_a_file_that_the_storage_has_lost_is_named(tmp_path: Path) -> None:
    stored = Stored(tmp_path, "mat.pdf", b"%PDF-")
    stored.storage.delete(stored.name)
    with pytest.raises(FileUnavailable):
        read_content(stored)


def test_every_outcome_has_words() -> None:
    assert {outcome.value for outcome in Outcome} <= set(FileText.State.values)
