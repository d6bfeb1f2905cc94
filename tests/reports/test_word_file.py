"""The Word file keeps to the schema and to the layout of an official document."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from tests.reports.golden import COMMUNE
from tests.reports.test_three_outputs import TITLE, all_parts
from trangxa.reports.to_docx import to_docx

# The order of children in WordprocessingML: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_TrPr, CT_SectPr.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
    "rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
    "vAlign hideMark",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader "
    "tblCellSpacing jc hidden",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid",
    "tblBorders": "top left start bottom right end insideH insideV",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
    "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr "
    "tblStylePr",
}


@pytest.fixture(scope="module")
def file() -> bytes:
    return to_docx(all_parts(), title=TITLE, organisation=COMMUNE)


@pytest.fixture(scope="module")
def parts(file):
    with ZipFile(BytesIO(file)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
        return {name: etree.fromstring(archive.read(name)) for name in names}


@pytest.fixture
def document(file):
    return Document(BytesIO(file))


def test_children_stand_in_the_order_of_the_schema(parts):
    wrong = []
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        for tag, order in ORDER.items():
            rank = {qn(f"w:{child}"): at for at, child in enumerate(order.split())}
            for element in parts[name].iter(qn(f"w:{tag}")):
                places = [rank.get(child.tag, -1) for child in element]
                if places != sorted(places):
                    wrong.append((name, tag, [etree.QName(child).localname for child in element]))

    assert wrong == []


def test_every_paragraph_has_a_named_style(parts, document):
    known = {style.style_id for style in document.styles}
    used = [
        paragraph.find(".//" + qn("w:pStyle")) for paragraph in parts["word/document.xml"].iter(qn("w:p"))
    ]
    breaks = list(parts["word/document.xml"].iter(qn("w:sectPr")))

    assert sum(style is None for style in used) <= len(
        breaks
    )  # a new section stands in a paragraph of its own
    assert {style.get(qn("w:val")) for style in used if style is not None} <= known


def test_headings_are_heading_styles(document):
    first = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    second = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"]

    assert [text.split(".")[0] for text in first] == ["I", "II", "III", "IV", "V", "VI"]
    assert all(text.split(" ", 1)[1].isupper() for text in first)
    assert second[0].startswith("1. Việc thành lập Ban Biên tập")


def test_tables_repeat_their_header_and_keep_rows_whole(document):
    tables = [table for table in document.tables if table._tbl.tblPr.find(qn("w:tblBorders")) is not None]

    assert len(tables) == 5
    for table in tables:
        header, *rows = table.rows
        assert header._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (header, *rows))


def test_widths_of_cells_are_those_of_the_grid(document):
    for table in document.tables:
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert 9350 <= sum(grid) <= 9360  # 165 mm
        for row in table._tbl.tr_lst:
            assert [int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.tc_lst] == grid


def test_the_page_is_a4_with_the_margins_of_the_decree(document):
    for section in document.sections:
        sizes = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
        assert [round(size.mm) for size in sizes] == [210, 297, 20, 20]
        assert [round(section.left_margin.mm), round(section.right_margin.mm)] == [30, 15]
        assert section.different_first_page_header_footer


def test_the_page_number_stands_in_the_header_but_not_on_page_1(document):
    section = document.sections[0]

    assert "PAGE" in section.header._element.xpath("string(.//w:instrText)")
    assert section.first_page_header._element.xpath(".//w:instrText") == []


def test_each_annex_is_numbered_from_1(parts):
    sections = list(parts["word/document.xml"].iter(qn("w:sectPr")))
    starts = [section.find(qn("w:pgNumType")) for section in sections]

    assert [None if start is None else start.get(qn("w:start")) for start in starts] == [None, "1", "1"]


def test_the_typeface_is_times_new_roman_in_every_script_and_no_theme_is_used(parts):
    for name, root in parts.items():
        for fonts in root.iter(qn("w:rFonts")):
            if name in ("word/document.xml", "word/styles.xml"):
                assert not [key for key in fonts.attrib if "Theme" in key]
                assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
                    "Times New Roman"
                }


def test_document_numbers_do_not_break(parts):
    hyphens = list(parts["word/document.xml"].iter(qn("w:noBreakHyphen")))

    assert len(hyphens) >= 9
    assert "QĐ-UBND" not in "".join(text.text or "" for text in parts["word/document.xml"].iter(qn("w:t")))


def test_the_rule_under_tieu_ngu_is_as_long_as_its_text(document):
    rules = [
        paragraph
        for row in document.tables[0].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if paragraph.style.name == "Đường kẻ"
    ]
    body, motto = (paragraph.paragraph_format for paragraph in rules)

    assert 100 - motto.left_indent.mm - motto.right_indent.mm == pytest.approx(60.5, abs=0.5)
    assert 65 - body.left_indent.mm - body.right_indent.mm == pytest.approx(32.8 * 0.42, abs=1.5)


def test_the_end_of_the_text_stays_with_the_signature(document):
    last = [
        paragraph for paragraph in document.paragraphs if paragraph.text.startswith(("Trên đây", "Xin trân"))
    ]

    assert len(last) == 2
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in last)


def test_the_file_names_the_body_and_no_person(file, document):
    properties = document.core_properties

    assert (properties.title, properties.author, properties.last_modified_by) == (TITLE, COMMUNE, COMMUNE)
    assert (properties.language, properties.comments) == ("vi-VN", "")
    with ZipFile(BytesIO(file)) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_the_same_report_gives_the_same_file(file):
    with ZipFile(BytesIO(file)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
    assert to_docx(all_parts(), title=TITLE, organisation=COMMUNE) == file
