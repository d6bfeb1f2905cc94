"""What a person chose for this report: period, papers, people, and which optional parts are printed."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from trangxa.vitext import Period, format_date

from .documents import DocumentReference


class PeriodKind(StrEnum):
    CUMULATIVE = "luy-ke"
    MONTH = "thang"
    QUARTER = "quy"
    HALF_YEAR = "6-thang"
    YEAR = "nam"
    FREE = "tu-chon"


@dataclass(frozen=True)
class Signer:
    """`deputy_for` is the head's position when a deputy signs: "CHỦ TỊCH" gives the line "KT. CHỦ TỊCH"."""

    authority: str = "TM. ỦY BAN NHÂN DÂN"
    position: str = "CHỦ TỊCH"
    name: str = ""
    deputy_for: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        deputy = (f"KT. {self.deputy_for.upper()}",) if self.deputy_for else ()
        return tuple(line.upper() for line in (self.authority, *deputy, self.position) if line)


@dataclass(frozen=True)
class Settings:
    """Switches of one report. Those from `previous_period` on go beyond the usual report (ngoài mẫu)."""

    item_word: str = "tin"
    items_by_genre: bool = False
    category_prefix: bool = False
    hide_empty_categories: bool = False
    amounts_in_words: bool = False
    superior_in_head: bool = False
    channel_numbers: bool = True
    link_number: bool = True
    previous_period: bool = False
    targets: bool = False
    documents_by_type: bool = False
    items_by_month: bool = False
    items_by_unit: bool = False
    item_list: bool = False
    timeliness: bool = False


@dataclass(frozen=True)
class Parameters:
    """`start` is None while nothing tells when the site began; `cut_off` is the last day counted."""

    cut_off: date
    kind: PeriodKind = PeriodKind.CUMULATIVE
    start: date | None = None
    issued_on: date | None = None
    number: int | None = None
    requested_by: DocumentReference | None = None
    grounds: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: tuple[str, ...] = ("VT",)
    signer: Signer = field(default_factory=Signer)
    settings: Settings = field(default_factory=Settings)

    @property
    def is_cumulative(self) -> bool:
        return self.kind is PeriodKind.CUMULATIVE or self.start is None

    @property
    def period_phrase(self) -> str:
        """How the subject names the period: "tính đến ngày 01/11/2023" or "quý IV năm 2023"."""
        if self.is_cumulative or self.start is None:
            return f"tính đến ngày {format_date(self.cut_off)}"
        return Period(self.start, self.cut_off).name

    @property
    def span_phrase(self) -> str:
        """The days counted, "từ ngày 23/02/2023 đến hết ngày 01/11/2023"; empty without a start."""
        if self.start is None:
            return ""
        return f"từ ngày {format_date(self.start)} đến hết ngày {format_date(self.cut_off)}"
