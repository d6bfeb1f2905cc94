"""How good a match is, worked out from the words themselves: the same on every database."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from trangxa.search.expressions import Alternative, Group
from trangxa.search.words import Words

# Words that may stand between those of a phrase without tearing it: "tiêm chủng cho trẻ em".
_LIGHT = frozenset(Words.of("cho của và tại ở về các những xã là trong với từ đến để có được").canon)
_MOST_LIGHT = 2
# Words this close together are of one sentence.
_NEAR = 12


class Level(IntEnum):
    """Where the words stand, best first: title over summary over body, side by side over apart."""

    WHOLE_TITLE = 0
    TITLE_PHRASE = 1
    TITLE = 2
    SUMMARY_PHRASE = 3
    SUMMARY = 4
    BODY_PHRASE = 5
    BODY_NEAR = 6
    BODY = 7


@dataclass(frozen=True)
class Standing:
    """The level of a match, and whether the words stand side by side in title or summary."""

    level: Level
    is_phrase: bool


def standing(groups: Sequence[Group], title: Sequence[str], summary: Sequence[str]) -> Standing:
    """Say where the groups of an expression, which all match, stand in title and summary; else in the body."""
    in_title = _along(groups, title)
    if in_title is not None:
        level = Level.WHOLE_TITLE if in_title == (0, len(title)) else Level.TITLE_PHRASE
        return Standing(level, is_phrase=True)
    in_summary = _along(groups, summary) is not None
    if all(is_in(group, title) for group in groups):
        return Standing(Level.TITLE, is_phrase=in_summary)
    if in_summary:
        return Standing(Level.SUMMARY_PHRASE, is_phrase=True)
    if all(is_in(group, title) or is_in(group, summary) for group in groups):
        return Standing(Level.SUMMARY, is_phrase=False)
    return Standing(Level.BODY, is_phrase=False)


def standing_in_body(groups: Sequence[Group], body: Sequence[str]) -> Level:
    """Say how close together the groups stand in a body that has them all."""
    if _along(groups, body) is not None:
        return Level.BODY_PHRASE
    return Level.BODY_NEAR if _shortest_window(groups, body) <= len(groups) + _NEAR else Level.BODY


def matched(groups: Sequence[Group], *texts: Sequence[str]) -> int:
    """Return how many groups are in the texts."""
    return sum(any(is_in(group, text) for text in texts) for group in groups)


def neighbours(groups: Sequence[Group], text: Sequence[str]) -> int:
    """Return how many groups stand right before the next one of the query."""
    return sum(
        any(_ends(after, text, end) for begin in before.begins(text) for end in _ends(before, text, begin))
        for before, after in pairwise(groups)
    )


def way_in(group: Group, *texts: Sequence[str]) -> tuple[str, ...]:
    """Return the words by which a group is in the first of the texts that has it, or nothing."""
    for text in texts:
        for alternative in group.alternatives:
            found = [next((word for word in text if slot.takes(word)), "") for slot in alternative.slots]
            if all(found):
                return tuple(found)
    return ()


def _along(groups: Sequence[Group], text: Sequence[str]) -> tuple[int, int] | None:
    """Return where all groups follow one another, light words between them aside."""
    first = groups[0]
    for begin in first.begins(text):
        for end in _ends(first, text, begin):
            last = _follow(groups[1:], text, end)
            if last is not None:
                return begin, last
    return None


def _follow(groups: Sequence[Group], text: Sequence[str], place: int) -> int | None:
    if not groups:
        return place
    for skipped in range(_MOST_LIGHT + 1):
        begin = place + skipped
        if skipped and (begin > len(text) or text[begin - 1] not in _LIGHT):
            return None
        for end in _ends(groups[0], text, begin):
            last = _follow(groups[1:], text, end)
            if last is not None:
                return last
    return None


def _ends(group: Group, text: Sequence[str], begin: int) -> list[int]:
    """Return where the alternatives of a group that begin at this place end."""
    return [
        begin + len(alternative.slots)
        for alternative in group.alternatives
        if begin + len(alternative.slots) <= len(text)
        and all(slot.takes(text[begin + place]) for place, slot in enumerate(alternative.slots))
    ]


def is_in(group: Group, text: Sequence[str]) -> bool:
    return any(_has(alternative, text) for alternative in group.alternatives)


def _has(alternative: Alternative, text: Sequence[str]) -> bool:
    if alternative.is_phrase:
        group = Group((alternative,))
        return any(_ends(group, text, begin) for begin in group.begins(text))
    return all(slot.is_in(text) for slot in alternative.slots)


def _shortest_window(groups: Sequence[Group], text: Sequence[str]) -> int:
    """Return the length of the shortest stretch that has a word of every group."""
    groups_of: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for alternative in group.alternatives:
            for slot in alternative.slots:
                for way in slot.ways:
                    groups_of[way].append(number)
    last: dict[int, int] = {}
    shortest = len(text) + 1
    for place, word in enumerate(text):
        if word in groups_of:
            last.update(dict.fromkeys(groups_of[word], place))
            if len(last) == len(groups):
                shortest = min(shortest, place - min(last.values()) + 1)
    return shortest
