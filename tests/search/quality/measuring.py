"""How well the search answers: the pairs asked one by one, and what came of them.

Recall at 5 is the share of queries with an expected record among the first five; the mean reciprocal rank takes the
place of the first expected record, 1 for the first, 1/2 for the second, 0 when there is none.
"""

import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

FOLDER = Path(__file__).parent
FIRST = 5

Ask = Callable[[str], list[str]]  # the ids found, best first


@dataclass(frozen=True)
class Pair:
    kind: str
    query: str
    expected: frozenset[str]


@dataclass(frozen=True)
class Answer:
    pair: Pair
    found: tuple[str, ...]

    @property
    def place(self) -> int | None:
        """Where the first expected record stands, counted from 1."""
        places = (place for place, found in enumerate(self.found, 1) if found in self.pair.expected)
        return next(places, None)

    @property
    def is_hit(self) -> bool:
        return self.place is not None and self.place <= FIRST

    @property
    def reciprocal_rank(self) -> float:
        return 1 / self.place if self.place else 0.0


@dataclass(frozen=True)
class Figures:
    pairs: int
    recall: float
    reciprocal_rank: float

    @classmethod
    def of(cls, answers: Iterable[Answer]) -> "Figures":
        given = list(answers)
        return cls(
            len(given),
            fmean(answer.is_hit for answer in given),
            fmean(answer.reciprocal_rank for answer in given),
        )


def pairs() -> list[Pair]:
    """Return all pairs in the order of the file."""
    tables = tomllib.loads((FOLDER / "pairs.toml").read_text(encoding="utf-8"))
    return [
        Pair(kind, typed(kind, query), frozenset([expected] if isinstance(expected, str) else expected))
        for kind, table in tables.items()
        for query, expected in table.items()
    ]


def typed(kind: str, query: str) -> str:
    return unicodedata.normalize("NFD", query) if kind == "nfd" else query


def measure(ask: Ask) -> list[Answer]:
    return [Answer(pair, tuple(ask(pair.query))) for pair in pairs()]


def by_kind(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    kinds: dict[str, list[Answer]] = {}
    for answer in answers:
        kinds.setdefault(answer.pair.kind, []).append(answer)
    return kinds


def table(answers: list[Answer]) -> str:
    """Return the figures of each kind and of all, one line each."""
    rows = [(kind, Figures.of(given)) for kind, given in by_kind(answers).items()]
    rows.append(("all", Figures.of(answers)))
    head = f"{'kind':<22}{'pairs':>6}{'recall@5':>10}{'MRR':>8}"
    return "\n".join(
        [head, *(f"{kind:<22}{f.pairs:>6}{f.recall:>10.3f}{f.reciprocal_rank:>8.3f}" for kind, f in rows)]
    )


def missed(answers: Iterable[Answer]) -> str:
    """Return what was not answered as expected: what is not first, with what stands there instead."""
    return "\n".join(
        f"{answer.pair.kind}: {answer.pair.query} -> {' | '.join(sorted(answer.pair.expected))} "
        f"at {answer.place or 'no place'}; first are {', '.join(answer.found[:FIRST]) or 'none'}"
        for answer in answers
        if answer.place != 1
    )
