"""Answer a query: which entries, in which order, how many of each kind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Q

from trangxa.core.searchable import kinds
from trangxa.search.engines import Match, engine
from trangxa.search.models import SearchEntry
from trangxa.search.query import Query

# A reader looks at no more; whatever matches beyond is neither counted nor ranked.
MOST = 500
FEW = 20
_NUMBERS_SHOWN = 50


@dataclass(frozen=True)
class Found:
    """Entries, best first. `is_capped`: more than MOST match; here are the newest, and those with the words in
    the title."""

    entries: list[int]
    is_capped: bool = False
    # By kind, whatever kind was asked for; each at most MOST + 1.
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Ranked:
    tier: int
    rank: float
    day: date
    entry: int
    kind: str

    @property
    def key(self) -> tuple[float, ...]:
        # Nearly equal matches go by their day.
        return (self.tier, -round(self.rank, 1), -self.day.toordinal(), -self.entry)


def find(query: Query, *, kind: str | None = None) -> Found:
    if query.is_empty:
        return Found([])
    ranked = _ranked(query)
    is_capped = len(ranked) > MOST
    if not is_capped:
        counts: dict[str, int] = dict(Counter(row.kind for row in ranked))
    else:
        every_word = Match("fold", query.words.fold)
        counts = {
            each.name: len(engine().newest(every_word, kind=each.name, most=MOST + 1)) for each in kinds()
        }
    if kind is not None:
        # Of a common word the kind's own matches may be older than what was looked at.
        ranked = _ranked(query, kind) if is_capped else [row for row in ranked if row.kind == kind]
    return Found(
        [row.entry for row in ranked[:MOST]], len(ranked) > MOST, {k: n for k, n in counts.items() if n}
    )


def _ranked(query: Query, kind: str | None = None) -> list[_Ranked]:
    places: dict[int, tuple[int, float]] = {}
    for tier, matches in enumerate(_tiers(query, kind)):
        for entry, rank in matches:
            if entry not in places or places[entry][0] == tier:
                places[entry] = (tier, max(rank, places.get(entry, (tier, rank))[1]))
        if len(places) > MOST or (tier >= _LAST_EXACT_TIER and len(places) >= FEW):
            break
    rows = SearchEntry.objects.filter(pk__in=places).values_list("pk", "kind", "published_on")
    ranked = [_Ranked(*places[pk], day or date.min, pk, kind) for pk, kind, day in rows]
    return sorted(ranked, key=lambda row: row.key)


_LAST_EXACT_TIER = 2


def _tiers(query: Query, kind: str | None) -> Iterator[Iterable[tuple[int, float]]]:
    """Yield the matches of one tier after the other: document number, with marks, without, begun word."""
    yield _numbered(query, kind)
    yield _matching(Match("canon", query.words.canon), kind) if query.with_marks else []
    yield _matching(Match("fold", query.words.fold), kind)
    if query.last_word_may_go_on:
        yield _matching(Match("fold", query.words.fold, last_is_prefix=True), kind)


def _numbered(query: Query, kind: str | None) -> list[tuple[int, float]]:
    wanted = Q(number_key__in=query.whole_numbers)
    if query.number_start:
        wanted |= engine().number_starts_with(query.number_start)
    if not query.whole_numbers and not query.number_start:
        return []
    rows = SearchEntry.objects.filter(wanted, **({"kind": kind} if kind else {}))
    found = rows.order_by("-pk").values_list("pk", "number_key")[:_NUMBERS_SHOWN]
    return [(pk, float(key == query.number_start)) for pk, key in found]


def _matching(match: Match, kind: str | None) -> list[tuple[int, float]]:
    newest = engine().newest(match, kind=kind, most=MOST + 1)
    if len(newest) <= MOST:
        return engine().ranked(match, kind=kind, most=MOST) if newest else []
    # Among very many the title decides, whatever its age, and then the day.
    in_title = replace(match, in_title=True)
    ranks = dict.fromkeys(newest, 0.0)
    ranks.update(dict.fromkeys(engine().newest(in_title, kind=kind, most=MOST), 1.0))
    if len(match.words) > 1:
        together = replace(in_title, together=True)
        ranks.update(dict.fromkeys(engine().newest(together, kind=kind, most=MOST), 2.0))
    return list(ranks.items())
