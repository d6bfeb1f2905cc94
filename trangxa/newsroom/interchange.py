from trangxa.core.interchange import register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Choice, Day, Text, Whole
from trangxa.newsroom.models import FundingRecord, PublicationTarget, Training

_LARGEST_COUNT = 2_147_483_647


@register
class FundingRecordType(ModelRecord):
    """Money given to the portal or paid out (kinh phí), in đồng."""

    name = "funding"
    order = 220
    model = FundingRecord
    fields = (
        Choice("kind", required=True, choices=FundingRecord.Kind.choices),
        Day("day", required=True),
        Whole("amount", required=True, maximum=10**15),
        Whole("items", maximum=_LARGEST_COUNT),
        Text("note", max_length=200),
    )


@register
class TrainingRecord(ModelRecord):
    name = "training"
    order = 222
    model = Training
    fields = (
        Day("day", required=True),
        Text("subject", required=True, max_length=200),
        Text("organiser", max_length=150),
        Whole("attendants", default=1),
    )


@register
class TargetRecord(ModelRecord):
    name = "target"
    order = 224
    model = PublicationTarget
    fields = (
        Day("first_day", required=True),
        Day("last_day", required=True),
        Whole("articles", required=True, maximum=_LARGEST_COUNT),
    )
