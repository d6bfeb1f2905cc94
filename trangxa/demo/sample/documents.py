"""Made-up official documents (văn bản) of a commune, numbered by kind and year as an office does."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from trangxa.demo.sample.document_subjects import SUBJECTS
from trangxa.demo.sample.publication_days import day_of, publication_days
from trangxa.demo.sample.randomness import seeded
from trangxa.demo.sample.slots import draws_in, without_rules

CHAIR = "Nguyễn Văn Mẫu"
DEPUTY = "Trần Thị Thí Dụ"
COUNCIL_CHAIR = "Lê Văn Ví Dụ"
HAMLETS = tuple(f"Thôn {number}" for number in range(1, 7))
DECISION_KINDS = ("Quyết định", "Nghị quyết")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document, its symbol, and how often an office issues it."""

    name: str
    symbol: str
    weight: int


KINDS = (
    Kind("Quyết định", "QĐ-UBND", 8),
    Kind("Thông báo", "TB-UBND", 7),
    Kind("Kế hoạch", "KH-UBND", 6),
    Kind("Công văn", "UBND-VP", 6),
    Kind("Báo cáo", "BC-UBND", 5),
    Kind("Tờ trình", "TTr-UBND", 3),
    Kind("Nghị quyết", "NQ-HĐND", 1),
)


def sample_documents(
    count: int,
    *,
    seed: int,
    first_day: date,
    last_day: date,
    commune: str = "xã Hòa Phong",
    id_prefix: str | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield `count` official documents, oldest first; numbers run on within kind and year."""
    rng = seeded("documents", seed)
    days = publication_days(first_day, last_day)
    prefix = id_prefix or f"vb-mau{seed}"
    numbers: Counter[tuple[str, int]] = Counter()
    for position in range(count):
        day = day_of(position, count, days, rng)
        kind = rng.choices(KINDS, weights=[kind.weight for kind in KINDS])[0]
        numbers[kind.symbol, day.year] += 1
        number = f"{numbers[kind.symbol, day.year]:02}"
        yield {
            "type": "document",
            "id": f"{prefix}-{position + 1:04}",
            "kind": kind.name,
            "number": number,
            "symbol": kind.symbol,
            "number_symbol": f"{number}/{kind.symbol}",
            "issued_on": day.isoformat(),
            "effective_on": effective_on(kind, day, rng).isoformat(),
            "direction": "outgoing",
            "sample": True,
            **content_of(kind, day, commune, rng),
            **signature_of(kind, commune, rng),
        }


def effective_on(kind: Kind, day: date, rng: Random) -> date:
    """Return the day of effect: decisions may wait a few days, the rest take effect at once."""
    return day + timedelta(days=rng.choice((0, 0, 7, 10))) if kind.name in DECISION_KINDS else day


def content_of(kind: Kind, day: date, commune: str, rng: Random) -> dict[str, str]:
    """Return field, abstract (trích yếu) and a short sample text."""
    subject = rng.choice(SUBJECTS[kind.name])
    slots = {
        "xa": commune,
        "thon": rng.choice(HAMLETS),
        "nam": str(day.year),
        "thang": f"tháng {day.month}",
        **{draw.name: draw.value(rng) for draw in draws_in(subject.abstract)},
    }
    abstract = without_rules(subject.abstract).format_map(slots)
    text = f"<p>{kind.name} {abstract}.</p><p><em>Văn bản mẫu dùng để giới thiệu phần mềm.</em></p>"
    return {"field": subject.field, "abstract": abstract, "body_html": text}


def signature_of(kind: Kind, commune: str, rng: Random) -> dict[str, str]:
    if kind.name == "Nghị quyết":
        return {
            "issuer": f"Hội đồng nhân dân {commune}",
            "signatory": COUNCIL_CHAIR,
            "signatory_position": "Chủ tịch",
        }
    chair_signs = rng.random() < 0.6
    return {
        "issuer": f"Ủy ban nhân dân {commune}",
        "signatory": CHAIR if chair_signs else DEPUTY,
        "signatory_position": "Chủ tịch" if chair_signs else "Phó Chủ tịch",
    }
