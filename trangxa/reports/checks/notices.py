"""One remark of the checker."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "loi"
    WARNING = "canh-bao"
    INFO = "luu-y"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


@dataclass(frozen=True)
class Notice:
    """`message` is a Vietnamese sentence: what is found, what to do; `where` names the text it stands in."""

    code: str
    severity: Severity
    message: str
    where: str = ""


def error(code: str, message: object, where: str = "") -> Notice:
    return Notice(code, Severity.ERROR, str(message), where)


def warning(code: str, message: object, where: str = "") -> Notice:
    return Notice(code, Severity.WARNING, str(message), where)


def info(code: str, message: object, where: str = "") -> Notice:
    return Notice(code, Severity.INFO, str(message), where)
