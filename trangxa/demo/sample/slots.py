"""Slots of a story: the writer fills `{thon}`; `{ho:20-60}` and `{x:a|b}` draw their own value once."""

import re
from dataclasses import dataclass
from random import Random

SLOT_WITH_DRAW = re.compile(r"\{(\w+):([^{}]+)\}")
NUMBER_RANGE = re.compile(r"(\d+)-(\d+)(?:/(\d+))?")


def vietnamese_number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@dataclass(frozen=True, slots=True)
class Draw:
    """One value to draw for an article, used wherever its name stands."""

    name: str
    values: tuple[str, ...]

    def value(self, rng: Random) -> str:
        return self.values[int(rng.random() * len(self.values))]


def values_of(rule: str) -> tuple[str, ...]:
    """Return what a rule allows: "20-60" and "100-500/50" are numbers, "a|b" are words."""
    if match := NUMBER_RANGE.fullmatch(rule):
        first, last, step = int(match[1]), int(match[2]), int(match[3] or 1)
        return tuple(vietnamese_number(number) for number in range(first, last + 1, step))
    return tuple(rule.split("|"))


def draws_in(*texts: str) -> tuple[Draw, ...]:
    """Return the draws that the texts define; the first rule of a name counts."""
    rules: dict[str, str] = {}
    for text in texts:
        for name, rule in SLOT_WITH_DRAW.findall(text):
            rules.setdefault(name, rule)
    return tuple(Draw(name, values_of(rule)) for name, rule in rules.items())


def without_rules(text: str) -> str:
    """Return a format string: `{ho:20-60}` becomes `{ho}`."""
    return SLOT_WITH_DRAW.sub(r"{\1}", text)
