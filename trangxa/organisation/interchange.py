"""Record types of the commune, its superiors, its units and its editorial boards, each with its dates."""

from typing import Any

from trangxa.core.interchange import Loading, Record, register
from trangxa.core.model_records import ModelRecord, save_or_fault
from trangxa.core.record_fields import (
    Choice,
    Day,
    Field,
    Flag,
    Items,
    Reference,
    Text,
    Whole,
    read_fields,
    resolve_fields,
)
from trangxa.organisation.models import (
    BoardDuty,
    BoardMember,
    BoardRole,
    Commune,
    CommuneKind,
    EditorialBoard,
    SuperiorBody,
    Unit,
    UnitKind,
    UnitName,
    WorkingRegime,
)

DATES: tuple[Field, ...] = (Day("valid_from"), Day("valid_until"))
EARLIER_NAMES = Items("earlier_names", fields=(Text("name", required=True, max_length=150), *DATES))


@register
class CommuneRecord(ModelRecord):
    name = "commune"
    order = 50
    model = Commune
    fields = (
        Choice("kind", default=CommuneKind.COMMUNE, choices=CommuneKind.choices),
        Text("bare_name", required=True, max_length=100),
        Text("authority_name", required=True, max_length=200),
        Text("authority_short_name", default="UBND xã", max_length=100),
        Text("symbol", default="UBND", max_length=30),
        Text("site_name", required=True, max_length=200),
        Text("place_name", max_length=100),
        Text("responsible_person", max_length=150),
        Text("address", max_length=250),
        Text("phone", max_length=30),
        Text("email", max_length=254),
        Text("working_hours", max_length=200),
        Reference("emblem", to="picture"),
        Text("source_note", max_length=250),
        *DATES,
    )


@register
class SuperiorRecord(ModelRecord):
    name = "superior"
    order = 52
    model = SuperiorBody
    fields = (
        Whole("order", default=1),
        Text("level", required=True, max_length=30),
        Text("name", required=True, max_length=120),
        Text("authority_name", max_length=200),
        Text("authority_short_name", max_length=100),
        Text("specialised_unit", max_length=150),
        *DATES,
    )


@register
class UnitRecord(ModelRecord):
    name = "unit"
    order = 54
    model = Unit
    fields = (
        Choice("kind", default=UnitKind.DEPARTMENT, choices=UnitKind.choices),
        Text("name", required=True, max_length=150),
        Text("head_name", max_length=150),
        Text("contact", max_length=150),
        Whole("order", default=0),
        *DATES,
        EARLIER_NAMES,
    )

    def fill(self, row: Any, values: dict[str, Any]) -> None:
        row.earlier_names = [UnitName(**name) for name in values.pop("earlier_names")]
        super().fill(row, values)


@register
class BoardRecord(ModelRecord):
    name = "board"
    order = 56
    model = EditorialBoard
    fields = (
        Text("name", required=True, max_length=200),
        Text("decision_number", max_length=50),
        Day("decision_date"),
        Choice("regime", default=WorkingRegime.CONCURRENT, choices=WorkingRegime.choices),
        Text("tasks_assigned_by", max_length=100),
        Text("standing_unit", max_length=150),
        Flag("standing_is_person", default=True),
        *DATES,
        Items(
            "members",
            fields=(
                Choice("role", default=BoardRole.MEMBER, choices=BoardRole.choices),
                Text("name", required=True, max_length=150),
                Text("post", max_length=150),
                Reference("user", to="user"),
                Whole("order", default=0),
                *DATES,
            ),
        ),
        Items("duties", fields=(Text("text", required=True, multiline=True), Whole("order", default=0))),
    )

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        values = resolve_fields(self.fields, read_fields(self.fields, record), loading)
        members, duties = values.pop("members"), values.pop("duties")
        board: Any = existing or EditorialBoard()
        board.members = [BoardMember(**member) for member in members]
        board.duties = [BoardDuty(**duty) for duty in duties]
        self.fill(board, values)
        save_or_fault(board)
        return board
