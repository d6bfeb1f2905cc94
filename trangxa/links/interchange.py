from trangxa.core.interchange import register
from trangxa.core.model_records import ModelRecord
from trangxa.core.record_fields import Day, Text, Web, Whole
from trangxa.links.models import Link


@register
class LinkRecord(ModelRecord):
    """A link to another site (liên kết), with the days it is shown."""

    name = "link"
    order = 160
    model = Link
    fields = (
        Text("name", required=True, max_length=150),
        Web("address", required=True, max_length=300),
        Text("group", max_length=100),
        Whole("order", default=0),
        Day("valid_from"),
        Day("valid_until"),
    )
