"""The packaged record of the model commune, as records of the interchange format."""

from collections.abc import Iterator
from datetime import time
from typing import Any

from trangxa.demo.packaged import read_articles, read_pictures, read_record, read_regulation
from trangxa.demo.people import people_of
from trangxa.demo.standard_pages import standard_page_records

Record = dict[str, Any]

PUBLISHED_AT = "T08:00:00+07:00"
# What the record calls a document's part in the report, and the field of the register.
_FLAGS = {
    "about-website": "about_portal",
    "board-basis": "board_basis",
    "report-request": "report_request",
    "royalty-rules": "royalty_rules",
}
_DIRECTIONS = {"outgoing": "di", "incoming": "den"}
_IN_MENU = {"du-lich", "thu-vien-anh"}
_DOCUMENT_KEYS = ("kind", "number_symbol", "issued_on", "effective_on", "abstract", "body_html")
_SIGNATURE_KEYS = ("signatory", "signatory_position")


def demo_records() -> Iterator[Record]:
    record = read_record()
    yield from picture_records()
    for person in people_of(record):
        yield person.record
    yield commune_record(record)
    yield from superior_records(record)
    yield from unit_records(record)
    yield board_record(record)
    yield from (document_record(document) for document in record["documents"])
    yield regulation_record(record)
    yield from category_records(record)
    yield from standard_page_records()
    yield from (notice_record(notice) for notice in record["notices"])
    yield from (banner_record(banner) for banner in record["banners"])
    yield from (link_record(link) for link in record["links"])
    yield from read_articles()
    yield report_defaults_record(record)


def picture_records() -> Iterator[Record]:
    for name, told in read_pictures().items():
        yield {"type": "picture", "id": name, "file": name, "alt": told["alt"], "credit": told["credit"]}


def commune_record(record: Record) -> Record:
    organisation = record["organisation"]
    kind = organisation["unit_type"]
    itself = next(body for body in record["hierarchy"] if body["level"] == kind)
    return {
        "type": "commune",
        "id": "xa",
        "kind": kind,
        "bare_name": organisation["unit_name"].removeprefix(kind).strip(),
        "authority_name": organisation["name"],
        "authority_short_name": organisation["short_name"],
        "symbol": organisation["symbol_abbreviation"],
        "site_name": organisation["website_name"],
        "place_name": record["report"]["issue_place"],
        "responsible_person": organisation["content_owner"],
        "address": organisation["address"],
        "phone": organisation["phone"],
        "email": organisation["email"],
        "working_hours": "; ".join(_office_hours(hours) for hours in organisation["working_hours"]),
        "valid_from": itself["valid_from"],
        "valid_until": itself["valid_until"],
    }


def superior_records(record: Record) -> Iterator[Record]:
    """Yield the bodies above the commune, nearest first."""
    bodies = {body["id"]: body for body in record["hierarchy"]}
    above = next(body for body in record["hierarchy"] if body["level"] == record["organisation"]["unit_type"])
    order = 0
    while above["superior"]:
        above, order = bodies[above["superior"]], order + 1
        yield {
            "type": "superior",
            "id": above["id"],
            "order": order,
            "level": above["level"],
            "name": above["name"],
            "authority_name": above["authority"],
            "authority_short_name": above["authority_short"],
            "specialised_unit": above.get("specialised_unit"),
            "valid_from": above["valid_from"],
            "valid_until": above["valid_until"],
        }


def unit_records(record: Record) -> Iterator[Record]:
    for order, unit in enumerate(record["units"], start=1):
        yield {"type": "unit", **unit, "order": order}


def board_record(record: Record) -> Record:
    board = record["editorial_board"]
    founding = next(
        document for document in record["documents"] if document["id"] == board["founding_document"]
    )
    usernames = [person.username for person in people_of(record)]
    return {
        "type": "board",
        "id": "ban-bien-tap",
        "name": board["name"],
        "decision_number": founding["number_symbol"],
        "decision_date": founding["issued_on"],
        "regime": board["regime"],
        "tasks_assigned_by": board["tasks_assigned_by"],
        "standing_unit": board["standing_unit"],
        "valid_from": board["founded_on"],
        "members": [
            {
                "role": member["role"],
                "name": member["name"],
                "post": member["post"],
                "user": username,
                "order": order,
                "valid_from": member["from"],
                "valid_until": member["until"],
            }
            for order, (member, username) in enumerate(
                zip(board["members"], usernames, strict=False), start=1
            )
        ],
        "duties": [{"text": text, "order": order} for order, text in enumerate(board["duties"], start=1)],
    }


