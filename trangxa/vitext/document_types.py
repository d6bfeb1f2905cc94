"""The types of administrative documents and their abbreviations (Nghị định 30/2020/NĐ-CP)."""

from dataclasses import dataclass

from .text import fold, nfc


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type (loại văn bản); `abbreviation` is empty for the two types whose symbol names no type."""

    name: str
    abbreviation: str = ""

    @property
    def title(self) -> str:
        """The name as it starts a citation: "Quyết định"."""
        return self.name[0].upper() + self.name[1:]


CONG_VAN = DocumentType("công văn")
THU_CONG = DocumentType("thư công")

DOCUMENT_TYPES = (
    DocumentType("nghị quyết", "NQ"),
    DocumentType("quyết định", "QĐ"),
    DocumentType("chỉ thị", "CT"),
    DocumentType("quy chế", "QC"),
    DocumentType("quy định", "QyĐ"),
    DocumentType("thông cáo", "TC"),
    DocumentType("thông báo", "TB"),
    DocumentType("hướng dẫn", "HD"),
    DocumentType("chương trình", "CTr"),
    DocumentType("kế hoạch", "KH"),
    DocumentType("phương án", "PA"),
    DocumentType("đề án", "ĐA"),
    DocumentType("dự án", "DA"),
    DocumentType("báo cáo", "BC"),
    DocumentType("biên bản", "BB"),
    DocumentType("tờ trình", "TTr"),
    DocumentType("hợp đồng", "HĐ"),
    DocumentType("công điện", "CĐ"),
    DocumentType("bản ghi nhớ", "BGN"),
    DocumentType("bản thỏa thuận", "BTT"),
    DocumentType("giấy ủy quyền", "GUQ"),
    DocumentType("giấy mời", "GM"),
    DocumentType("giấy giới thiệu", "GGT"),
    DocumentType("giấy nghỉ phép", "GNP"),
    DocumentType("phiếu gửi", "PG"),
    DocumentType("phiếu chuyển", "PC"),
    DocumentType("phiếu báo", "PB"),
    CONG_VAN,
    THU_CONG,
)

# Also first in a symbol, but no type of the 29: legal normative documents, consolidated texts, and copies.
OTHER_ABBREVIATIONS = ("NĐ", "TT", "TTLT", "VBHN", "SY", "TrS", "SL")

_BY_SPELLING = {kind.abbreviation.lower(): kind for kind in DOCUMENT_TYPES if kind.abbreviation}
_BY_FOLD = {fold(kind.abbreviation): kind for kind in DOCUMENT_TYPES if kind.abbreviation}
_BY_NAME = {fold(kind.name): kind for kind in DOCUMENT_TYPES}


def type_by_abbreviation(text: str) -> DocumentType | None:
    """Return the type abbreviated so, in any case and with or without marks.

    Two pairs differ only by a mark: HĐ and HD, ĐA and DA. Without marks they are taken as written: HD, DA.
    """
    spelling = nfc(text).strip().lower()
    return _BY_SPELLING.get(spelling) or _BY_FOLD.get(fold(spelling))


def type_by_name(text: str) -> DocumentType | None:
    """Return the type of that name, in any case and with or without marks: "Quyết định", "quyet dinh"."""
    return _BY_NAME.get(" ".join(fold(text).split()))
