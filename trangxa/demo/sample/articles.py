"""Made-up articles of a commune, one after another, the same for the same seed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from trangxa.demo.packaged import read_pictures
from trangxa.demo.sample.people import byline
from trangxa.demo.sample.publication_days import day_of, office_time, publication_days
from trangxa.demo.sample.randomness import seeded
from trangxa.demo.sample.sections import sections_for
from trangxa.demo.sample.stories import Passage, Story, all_stories

COMMUNE = "xã Hòa Phong"
HAMLETS = tuple(f"Thôn {number}" for number in range(1, 7))
SAMPLE_LINE = "<p><em>Bài mẫu dùng để giới thiệu phần mềm.</em></p>"
QUARTERS = ("I", "II", "III", "IV")
MOST_PARAGRAPHS = 5
FRIDAY = 4
RELAYED_BY = "Đài truyền thanh xã"

Article = dict[str, Any]
Slots = dict[str, str]


def sample_articles(
    count: int,
    *,
    seed: int,
    categories: Sequence[str],
    first_day: date,
    last_day: date,
    commune: str = COMMUNE,
    id_prefix: str | None = None,
) -> Iterator[Article]:
    """Yield `count` articles in the interchange format, oldest first; titles never repeat.

    A category is drawn for each article; name it twice to make it twice as frequent.
    """
    rng = seeded("categories", seed)
    drawn = (rng.choice(categories) for _ in range(count))
    prefix = id_prefix or f"mau{seed}"
    return write_articles(
        drawn, count, seed=seed, first_day=first_day, last_day=last_day, commune=commune, id_prefix=prefix
    )


def write_articles(
    categories: Iterable[str],
    count: int,
    *,
    seed: int,
    first_day: date,
    last_day: date,
    commune: str = COMMUNE,
    id_prefix: str,
    first_number: int = 1,
) -> Iterator[Article]:
    """Yield one article per category given, spread over the office days of the period."""
    writer = ArticleWriter(seed, commune)
    days = publication_days(first_day, last_day)
    for position, category in enumerate(categories):
        day = day_of(position, count, days, writer.rng)
        yield writer.write(f"{id_prefix}-{first_number + position:04}", category, day)


class ArticleWriter:
    """Chooses the least used story that suits category and day, and tells it."""

    def __init__(self, seed: int, commune: str = COMMUNE) -> None:
        self.rng = seeded("articles", seed)
        self.commune = commune
        self.pictures = read_pictures()
        self.times_told: Counter[str] = Counter()
        self.times_titled: Counter[str] = Counter()
        self.fitting: dict[tuple[str, int, int], list[Story]] = {}

    def write(self, article_id: str, category: str, day: date) -> Article:
        story = self.choose_story(category, day)
        told_before = self.times_told[story.key]
        self.times_told[story.key] += 1
        event_on = self.event_day(story, day)
        slots = self.slots_of(story, day, event_on)
        time = office_time(self.rng, afternoon_only=event_on == day)
        article: Article = {
            "type": "article",
            "id": article_id,
            "title": self.distinct_title(story.titles[told_before % len(story.titles)].format_map(slots)),
            "summary": story.summary.format_map(slots),
            "body_html": self.body_of(story, slots),
            "category": category,
            "first_published_at": f"{day.isoformat()}T{time}",
            "genre": story.genre,
            "authors": byline(self.rng),
            "unit": story.unit.format_map(slots),
        }
        if story.has_event:
            article["event_date"] = event_on.isoformat()
        if self.rng.random() < 0.12:
            article["source"] = RELAYED_BY
        self.add_pictures(article, story)
        return article

    def choose_story(self, category: str, day: date) -> Story:
        key = (category, day.month, day.day)
        stories = self.fitting.get(key)
        if stories is None:
            sections = sections_for(category)
            suited = [story for story in all_stories() if story.section in sections]
            stories = self.fitting[key] = [story for story in suited if story.fits(day)] or suited
        fewest = min(self.times_told[story.key] for story in stories)
        fresh = [story for story in stories if self.times_told[story.key] == fewest]
        timely = [story for story in fresh if story.between]
        return self.rng.choice(timely or fresh)

    def event_day(self, story: Story, day: date) -> date:
        """Return when it happened: the named weekday before `day`, else a recent working day."""
        if story.weekday is not None:
            return day - timedelta(days=(day.weekday() - story.weekday - 1) % 7 + 1)
        earliest_lag = 0 if story.told_by_half_day else 1
        event_on = day - timedelta(days=earliest_lag + int(self.rng.random() * 3))
        return event_on - timedelta(days=max(0, event_on.weekday() - FRIDAY))

    def slots_of(self, story: Story, day: date, event_on: date) -> Slots:
        rng = self.rng
        hamlet = int(rng.random() * len(HAMLETS))
        other = (hamlet + 1 + int(rng.random() * (len(HAMLETS) - 1))) % len(HAMLETS)
        half_day = "sáng" if event_on == day or rng.random() < 0.6 else "chiều"
        slots = {
            "xa": self.commune,
            "Xa": self.commune[:1].upper() + self.commune[1:],
            "thon": HAMLETS[hamlet],
            "thon_khac": HAMLETS[other],
            "buoi": half_day,
            "Buoi": half_day.capitalize(),
            "ngay": f"{event_on:%d/%m/%Y}",
            "ngay_toi": f"{day + timedelta(days=7 + int(rng.random() * 14)):%d/%m/%Y}",
            "thang": f"tháng {event_on.month}",
            "quy": f"quý {QUARTERS[(event_on.month - 1) // 3]}",
            "nam": str(event_on.year),
        }
        for draw in story.draws:
            slots[draw.name] = draw.value(rng)
        return slots

    def distinct_title(self, title: str) -> str:
        """Return `title`, or with the number of the round (đợt) when it was used before."""
        self.times_titled[title] += 1
        times = self.times_titled[title]
        return title if times == 1 else f"{title}, đợt {times}"

    def body_of(self, story: Story, slots: Slots) -> str:
        """Return the story's own blocks, then up to three passages of its topic, then the sample line."""
        blocks = [block.format_map(slots) for block in story.blocks]
        paragraphs = sum(block.startswith("<p>") for block in blocks)
        topic = story.topic
        for passages, likelihood in ((topic.context, 0.8), (topic.voices, 0.6), (topic.closings, 0.7)):
            if not story.alone and paragraphs < MOST_PARAGRAPHS and self.rng.random() < likelihood:
                blocks.append(self.tell(passages, slots))
                paragraphs += 1
        return "".join(blocks) + SAMPLE_LINE

    def tell(self, passages: tuple[Passage, ...], slots: Slots) -> str:
        passage = passages[int(self.rng.random() * len(passages))]
        own = {draw.name: draw.value(self.rng) for draw in passage.draws}
        return passage.html.format_map({**slots, **own} if own else slots)

    def add_pictures(self, article: Article, story: Story) -> None:
        if story.gallery:
            article["pictures"] = [self.picture(name) for name in story.gallery]
        elif self.rng.random() < 0.2 and story.genre == "tin":
            return
        chosen = self.picture(story.gallery[0] if story.gallery else self.rng.choice(story.pictures))
        article["picture"] = chosen["file"]
        article["picture_alt"] = chosen["alt"]
        article["picture_credit"] = chosen["credit"]

    def picture(self, name: str) -> dict[str, str]:
        file = f"{name}.jpg"
        return {"file": file, **self.pictures[file]}
