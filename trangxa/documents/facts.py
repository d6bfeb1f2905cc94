"""What the register tells other rooms."""

from datetime import date
from typing import Any

from trangxa.documents.models import Regulation
from trangxa.documents.regulation_text import split_into_parts
from trangxa.documents.rules import Validity


def regulation_in_force(day: date) -> dict[str, Any] | None:
    """Return the board's regulation in force on `day`, the latest one."""
    rows = Regulation.objects.filter(of_board=True, document__live=True, document__issued_on__lte=day)
    for row in rows.select_related("document").order_by("-document__issued_on"):
        if row.document.validity_on(day) is Validity.IN_FORCE:
            return {
                "name": row.name,
                "citation": row.document.citation,
                "issued_on": row.document.issued_on,
                "issuing_body": row.document.issuing_body,
                "decision_url": row.document.url if row.document.live else "",
                "chapters": row.chapters,
                "articles": row.articles,
                "parts": split_into_parts(row.text),
            }
    return None
