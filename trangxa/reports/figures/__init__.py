"""Everything a periodic report tells, as frozen values: counted once and stored with the report."""

from .board import Board, BoardChange, Regulation, RoleCount
from .documents import DocumentReference
from .evidence import Funding, Incident, Review, Security, Training, Visits
from .organisation import Organisation
from .parameters import Parameters, PeriodKind, Settings, Signer
from .report import Correction, ReportFigures
from .results import (
    CategoryFigure,
    ChannelFigure,
    Content,
    GenreCount,
    ItemFigure,
    LinkFigure,
    MonthCount,
    OpenedChannel,
    Timeliness,
    UnitFigure,
)

__all__ = [
    "Board",
    "BoardChange",
    "CategoryFigure",
    "ChannelFigure",
    "Content",
    "Correction",
    "DocumentReference",
    "Funding",
    "GenreCount",
    "Incident",
    "ItemFigure",
    "LinkFigure",
    "MonthCount",
    "OpenedChannel",
    "Organisation",
    "Parameters",
    "PeriodKind",
    "Regulation",
    "ReportFigures",
    "Review",
    "RoleCount",
    "Security",
    "Settings",
    "Signer",
    "Timeliness",
    "Training",
    "UnitFigure",
    "Visits",
]
