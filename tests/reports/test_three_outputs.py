"""Preview, Word file and PDF hold the same text; the PDF is tagged, has its fonts, and looks as stored."""

import re
import subprocess
import sys
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.table import Table
from lxml import html
from PIL import Image, ImageChops, ImageStat

from tests.reports.golden import COMMUNE, golden_figures
from trangxa.reports.blocks import plain_text
from trangxa.reports.figures import ItemFigure, MonthCount, Settings, Signer, UnitFigure
from trangxa.reports.sections import report_blocks
from trangxa.reports.texts import ReportText, ReportTexts, Slot, default_texts
from trangxa.reports.to_docx import to_docx
from trangxa.reports.to_html import to_html
from trangxa.reports.to_pdf import PdfUnavailable, to_pdf

TITLE = "Báo cáo kết quả hoạt động Trang Thông tin điện tử xã Hòa Phong tính đến ngày 01/11/2023"
FIRST_PAGE = Path(__file__).parent / "data" / "page-1.png"
LARGEST_DIFFERENCE = 4  # mean of 255 grey steps over the page


def all_parts():
    """Return the report with every part that can be switched on, and free text of every kind."""
    switches = Settings(
        previous_period=True,
        targets=True,
        documents_by_type=True,
        items_by_month=True,
        items_by_unit=True,
        item_list=True,
        superior_in_head=True,
    )
    figures = golden_figures(switches)
    content = replace(
        figures.content,
        target=200,
        months=(MonthCount(date(2023, 3, 1), 40), MonthCount(date(2023, 4, 1), 20)),
        units=(UnitFigure("Thôn Phúc Thọ", 5, 4, 1),),
        items=(
            ItemFigure("Hội nghị <tổng kết> & khen thưởng", "Tin tức", date(2023, 5, 20), "/tin/hoi-nghi/"),
        ),
    )
    signer = Signer(name="Nguyễn Văn An")
    parameters = replace(figures.parameters, signer=signer, number=7, addressees=("UBND tỉnh", "Sở Nội vụ"))
    own = ReportText(
        "own",
        Slot.DIRECTIONS,
        "<p>Thực hiện <b>Kế hoạch</b> số 12/KH-UBND:</p><ol><li>một</li></ol>"
        "<table><tr><th>Việc</th></tr><tr><td><i>Rà soát</i></td></tr></table>",
        order=99,
    )
    texts = ReportTexts((*default_texts().items, own))
    return report_blocks(replace(figures, content=content, parameters=parameters), texts)


def plain_parts():
    return report_blocks(golden_figures(), default_texts())


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def docx_lines(file: bytes) -> Iterator[str]:
    for part in Document(BytesIO(file)).iter_inner_content():
        if isinstance(part, Table):
            yield from (
                paragraph.text for row in part.rows for cell in row.cells for paragraph in cell.paragraphs
            )
        else:
            yield part.text


def pdf_text(file: bytes, folder: Path) -> str:
    """Return the text below the top margin, where the page number stands."""
    path = folder / "report.pdf"
    path.write_bytes(file)
    crop = ["-x", "0", "-y", "56", "-W", "596", "-H", "786"]
    return subprocess.run(
        ["pdftotext", "-raw", *crop, path, "-"], capture_output=True, text=True, check=True
    ).stdout


def unpacked(file: bytes) -> bytes:
    streams = re.findall(rb"/FlateDecode.*?>>\s*stream\r?\n(.*?)\r?\nendstream", file, re.DOTALL)
    return b"\n".join(zlib.decompressobj().decompress(stream) for stream in streams)


def output_of(program: str, file: bytes, folder: Path) -> str:
    path = folder / "report.pdf"
    path.write_bytes(file)
    return subprocess.run([program, path], capture_output=True, text=True, check=True).stdout


@pytest.fixture(params=[plain_parts, all_parts], ids=["usual report", "every part"])
def blocks(request):
    return request.param()


def test_the_word_file_has_the_text_of_the_blocks(blocks):
    file = to_docx(blocks, title=TITLE, organisation=COMMUNE)

    assert squeezed("\n".join(docx_lines(file))) == squeezed(plain_text(blocks))


def test_the_preview_has_the_text_of_the_blocks(blocks):
    preview = html.fromstring(str(to_html(blocks)))

    assert squeezed(preview.text_content()) == squeezed(plain_text(blocks))


def test_the_pdf_has_the_text_of_the_blocks(blocks, tmp_path):
    file = to_pdf(blocks, title=TITLE, organisation=COMMUNE)

    assert squeezed(pdf_text(file, tmp_path)) == squeezed(plain_text(blocks))


def test_the_preview_has_no_inline_style_and_no_script(blocks):
    preview = str(to_html(blocks, top_level=3))

    assert "style=" not in preview
    assert "<script" not in preview
    assert "<h3" in preview
    assert "<h1" not in preview


def test_the_pdf_is_tagged_and_named(tmp_path):
    file = to_pdf(plain_parts(), title=TITLE, organisation=COMMUNE)
    told = output_of("pdfinfo", file, tmp_path)

    assert re.search(r"^Title:\s+" + re.escape(TITLE) + "$", told, re.MULTILINE)
    assert re.search(r"^Author:\s+" + COMMUNE, told, re.MULTILINE)
    assert re.search(r"^Tagged:\s+yes$", told, re.MULTILINE)
    assert "(A4)" in told
    assert re.search(rb"/Lang ?\(vi-VN\)", unpacked(file))


def test_the_pdf_carries_its_fonts(tmp_path):
    told = output_of("pdffonts", to_pdf(plain_parts(), title=TITLE, organisation=COMMUNE), tmp_path)
    fonts = [line.split() for line in told.splitlines()[2:]]

    assert fonts
    assert all("Liberation-Serif" in font[0] for font in fonts)
    assert all(font[-5:-3] == ["yes", "yes"] for font in fonts)


def test_page_numbers_begin_on_page_2_and_anew_in_each_annex(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(to_pdf(all_parts(), title=TITLE, organisation=COMMUNE))
    top = ["-x", "0", "-y", "0", "-W", "596", "-H", "56"]
    shown = subprocess.run(["pdftotext", *top, path, "-"], capture_output=True, text=True, check=True).stdout
    numbers = [page.strip() for page in shown.split("\f")[:-1]]

    assert numbers[:3] == ["", "2", "3"]
    assert numbers[-2:] == ["", ""]


def test_the_first_page_looks_as_stored(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(to_pdf(plain_parts(), title=TITLE, organisation=COMMUNE))
    subprocess.run(
        ["pdftoppm", "-r", "40", "-l", "1", "-gray", "-png", "-singlefile", path, tmp_path / "p"], check=True
    )

    with Image.open(tmp_path / "p.png") as made, Image.open(FIRST_PAGE) as stored:
        assert made.size == stored.size
        difference = ImageStat.Stat(ImageChops.difference(made.convert("L"), stored.convert("L"))).mean[0]

    assert difference < LARGEST_DIFFERENCE


def test_a_server_without_the_libraries_says_which_are_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    with pytest.raises(PdfUnavailable, match=r"libpango-1\.0-0"):
        to_pdf(plain_parts(), title=TITLE, organisation=COMMUNE)


def test_the_pdf_opens_no_file_outside_its_own_folder():
    import weasyprint

    from trangxa.reports.to_pdf import _own_files_only

    fetcher = _own_files_only(weasyprint)
    for address in (
        "file:///etc/passwd",
        "http://127.0.0.1:9/",
        "data:text/plain,a",
        "file://host/etc/passwd",
    ):
        with pytest.raises(ValueError, match="own files"):
            fetcher.fetch(address)
