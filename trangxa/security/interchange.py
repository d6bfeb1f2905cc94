from trangxa.core.interchange import register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Day, Text, Whole
from trangxa.security.models import Incident, SecurityReview


@register
class SecurityReviewRecord(ModelRecord):
    name = "security_review"
    order = 210
    model = SecurityReview
    fields = (
        Day("held_on", required=True),
        Text("reviewer", required=True, max_length=150),
        Text("scope", required=True, multiline=True),
        Whole("findings", default=0),
        Whole("mended", default=0),
        Text("note", multiline=True),
    )


@register
class IncidentRecord(ModelRecord):
    name = "incident"
    order = 212
    model = Incident
    fields = (
        Day("happened_on", required=True),
        Text("description", required=True, multiline=True),
        Text("handling", multiline=True),
        Day("closed_on"),
    )
