"""The whole of a report's figures, as stored with it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from .board import Board, Regulation
from .documents import DocumentReference
from .evidence import Funding, Security, Training, Visits
from .organisation import Organisation
from .parameters import Parameters, Settings
from .results import Content, LinkFigure
from .snapshot import from_data, to_data


@dataclass(frozen=True)
class Correction:
    """A counted figure that a person changed by hand; `field` is its path, "content.categories.0.count"."""

    field: str
    label: str
    counted: int
    printed: int
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True)
class ReportFigures:
    organisation: Organisation
    parameters: Parameters
    board: Board | None = None
    regulation: Regulation | None = None
    funding: Funding = field(default_factory=Funding)
    content: Content = field(default_factory=Content)
    documents: tuple[DocumentReference, ...] = ()
    links: tuple[LinkFigure, ...] = ()
    broken_links: tuple[str, ...] = ()
    visits: Visits | None = None
    security: Security = field(default_factory=Security)
    trainings: tuple[Training, ...] = ()
    corrections: tuple[Correction, ...] = ()
    made_at: datetime | None = None

    @property
    def settings(self) -> Settings:
        return self.parameters.settings

    def to_dict(self) -> dict[str, Any]:
        return dict(to_data(self))

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return from_data(cls, data)
