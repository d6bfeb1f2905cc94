"""The lines that show why a page was found, cut into pieces that match and pieces that do not."""

from collections.abc import Iterator
from typing import NamedTuple

from trangxa.search.words import LONGEST_WORD, encoded
from trangxa.vitext import syllable_spans

Segments = list[tuple[str, bool]]

SHOWN_WORDS = 45
WORDS_BEFORE = 8
# Of a long body the beginning is looked through.
LONGEST_LOOKED_AT = 12_000


class _Syllable(NamedTuple):
    start: int
    end: int
    canon: str


def marked(text: str, wanted: frozenset[str]) -> Segments:
    """Return the whole of `text` in pieces (piece, whether it matches); `wanted` as Expression.words writes them."""
    line = " ".join(text.split())
    words = list(_syllables(line))
    return _segments(line, words, _matching(words, wanted), 0, len(line))


def passage(summary: str, body: str, wanted: frozenset[str], most: int) -> Segments:
    """Return the part of the summary, or else of the body, that holds the most of the wanted words.

    `most`: as many different ones as there can be, the number of words of the query.
    """
    best: tuple[int, Segments] = (-1, [])
    for text in (summary, body[:LONGEST_LOOKED_AT]):
        line = " ".join(text.split())
        words = list(_syllables(line))
        if not words:
            continue
        matching = _matching(words, wanted)
        first, held = _window(words, matching)
        if held > best[0]:
            best = held, _cut(line, words, matching, first)
        if held >= most:
            break
    return best[1]


def _syllables(line: str) -> Iterator[_Syllable]:
    for start, end in syllable_spans(line):
        yield _Syllable(start, end, encoded(line[start : min(end, start + LONGEST_WORD)])[1])


def _matching(words: list[_Syllable], wanted: frozenset[str]) -> list[bool]:
    return [word.canon in wanted for word in words]


def _window(words: list[_Syllable], matching: list[bool]) -> tuple[int, int]:
    """Return where the best window begins and how many different matching words it holds."""
    hits = [place for place, matches in enumerate(matching) if matches]
    best_first, best_held = 0, 0
    for index, place in enumerate(hits):
        inside = {
            words[hit].canon
            for hit in hits[index : index + SHOWN_WORDS]
            if hit < place + SHOWN_WORDS - WORDS_BEFORE
        }
        if len(inside) > best_held:
            best_first, best_held = place, len(inside)
    return best_first, best_held


def _cut(line: str, words: list[_Syllable], matching: list[bool], first: int) -> Segments:
    begin = max(first - WORDS_BEFORE, 0) if first + SHOWN_WORDS - WORDS_BEFORE > SHOWN_WORDS else 0
    last = min(begin + SHOWN_WORDS, len(words)) - 1
    is_end = last == len(words) - 1
    start = words[begin].start if begin else 0
    segments = _segments(line, words, matching, start, len(line) if is_end else words[last].end)
    before: Segments = [("… ", False)] if begin else []
    after: Segments = [] if is_end else [(" …", False)]
    return before + segments + after


def _segments(line: str, words: list[_Syllable], matching: list[bool], start: int, end: int) -> Segments:
    """Cut `line[start:end]`; matching words with nothing but a space between them are one piece."""
    segments: Segments = []
    done = start
    for word, matches in zip(words, matching, strict=True):
        if not matches or word.start < start or word.end > end:
            continue
        between = line[done : word.start]
        if segments and segments[-1][1] and between == " ":
            segments[-1] = (segments[-1][0] + between + line[word.start : word.end], True)
        else:
            if between:
                segments.append((between, False))
            segments.append((line[word.start : word.end], True))
        done = word.end
    if done < end:
        segments.append((line[done:end], False))
    return segments
