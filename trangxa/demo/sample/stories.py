"""The story templates: hand-written events of a commune, kept as TOML files by topic."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from trangxa.demo.sample.markup import html_blocks
from trangxa.demo.sample.slots import Draw, draws_in, without_rules

STORIES_FOLDER = Path(__file__).parent / "stories"
EVERY_MONTH = frozenset(range(1, 13))


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph any story of a topic may carry: background, a voice, a closing."""

    html: str
    draws: tuple[Draw, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    context: tuple[Passage, ...]
    voices: tuple[Passage, ...]
    closings: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One kind of event, told with slots for hamlet, day and figures.

    `alone` stories take no passage of their topic; `between` ("mm-dd") outranks `months`.
    """

    key: str
    section: str
    topic: Topic
    genre: str
    unit: str
    pictures: tuple[str, ...]
    gallery: tuple[str, ...]
    titles: tuple[str, ...]
    summary: str
    blocks: tuple[str, ...]
    draws: tuple[Draw, ...]
    months: frozenset[int]
    between: tuple[str, str] | None
    weekday: int | None
    has_event: bool
    alone: bool
    told_by_half_day: bool

    def fits(self, day: date) -> bool:
        if self.between is not None:
            return self.between[0] <= f"{day:%m-%d}" <= self.between[1]
        return day.month in self.months


@cache
def all_stories() -> tuple[Story, ...]:
    """Return every story, in the order of the files; read once per process."""
    return tuple(story for file in sorted(STORIES_FOLDER.glob("*.toml")) for story in stories_of(file))


def stories_of(file: Path) -> list[Story]:
    data = tomllib.loads(normalize("NFC", file.read_text("utf-8")))
    topic = Topic(passages(data["context"]), passages(data["voices"]), passages(data["closings"]))
    shared: dict[str, Any] = {
        name: data[name] for name in ("section", "unit", "pictures", "genre", "event") if name in data
    }
    return [story_of({**shared, **entry}, topic) for entry in data["story"]]


def passages(paragraphs: list[str]) -> tuple[Passage, ...]:
    return tuple(
        Passage(without_rules("".join(html_blocks(paragraph))), draws_in(paragraph))
        for paragraph in paragraphs
    )


def story_of(entry: dict[str, Any], topic: Topic) -> Story:
    titles, summary, body = entry["titles"], entry["summary"], entry["body"]
    between = entry.get("between")
    return Story(
        key=entry["key"],
        section=entry["section"],
        topic=topic,
        genre=entry.get("genre", "tin"),
        unit=entry["unit"],
        pictures=tuple(entry["pictures"]),
        gallery=tuple(entry.get("gallery", ())),
        titles=tuple(without_rules(title) for title in titles),
        summary=without_rules(summary),
        blocks=tuple(without_rules(block) for block in html_blocks(body)),
        draws=draws_in(*titles, summary, body),
        months=frozenset(entry["months"]) if "months" in entry else EVERY_MONTH,
        between=(between[0], between[1]) if between else None,
        weekday=entry.get("on"),
        has_event=entry.get("event", True),
        alone=entry.get("alone", False),
        told_by_half_day="{buoi}" in body.lower(),
    )
