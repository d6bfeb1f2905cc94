"""Answer a query: which entries, in which order, how many of each kind.

Matches come in tiers: a document's number, the words side by side with their marks, with marks, without, a last word
that goes on, words with errors mended, and most of the words. A later tier is asked only where the earlier ones have
found little. Within a tier the place of the words decides (ranking.Level), then whether a document is in force, then
the day.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum
from itertools import combinations
from typing import Any

from django.db.models import Q
from django.db.models.functions import Substr
from django.utils import timezone

from trangxa.core.searchable import kinds
from trangxa.search import ranking
from trangxa.search.engines import engine
from trangxa.search.expressions import Alternative, Expression, Group
from trangxa.search.forms import Asked, Mended
from trangxa.search.mending import joined, mend
from trangxa.search.models import SearchEntry
from trangxa.search.query import Query
from trangxa.search.ranking import Level
from trangxa.search.vocabulary import known, used
from trangxa.search.words import Words, encoded, fact, fact_key
from trangxa.vitext import syllables

# A reader looks at no more; whatever matches beyond is neither counted nor ranked.
MOST = 200
# With fewer matches a last word may go on; with fewer still errors are mended.
FEW = 20
HARDLY_ANY = 5
_NUMBERS_SHOWN = 50
_BODIES_READ = 20
_OF_A_BODY = 12_000  # characters
_MOST_WORDS_MENDED = 6
# What is mended, better first.
_UNKNOWN_WORDS, _ALL_WORDS = 1, 2
# Words that ask, and mean nothing to the index.
_ASKING = frozenset(
    Words.of(
        "làm cho cần gì thế nào ở đâu khi bao nhiêu tôi muốn xin hỏi và các những tại về để của là có được không thì mà"
        " này kia như bị với một ai ra sao phải trong từ đến hay bằng theo vào lúc em anh chị ạ ơi nhé vậy à dạ thưa mình hết bao giờ nào rồi xem"
    ).fold
)
_SCATTERED = 3
_OF_ASKING_WORDS = 0.15
# Of the words that the portal knows by their rarity, and of all words by their number.
_LEAST_SHARE = 0.4
_LEAST_WORDS = 0.3
_IN_SUMMARY, _IN_BODY = 0.7, 0.4
_MOST_TITLES = 100
# In so many bodies, the newest, a phrase is looked for.
_PHRASES_SOUGHT = 60
_MOST_CHOSEN = 6
_PAIRED = 3
_MOST_READ = 40


class Tier(IntEnum):
    NUMBER = 0
    PHRASE = 1
    MARKS = 2
    WORDS = 3
    BEGUN = 4
    TYPOS = 5
    MOST_WORDS = 6

    @property
    def label(self) -> str:
        """The name under which it is told to programs."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True)
class Filters:
    """What a reader has narrowed a search to; keys as words.fact_key makes them, empty for all."""

    kind: str = ""
    category: str = ""
    unit: str = ""
    year: str = ""

    @property
    def facts(self) -> tuple[str, ...]:
        named = (("kind", self.kind), ("category", self.category), ("unit", self.unit), ("year", self.year))
        return tuple(fact(name, key) for name, key in named if key)


