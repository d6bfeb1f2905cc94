"""A document as a report cites it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DocumentReference:
    """`kind` is the type's name, "Quyết định"; `abstract` the trích yếu, with or without its "về việc"."""

    kind: str
    number_symbol: str
    issued_on: date
    issuer: str
    abstract: str
