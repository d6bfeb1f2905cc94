from trangxa.organisation.models.board import BoardDuty, BoardMember, BoardRole, EditorialBoard, WorkingRegime
from trangxa.organisation.models.commune import Commune, CommuneKind, SuperiorBody
from trangxa.organisation.models.units import Unit, UnitKind, UnitName

__all__ = [
    "BoardDuty",
    "BoardMember",
    "BoardRole",
    "Commune",
    "CommuneKind",
    "EditorialBoard",
    "SuperiorBody",
    "Unit",
    "UnitKind",
    "UnitName",
    "WorkingRegime",
]
