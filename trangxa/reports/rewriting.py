"""Changing the written texts of a report: words, order, on and off, items of one's own."""

from dataclasses import replace
from uuid import uuid4

from .texts import ReportText, ReportTexts, Slot


def rewritten(texts: ReportTexts, text_id: str, *, body: str, is_on: bool) -> ReportTexts:
    """Return the texts with one changed; a default that was rewritten is a default no longer."""
    return ReportTexts(
        tuple(
            replace(text, body=body, is_on=is_on, is_default=text.is_default and text.body == body)
            if text.id == text_id
            else text
            for text in texts.items
        )
    )


def added(texts: ReportTexts, slot: Slot, body: str, *, addressee: str = "") -> ReportTexts:
    last = max((text.order for text in texts.items), default=0)
    own = ReportText(f"own-{uuid4().hex[:8]}", slot, body, addressee=addressee, order=last + 1)
    return ReportTexts((*texts.items, own))


def removed(texts: ReportTexts, text_id: str) -> ReportTexts:
    """Return the texts without an item of one's own; a default is switched off instead."""
    return ReportTexts(
        tuple(text for text in texts.items if text.id != text_id or not text.id.startswith("own-"))
    )


def moved(texts: ReportTexts, text_id: str, by: int) -> ReportTexts:
    """Return the texts with one changed places with its neighbour above (-1) or below (1) in its slot."""
    text = next((each for each in texts.items if each.id == text_id), None)
    if text is None:
        return texts
    row = texts.in_slot(text.slot)
    at = row.index(text)
    if not 0 <= at + by < len(row):
        return texts
    orders = sorted(each.order for each in row)
    row[at], row[at + by] = row[at + by], row[at]
    placed = {each.id: order for each, order in zip(row, orders, strict=True)}
    return ReportTexts(tuple(replace(each, order=placed.get(each.id, each.order)) for each in texts.items))
