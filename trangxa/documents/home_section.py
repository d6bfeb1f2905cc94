from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from trangxa.documents.models import Direction, OfficialDocument
from trangxa.documents.querysets import FILES

SHOWN = 3


def newest_documents(request: HttpRequest) -> dict[str, Any] | None:
    rows = OfficialDocument.objects.live().filter(direction=Direction.OUTGOING).prefetch_related(FILES)
    documents = list(rows.order_by("-issued_on", "-pk")[:SHOWN])
    return {"documents": documents, "today": timezone.localdate()} if documents else None