def document_record(document: Record) -> Record:
    return {
        "type": "document",
        "id": document["id"],
        "direction": _DIRECTIONS[document["direction"]],
        "issuing_body": document["issuer"],
        **{key: document[key] for key in (*_DOCUMENT_KEYS, *_SIGNATURE_KEYS) if document.get(key)},
        **{_FLAGS[flag]: True for flag in document.get("flags", ()) if flag in _FLAGS},
        "first_published_at": document["issued_on"] + PUBLISHED_AT,
    }


def regulation_record(record: Record) -> Record:
    regulation = record["regulation"]
    return {
        "type": "regulation",
        "id": "quy-che",
        "name": regulation["name"],
        "document": regulation["document"],
        "text": read_regulation(),
        "typed_chapters": regulation["chapters"],
        "typed_articles": regulation["articles"],
    }


def category_records(record: Record) -> Iterator[Record]:
    for category in record["categories"]:
        if category["kind"] != "notices":  # notices have a section of their own
            yield {
                "type": "category",
                "id": category["slug"],
                "name": category["name"],
                "slug": category["slug"],
                "purpose": category["purpose"],
                "is_counted": category["counted"],
                "in_menu": category["slug"] in _IN_MENU,
                "order": category["order"],
                "opened_on": category["opened_on"],
            }


def notice_record(notice: Record) -> Record:
    return {
        "type": "notice",
        "id": notice["id"],
        "title": notice["title"],
        "summary": notice["summary"],
        "body_html": notice["body_html"],
        "happens_on": notice["event_on"],
        "time_and_place": _time_and_place(notice),
        # A call to register ends before the event; the notice stays until the event is over.
        "shown_until": max(notice["valid_until"], notice["event_on"] or ""),
        "first_published_at": notice["valid_from"] + PUBLISHED_AT,
    }


def banner_record(banner: Record) -> Record:
    return {
        "type": "banner",
        "id": banner["id"],
        "title": banner["title"],
        "occasion": banner["occasion"],
        "picture": banner["picture"],
        "picture_alt": banner["picture_alt"],
        "valid_from": banner["shown_from"],
        "valid_until": banner["shown_until"],
    }


def link_record(link: Record) -> Record:
    return {
        "type": "link",
        "id": f"lien-ket-{link['order']}",
        "name": link["name"],
        "address": link["url"],
        "order": link["order"],
        "valid_from": link["shown_from"],
        "valid_until": link["shown_until"],
    }


def report_defaults_record(record: Record) -> Record:
    """What the report asks for and no register holds; the reports app knows this type."""
    report, visits = record["report"], record["visits"]
    return {
        "type": "report_defaults",
        "id": "mac-dinh",
        "period_start": report["period_start"],
        "cut_off": report["cut_off"],
        "requested_by": report["requested_by"],
        "addressees": [report["addressee"]],
        "recipients": report["recipients"],
        "archive": report["archive"],
        "signer_authority": report["signatory"]["authority_line"],
        "signer_position": report["signatory"]["position"],
        "signer_name": report["signatory"]["name"],
        "declared_visits_per_day": visits["declared_per_day"],
        "declared_visits_are_more": visits["comparison"] == "trên",
        "declared_visits_source": visits["source"],
    }


def _office_hours(hours: Record) -> str:
    times = ", ".join("–".join(_clock(moment) for moment in hours[part]) for part in ("morning", "afternoon"))
    return f"{hours['days']}: {times}"


def _time_and_place(notice: Record) -> str:
    times = " đến ".join(_clock(notice[key]) for key in ("starts_at", "ends_at") if notice[key])
    place = notice["place"]
    return (
        f"{times}, {place[0].lower() + place[1:] if not place.startswith('Thôn') else place}"
        if times
        else place
    )


def _clock(moment: str) -> str:
    at = time.fromisoformat(moment)
    return f"{at.hour} giờ {at.minute:02}" if at.minute else f"{at.hour} giờ"
