"""Official documents as the report cites them."""

from datetime import date
from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from trangxa.documents.kinds import KIND_CHOICES, symbol_key
from trangxa.documents.models import Direction, OfficialDocument, Regulation

from ..figures import DocumentReference
from ..figures import Regulation as RegulationFigure
from .scope import Scope

_KINDS = dict(KIND_CHOICES)
_COLUMNS = ("kind", "number_symbol", "issued_on", "issuing_body", "abstract")


def register() -> Any:
    """Documents on record. A draft of our own that was never published is no document yet."""
    return OfficialDocument.objects.filter(
        Q(direction=Direction.INCOMING) | Q(live=True) | Q(first_published_at__isnull=False)
    ).order_by("issued_on", "pk")


def references(documents: Any) -> tuple[DocumentReference, ...]:
    return tuple(
        DocumentReference(_KINDS.get(kind, kind), number, issued_on, issuer, abstract)
        for kind, number, issued_on, issuer, abstract in documents.values_list(*_COLUMNS)
    )


def reference(document_id: int | None) -> DocumentReference | None:
    """Return one document as cited, without loading its text."""
    if document_id is None:
        return None
    return next(iter(references(OfficialDocument.objects.filter(pk=document_id))), None)


def documents_about_portal(scope: Scope, *, is_cumulative: bool) -> tuple[DocumentReference, ...]:
    """Return our own documents of the period; a cumulative report also cites those that prepared the site."""
    own = register().filter(direction=Direction.OUTGOING, about_portal=True)
    days = Q(issued_on__lte=scope.cut_off) if is_cumulative else scope.days("issued_on")
    return references(own.filter(days))


def board_basis(day: date) -> tuple[DocumentReference, ...]:
    return references(register().filter(board_basis=True, issued_on__lte=day))


def decision(number: str, issued_on: date | None, day: date) -> DocumentReference | None:
    """Return the decision with this number as it stands in the register."""
    if not number:
        return None
    found = register().filter(number_key=symbol_key(number), issued_on__lte=day)
    if issued_on:
        found = found.filter(issued_on=issued_on)
    return next(iter(references(found)), None)


def changing_decisions(scope: Scope) -> tuple[DocumentReference, ...]:
    """Our own decisions of the period that changed the board (kiện toàn)."""
    own = register().filter(scope.days("issued_on"), direction=Direction.OUTGOING, kind="QĐ")
    return references(own.filter(abstract__icontains="kiện toàn", about_portal=True))


def in_force_on(documents: Any, day: date, prefix: str = "") -> Any:
    start = Coalesce(F(f"{prefix}effective_on"), F(f"{prefix}issued_on"))
    documents = documents.annotate(in_force_since=start).filter(in_force_since__lte=day)
    ends = f"{prefix}expires_on"
    return documents.filter(Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gt": day}))


def has_royalty_rules(day: date) -> bool:
    return bool(in_force_on(register().filter(royalty_rules=True), day).exists())


def regulation_on(day: date) -> RegulationFigure | None:
    found = in_force_on(Regulation.objects.filter(of_board=True), day, "document__")
    regulation = found.order_by("-document__issued_on", "-pk").first()
    if regulation is None:
        return None
    issued_by = reference(regulation.document_id)
    assert issued_by is not None  # noqa: S101 - the foreign key is protected
    return RegulationFigure(issued_by, chapters=regulation.chapters, articles=regulation.articles)


def numbers_on_record() -> set[str]:
    return set(OfficialDocument.objects.values_list("number_symbol", flat=True))
