"""The record type of what a report asks for and no register holds."""

from typing import Any

from trangxa.core.interchange import Loading, Record, register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Choice, Day, Flag, Reference, Text, Texts, Whole

from .defaults import usual_start
from .figures import PeriodKind
from .models import Report
from .models.report import ReportKind


@register
class ReportDefaultsRecord(ModelRecord):
    """A draft report, stored so that the next one can be made from it."""

    name = "report_defaults"
    order = 300
    model = Report
    fields = (
        Choice("kind", default=PeriodKind.CUMULATIVE.value, choices=ReportKind.choices),
        Day("period_start", attribute="start"),
        Day("cut_off", required=True),
        Reference("requested_by", to="document"),
        Day("issued_on"),
        Whole("number", minimum=1, maximum=99_999),
        Texts("addressees", max_length=250),
        Texts("recipients", max_length=250),
        Texts("archive", max_length=50, default=("VT",)),
        Text("signer_authority", default="TM. ỦY BAN NHÂN DÂN", max_length=100),
        Text("signer_position", default="CHỦ TỊCH", max_length=100),
        Text("signer_name", max_length=100),
        Text("signer_deputy_for", max_length=100),
        Whole("declared_visits_per_day", maximum=2_147_483_647, attribute="declared_visits"),
        Flag("declared_visits_are_more", attribute="declared_is_more"),
        Text("declared_visits_source", max_length=250, attribute="declared_source"),
    )

    def fill(self, row: Any, values: dict[str, Any]) -> None:
        if values["start"] is None:
            values["start"] = usual_start(PeriodKind(values["kind"]), values["cut_off"])
        super().fill(row, values)

    def load(self, record: Record, existing: Any, loading: Loading) -> Any:
        # A report that people worked on is theirs: a second load changes drafts without a version alone.
        if existing is not None and (not existing.is_draft or existing.versions.exists()):
            return existing
        return super().load(record, existing, loading)
