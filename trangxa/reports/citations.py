"""How a report names a document: in full where it first appears, briefly afterwards."""

import re

from trangxa.vitext import format_date

from .figures import DocumentReference

_ABOUT = re.compile(r"^\s*(?:v/v|về\s+việc)\s*:?\s+", re.IGNORECASE)
_ALREADY_ABOUT = re.compile(r"^(?:về|v/v)\s", re.IGNORECASE)


def about(document: DocumentReference) -> str:
    """Return the abstract led by "về việc", however it was stored; empty when there is none."""
    subject = _ABOUT.sub("", document.abstract).strip().rstrip(".;")
    if not subject:
        return ""
    return subject[0].lower() + subject[1:] if _ALREADY_ABOUT.match(subject) else f"về việc {subject}"


def numbered(document: DocumentReference) -> str:
    """Return "Quyết định số 26/QĐ-UBND"; a document without number is named by its day."""
    kind = document.kind[:1].upper() + document.kind[1:]
    return f"{kind} số {document.number_symbol}" if document.number_symbol else kind


def dated(document: DocumentReference) -> str:
    """Return the line of our own document: "Quyết định số 26/QĐ-UBND ngày 23/02/2023 về việc …"."""
    return _joined(numbered(document), f"ngày {format_date(document.issued_on)}", about(document))


def in_full(document: DocumentReference) -> str:
    """Return a document of another body at its first mention, with its issuer."""
    issuer = f"của {document.issuer}" if document.issuer else ""
    return _joined(numbered(document), f"ngày {format_date(document.issued_on)}", issuer, about(document))


def with_subject(document: DocumentReference) -> str:
    """Return it without the day, for a sentence that begins with the day."""
    return _joined(numbered(document), about(document))


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
