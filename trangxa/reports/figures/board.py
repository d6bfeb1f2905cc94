"""The editorial board (Ban Biên tập) and its regulation as they stand at the cut-off."""

from dataclasses import dataclass

from .documents import DocumentReference


@dataclass(frozen=True)
class RoleCount:
    role: str
    count: int


@dataclass(frozen=True)
class BoardChange:
    """A decision of the period that changed the board (kiện toàn); names of those who joined and left."""

    decision: DocumentReference
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Board:
    """`standing` is the unit or the person's post that keeps the board's business; posts are not bodies."""

    founded_by: DocumentReference
    basis: tuple[DocumentReference, ...] = ()
    roles: tuple[RoleCount, ...] = ()
    changes: tuple[BoardChange, ...] = ()
    duties: tuple[str, ...] = ()
    regime: str = ""
    assigned_by: str = ""
    standing: str = ""
    standing_is_person: bool = True

    @property
    def total(self) -> int:
        return sum(role.count for role in self.roles)

    @property
    def is_concurrent(self) -> bool:
        """Whether members do this beside their own work (kiêm nhiệm)."""
        return self.regime.casefold().strip() == "kiêm nhiệm"


@dataclass(frozen=True)
class Regulation:
    issued_by: DocumentReference
    chapters: int = 0
    articles: int = 0