@dataclass(frozen=True)
class Hit:
    """A found entry, and the words by which it was found (as Expression.words writes them)."""

    entry: int
    tier: Tier
    words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Choice:
    """A value that the results can be narrowed to."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Found:
    """Entries, best first. `is_capped`: more than MOST match; here are the newest, and those with the words in
    the title."""

    hits: list[Hit] = field(default_factory=list)
    is_capped: bool = False
    # By kind, whatever kind was asked for; each at most MOST + 1.
    counts: dict[str, int] = field(default_factory=dict)
    categories: list[Choice] = field(default_factory=list)
    units: list[Choice] = field(default_factory=list)
    years: list[Choice] = field(default_factory=list)
    # What the query may have been meant to be, as a reader would write it.
    suggestion: str = ""

    @property
    def entries(self) -> list[int]:
        return [hit.entry for hit in self.hits]


@dataclass(frozen=True)
class _Row:
    """What is read of a candidate."""

    entry: int
    kind: str
    day: date | None
    category: str
    unit: str
    title: Sequence[str]
    summary: Sequence[str]
    from_day: date | None
    until_day: date | None

    def is_out_of_force(self, today: date) -> bool:
        not_yet = self.from_day is not None and self.from_day > today
        return not_yet or (self.until_day is not None and self.until_day <= today)


@dataclass(frozen=True)
class _Ranked:
    row: _Row
    tier: Tier
    # Finer than the tier: less is better.
    grade: tuple[float, ...]
    groups: tuple[Group, ...] = ()

    def key(self, today: date) -> tuple[Any, ...]:
        day = self.row.day or date.min
        return (
            self.tier + (_SCATTERED if self.is_scattered else 0),
            self.grade,
            self.row.is_out_of_force(today),
            -day.toordinal(),
            len(self.row.title),
            -self.row.entry,
        )

    @property
    def is_scattered(self) -> bool:
        """Whether the words are somewhere in the body, as far as is known: after what has them at hand in any way."""
        return self.tier in (Tier.WORDS, Tier.BEGUN, Tier.TYPOS) and self.grade[1] == Level.BODY


def find(query: Query, filters: Filters | None = None) -> Found:
    """Return what a query finds, narrowed by `filters`."""
    if query.is_empty:
        return Found()
    filters = filters or Filters()
    asked = Asked.of(query)
    search = _Search(asked, ())
    search.run()
    everything = search.in_order()
    is_capped = len(everything) > MOST
    facts = filters.facts
    if not facts:
        shown = everything
    elif is_capped:
        # Of common words those of the chosen kind may be older than what was looked at.
        narrowed = _Search(asked, facts)
        narrowed.run()
        shown = narrowed.in_order()
    else:
        shown = [ranked for ranked in everything if _has(ranked.row, facts)]
    return Found(
        hits=[_hit(ranked) for ranked in shown[:MOST]],
        is_capped=len(shown) > MOST,
        counts=_counts(asked, everything, is_capped=is_capped, filters=filters),
        categories=_choices(ranked.row.category for ranked in everything),
        units=_choices(ranked.row.unit for ranked in everything),
        years=sorted(
            _choices(str(ranked.row.day.year) for ranked in everything if ranked.row.day),
            key=lambda choice: choice.key,
            reverse=True,
        ),
        suggestion=search.suggestion(everything),
    )


class _Search:
    """One way through the tiers, among entries that have these facts."""

    def __init__(self, asked: Asked, facts: tuple[str, ...]) -> None:
        self.asked = asked
        self.query = asked.query
        self.facts = facts
        self.rows: dict[int, _Row] = {}
        self.found: dict[int, _Ranked] = {}
        self.today = timezone.localdate()

    def run(self) -> None:
        self._numbers()
        if self.query.with_marks:
            self._exact(self.asked.with_marks())
            if len(self.found) <= MOST and not all(word.has_marks for word in self.query.words):
                self._anywhere(self.asked.with_marks_where_typed(), Tier.WORDS, 0)
        if len(self.found) <= MOST:
            self._anywhere(self.asked.without_marks(), Tier.WORDS, 1)
        if self._good() < FEW and self.query.last_word_may_go_on:
            self._anywhere(self.asked.going_on(), Tier.BEGUN, 0)
        if self.query.number.is_certain or len(self.found) >= MOST:
            return
        if self._good() < HARDLY_ANY:
            self._mended()
        if self._good() < HARDLY_ANY:
            self._most_words()

    def _good(self) -> int:
        return sum(not ranked.is_scattered for ranked in self.found.values())

    def in_order(self) -> list[_Ranked]:
        return sorted(self.found.values(), key=lambda ranked: ranked.key(self.today))

    # --- Tiers -----------------------------------------------------------------------------------------------------

    def _numbers(self) -> None:
        wish = self.query.number
        if not wish:
            return
        wanted = Q(number_key__in=wish.whole)
        for start in wish.starts:
            wanted |= engine().number_starts_with(start)
        for number, end in wish.patterns:
            wanted |= engine().number_starts_with(number) & Q(number_key__regex=f"^{number}{end}")
        entries = SearchEntry.objects.filter(wanted).order_by("-pk").values_list("pk", "number_key")
        keys = dict(entries[:_NUMBERS_SHOWN])
        rows = self._read(keys)
        years = {word.fold for word in self.query.words}
        groups = self.asked.without_marks()
        for entry, key in keys.items():
            if entry in rows and _has(rows[entry], self.facts):
                row = rows[entry]
                is_of_year = row.day is not None and str(row.day.year) in years
                grade = (0.0 if is_of_year else 1.0, 0.0 if key in (*wish.whole, *wish.starts) else 1.0)
                self.found[entry] = _Ranked(row, Tier.NUMBER, grade, groups)

    def _exact(self, groups: tuple[Group, ...]) -> None:
        """The words with their marks: side by side, or apart."""
        canons = tuple(word.canon for word in self.query.words)
        rows = self._candidates(groups, phrase=canons)
        standings = {entry: ranking.standing(groups, row.title, row.summary) for entry, row in rows.items()}
        is_several = len(canons) > 1
        # Of very many only the newest: what has the words in the title, whatever its age, comes first all the same.
        newest = sorted(rows, reverse=True)[:_PHRASES_SOUGHT]
        apart = [entry for entry in newest if not standings[entry].is_phrase]
        in_body = engine().with_phrase(apart, canons) if is_several and apart else set()
        for entry, standing in standings.items():
            is_phrase = is_several and (standing.is_phrase or entry in in_body)
            level = standing.level
            if level is Level.BODY and entry in in_body:
                level = Level.BODY_PHRASE
            grade = 0, level, -ranking.neighbours(groups, rows[entry].title)
            self._put(rows[entry], Tier.PHRASE if is_phrase else Tier.MARKS, grade, groups)
        self._look_into_bodies(Tier.MARKS, groups)

    def _anywhere(self, groups: tuple[Group, ...], tier: Tier, form: int) -> None:
        for row in self._candidates(groups).values():
            level = ranking.standing(groups, row.title, row.summary).level
            self._put(row, tier, (form, level, -ranking.neighbours(groups, row.title)), groups)
        self._look_into_bodies(tier, groups)

    def _mended(self) -> None:
        words = self.query.words
        together = joined(words)
        if together is not None:
            query = replace(self.query, words=tuple(together))
            groups = Asked(query, known(query.folds), self.asked.with_synonyms).without_marks()
            self._anywhere(groups, Tier.TYPOS, 0)
        unknown = [not self.asked.vocabulary.used(word.fold) for word in words]
        if any(unknown):
            self._mend(unknown, form=_UNKNOWN_WORDS)
        if self._good() < HARDLY_ANY and len(words) <= _MOST_WORDS_MENDED:
            self._mend([True] * len(words), form=_ALL_WORDS)

    def _mend(self, is_wanted: Sequence[bool], *, form: int) -> None:
        mended, vocabulary = mend(self.query.words, is_wanted)
        if any(mend != Mended() for mend in mended):
            groups = self.asked.mended(mended, vocabulary)
            as_typed = self.asked.without_marks()
            same_length = len(as_typed) == len(groups)
            for row in self._candidates(groups).values():
                standing = ranking.standing(groups, row.title, row.summary)
                # The more words are as they were typed, the better.
                kept = ranking.matched(as_typed, row.title, row.summary) if same_length else 0
                grade = form, standing.level, -kept, -ranking.neighbours(groups, row.title)
                # A known word is another one only where all the others stand beside it.
                if form == _UNKNOWN_WORDS or (standing.is_phrase and kept >= len(groups) - 1):
                    self._put(row, Tier.TYPOS, grade, groups)
            self._look_into_bodies(Tier.TYPOS, groups)

    def _most_words(self) -> None:
        words = self.query.words
        unknown = [not self.asked.vocabulary.used(word.fold) for word in words]
        pieces = self.asked.in_pieces(*mend(words, unknown))
        ways = {way for group, _word in pieces for way in Expression((group,)).words}
        uses_of = used(ways)
        weights: dict[Group, float] = {}
        total = SearchEntry.objects.count()
        for group, word in pieces:
            uses = _uses(group, uses_of)
            if uses:
                rarity = math.log((total + 1) / (uses + 0.5) + 1)
                weights[group] = rarity * (_OF_ASKING_WORDS if word in _ASKING else 1)
        asked_for = sum(word not in _ASKING for _group, word in pieces)
        chosen = sorted(weights, key=lambda group: -weights[group])[:_MOST_CHOSEN]
        rows = self._of_some(chosen, weights)
        if not rows:
            return
        bodies = self._bodies(rows)
        whole = sum(weights.values())
        for entry, row in rows.items():
            texts = ((row.title, 1.0), (row.summary, _IN_SUMMARY), (bodies.get(entry, ()), _IN_BODY))
            worth = {
                group: next((worth for text, worth in texts if ranking.is_in(group, text)), 0.0)
                for group in weights
            }
            has = [group for group in weights if worth[group]]
            is_enough = sum(weights[group] for group in has) >= _LEAST_SHARE * whole
            if is_enough and len(has) >= _LEAST_WORDS * asked_for:
                worth_of_all = sum(weights[group] * worth[group] for group in has) / whole
                self._put(row, Tier.MOST_WORDS, (-round(worth_of_all * 20),), tuple(weights))

    def _of_some(self, groups: Sequence[Group], weights: Mapping[Group, float]) -> dict[int, _Row]:
        """Return the entries that have the most of these groups, rare ones counting more."""
        having: Counter[int] = Counter()
        for group in groups:
            for entry in engine().newest(Expression((group,), facts=self.facts), most=MOST):
                having[entry] += weights[group]  # type: ignore[assignment]
        # Newer ones of a common word may hide the older ones that have another word as well.
        for pair in combinations(groups[:_PAIRED], 2):
            for entry in engine().newest(Expression(pair, facts=self.facts), most=MOST):
                having[entry] = max(having[entry], sum(weights[group] for group in pair))  # type: ignore[assignment]
        best = sorted(having, key=lambda entry: (-having[entry], -entry))
        return self._read([entry for entry in best if entry not in self.found][:_MOST_READ])

    # --- Candidates ------------------------------------------------------------------------------------------------

    def _candidates(self, groups: Sequence[Group], *, phrase: Sequence[str] = ()) -> dict[int, _Row]:
        """Return the entries that match and are not found yet: the newest, and of very many those with the title."""
        expression = Expression(tuple(groups), facts=self.facts)
        entries = dict.fromkeys(engine().newest(expression, most=MOST + 1))
        if len(entries) > MOST:
            entries.update(dict.fromkeys(engine().newest(expression.titled, most=_MOST_TITLES)))
            if len(phrase) > 1:
                side_by_side = Expression((Group((Alternative.phrase(tuple(phrase)),)),), facts=self.facts)
                entries.update(dict.fromkeys(engine().newest(side_by_side.titled, most=_MOST_TITLES)))
        return self._read([entry for entry in entries if entry not in self.found])

    def _read(self, entries: Iterable[int]) -> dict[int, _Row]:
        wanted = [entry for entry in entries if entry not in self.rows]
        if wanted:
            for values in SearchEntry.objects.filter(pk__in=wanted).values_list(
                "pk",
                "kind",
                "published_on",
                "category",
                "unit",
                "title_words",
                "summary_words",
                "in_force_from",
                "in_force_until",
            ):
                entry, kind, day, category, unit, title, summary, from_day, until_day = values
                words = title.split(), summary.split()
                self.rows[entry] = _Row(entry, kind, day, category, unit, *words, from_day, until_day)
        return {entry: self.rows[entry] for entry in entries if entry in self.rows}

    def _put(self, row: _Row, tier: Tier, grade: Sequence[float], groups: tuple[Group, ...]) -> None:
        self.found.setdefault(row.entry, _Ranked(row, tier, tuple(grade), groups))

    def _look_into_bodies(self, tier: Tier, groups: tuple[Group, ...]) -> None:
        """Put those first whose words stand close together, among the first of what only the body holds."""
        below = [
            ranked
            for ranked in self.found.values()
            if ranked.tier is tier and ranked.groups is groups and ranked.grade[1] == Level.BODY
        ]
        if not below:
            return
        below = sorted(below, key=lambda ranked: ranked.key(self.today))[:_BODIES_READ]
        bodies = self._bodies(ranked.row.entry for ranked in below)
        for ranked in below:
            level = ranking.standing_in_body(groups, bodies.get(ranked.row.entry, ()))
            grade = (ranked.grade[0], level, *ranked.grade[2:])
            self.found[ranked.row.entry] = replace(ranked, grade=grade)

    def _bodies(self, entries: Iterable[int]) -> Mapping[int, Sequence[str]]:
        rows = SearchEntry.objects.filter(pk__in=list(entries)).values_list(
            "pk", Substr("body", 1, _OF_A_BODY)
        )
        return {entry: Words.of(body).canon for entry, body in rows}

    # --- What was meant --------------------------------------------------------------------------------------------

    def suggestion(self, in_order: Sequence[_Ranked]) -> str:
        """Return the query as the best mended match has its words; empty when it was found as it was typed."""
        if not in_order or in_order[0].tier is not Tier.TYPOS:
            return ""
        best = in_order[0]
        entry = (
            SearchEntry.objects.filter(pk=best.row.entry)
            .values_list("title", "summary", Substr("body", 1, _OF_A_BODY))
            .first()
        )
        if entry is None:
            return ""
        written = _written(*entry)
        body = Words.of(entry[2]).canon
        words = [
            word
            for group in best.groups
            for word in ranking.way_in(group, best.row.title, best.row.summary, body)
        ]
        suggested = " ".join(written.get(word, word) for word in words)
        return "" if suggested == self.query.text.lower() else suggested


def _uses(group: Group, uses_of: Mapping[str, int]) -> int:
    """Return in how many entries a group may be, at most: of several words the rarest decides."""
    return sum(
        min(sum(uses_of.get(way, 0) for way in slot.ways) for slot in one.slots) for one in group.alternatives
    )


def _written(*texts: str) -> dict[str, str]:
    """Return how words of an entry are written, in small letters; capitals that stand for a name stay."""
    found: dict[str, str] = {}
    for text in texts:
        for syllable in syllables(text):
            found.setdefault(encoded(syllable)[1], syllable if syllable[1:].isupper() else syllable.lower())
    return found


def _hit(ranked: _Ranked) -> Hit:
    return Hit(ranked.row.entry, ranked.tier, Expression(ranked.groups).words)


def _facts_of(row: _Row) -> set[str]:
    named = [("kind", row.kind), ("category", fact_key(row.category)), ("unit", fact_key(row.unit))]
    named.append(("year", str(row.day.year) if row.day else ""))
    return {fact(name, key) for name, key in named if key}


def _has(row: _Row, facts: Sequence[str]) -> bool:
    return not facts or set(facts) <= _facts_of(row)


def _counts(
    asked: Asked, everything: Sequence[_Ranked], *, is_capped: bool, filters: Filters
) -> dict[str, int]:
    others = replace(filters, kind="")
    if not is_capped:
        return dict(Counter(ranked.row.kind for ranked in everything if _has(ranked.row, others.facts)))
    counts = {}
    for kind in kinds():
        facts = replace(filters, kind=kind.name).facts
        every_word = Expression(asked.without_marks(), facts=facts)
        counts[kind.name] = len(engine().newest(every_word, most=MOST + 1))
    return {name: number for name, number in counts.items() if number}


def _choices(labels: Iterable[str]) -> list[Choice]:
    counted = Counter(label for label in labels if label)
    return [
        Choice(fact_key(label), label, count)
        for label, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
