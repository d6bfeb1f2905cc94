from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from trangxa.core.remembering import remembered
from trangxa.documents.models import Direction, OfficialDocument
from trangxa.documents.querysets import FILES

SHOWN = 3


def newest_documents(request: HttpRequest) -> dict[str, Any] | None:
    documents = remembered("newest-documents", _newest)
    return {"documents": documents, "today": timezone.localdate()} if documents else None


def _newest() -> list[Any]:
    rows = OfficialDocument.objects.live().filter(direction=Direction.OUTGOING).prefetch_related(FILES)
    return list(rows.order_by("-issued_on", "-pk")[:SHOWN])
