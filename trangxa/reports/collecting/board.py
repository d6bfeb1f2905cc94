"""The editorial board at the cut-off, and who joined or left it in the period."""

from datetime import date, timedelta

from trangxa.organisation.models import BoardRole, EditorialBoard
from trangxa.organisation.queries import board_on

from ..figures import Board, BoardChange, DocumentReference, RoleCount
from .papers import board_basis, changing_decisions, decision
from .scope import Scope


def collect_board(scope: Scope, issuer: str) -> Board | None:
    board = board_on(scope.cut_off)
    if board is None:
        return None
    founded_by = _founding(board, scope.cut_off, issuer)
    members = board.members_on(scope.cut_off)
    return Board(
        founded_by=founded_by,
        basis=board_basis(founded_by.issued_on),
        roles=tuple(
            RoleCount(str(role.label), sum(member.role == role for member in members)) for role in BoardRole
        ),
        changes=_changes(board, founded_by.issued_on, scope),
        duties=tuple(duty.text for duty in board.duties.all()),
        regime=board.regime,
        assigned_by=board.tasks_assigned_by,
        standing=board.standing_unit,
        standing_is_person=board.standing_is_person,
    )


def first_board_day(until: date) -> date | None:
    """Return the day on which the commune's first board began, if not after `until`."""
    starts = EditorialBoard.objects.values_list("decision_date", "valid_from")
    days = [day for decided, began in starts if (day := decided or began)]
    first = min(days, default=None)
    return first if first and first <= until else None


def _founding(board: EditorialBoard, day: date, issuer: str) -> DocumentReference:
    """Return the founding decision from the register, else as the board itself names it."""
    on_record = decision(board.decision_number, board.decision_date, day)
    if on_record:
        return on_record
    founded = board.decision_date or board.valid_from or day
    return DocumentReference(
        "Quyết định", board.decision_number, founded, issuer, f"về việc thành lập {board.name}"
    )


def _changes(board: EditorialBoard, founded_on: date, scope: Scope) -> tuple[BoardChange, ...]:
    """Pair each decision of the period with the moves from its day until the next one.

    A move without any decision is not printed: the report would name a document that nobody can find.
    """
    decisions = [each for each in changing_decisions(scope) if each.issued_on > founded_on]
    changes: list[BoardChange] = []
    for at, decided in enumerate(decisions):
        following = (
            decisions[at + 1].issued_on if at + 1 < len(decisions) else scope.cut_off + timedelta(days=1)
        )
        joined, left = [], []
        for member in board.members.all():
            gone = member.valid_until + timedelta(days=1) if member.valid_until else None
            if member.valid_from and decided.issued_on <= member.valid_from < following:
                joined.append(member.name)
            if gone and decided.issued_on <= gone < following:
                left.append(member.name)
        changes.append(BoardChange(decided, tuple(joined), tuple(left)))
    return tuple(changes)
