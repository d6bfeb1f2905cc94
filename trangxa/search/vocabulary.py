"""Every word that the index holds, and in how many entries: what a word without marks may mean, what a misspelt one."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db import connection

from trangxa.search.models import SearchTerm

# Of a word without marks so many ways of marking it are asked for, the most used first; Vietnamese has at most some 30.
MOST_WAYS = 40
# A word that goes on stands for so many at most.
MOST_BEGUN = 200
_CHUNK = 300


@dataclass(frozen=True)
class Known:
    """What the vocabulary says of some folded words: their ways of being marked, most used first, and how often used."""

    ways: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    entries: Mapping[str, int] = field(default_factory=dict)

    def ways_of(self, fold: str) -> tuple[str, ...]:
        return self.ways.get(fold, ())

    def used(self, fold: str) -> int:
        return self.entries.get(fold, 0)


def known(folds: Iterable[str]) -> Known:
    """Look folded words up; one query."""
    ways: dict[str, list[tuple[int, str]]] = {}
    for word, fold, entries in SearchTerm.objects.filter(fold__in=set(folds), entries__gt=0).values_list(
        "word", "fold", "entries"
    ):
        ways.setdefault(fold, []).append((-entries, word))
    ordered = {fold: sorted(rows)[:MOST_WAYS] for fold, rows in ways.items()}
    return Known(
        {fold: tuple(word for _used, word in rows) for fold, rows in ordered.items()},
        {fold: -sum(used for used, _word in rows) for fold, rows in ordered.items()},
    )


def begun_with(beginning: str) -> tuple[str, ...]:
    """Return the canons that begin so, the most used ones first."""
    rows = SearchTerm.objects.filter(word__startswith=beginning, entries__gt=0)
    return tuple(rows.order_by("-entries", "word").values_list("word", flat=True)[:MOST_BEGUN])


def used(words: Iterable[str]) -> dict[str, int]:
    """Return how many entries hold each of these canons; words that none holds are left out."""
    rows = SearchTerm.objects.filter(word__in=set(words), entries__gt=0)
    return dict(rows.values_list("word", "entries"))


def learn(
    before: Iterable[Collection[str]], after: Iterable[Collection[str]], folds: Mapping[str, str]
) -> None:
    """Count the words of entries that have changed; `folds`: the fold of every word.

    For the transaction that writes the entries. Rows are touched in the order of their words, so that two writers wait
    for each other instead of for ever.
    """
    change: Counter[str] = Counter()
    for words in after:
        change.update(words)
    for words in before:
        change.subtract(words)
    touched = sorted(word for word, number in change.items() if number)
    with connection.cursor() as cursor:
        for chunk in _chunks(touched):
            rows = ", ".join(["(%s, %s, %s)"] * len(chunk))
            values = [value for word in chunk for value in (word, folds.get(word, word), change[word])]
            cursor.execute(
                f"INSERT INTO search_searchterm (word, fold, entries) VALUES {rows}"  # noqa: S608
                " ON CONFLICT (word) DO UPDATE SET entries = search_searchterm.entries + excluded.entries",
                values,
            )


def forget_unused() -> None:
    SearchTerm.objects.filter(entries__lte=0).delete()


def _chunks(words: list[str]) -> Iterable[list[str]]:
    return (words[start : start + _CHUNK] for start in range(0, len(words), _CHUNK))
