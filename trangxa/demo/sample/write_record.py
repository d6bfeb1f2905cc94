"""Write the articles of the packaged record again: `python -m trangxa.demo.sample.write_record`."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from trangxa.demo.packaged import ARTICLES_FILE, read_record
from trangxa.demo.sample.articles import write_articles
from trangxa.demo.sample.randomness import seeded

SEED = 20231101
FIRST_DAY = date(2023, 2, 23)
LAST_DAY = date(2023, 11, 1)
TOURISM_FIRST_DAY = date(2023, 6, 1)
# (category, number of items, first day); these are beyond the figures of the record.
UNCOUNTED = (
    ("Du lịch", 6, TOURISM_FIRST_DAY),
    ("Thư viện ảnh", 5, FIRST_DAY),
    ("Video quảng bá hình ảnh hoạt động của xã", 3, FIRST_DAY),
)


def record_articles() -> Iterator[dict[str, Any]]:
    """Yield the counted articles, as many per category as the record says, then the uncounted items."""
    counted = [
        category["name"]
        for category in read_record()["categories"]
        for _ in range(category["articles_on_record"] if category["counted"] else 0)
    ]
    seeded("order of categories", SEED).shuffle(counted)
    common: dict[str, Any] = {"last_day": LAST_DAY, "id_prefix": "hp"}
    yield from write_articles(counted, len(counted), seed=SEED, first_day=FIRST_DAY, **common)
    number = len(counted) + 1
    for category, count, first_day in UNCOUNTED:
        yield from write_articles(
            [category] * count, count, seed=SEED, first_day=first_day, first_number=number, **common
        )
        number += count


def write_record() -> int:
    """Write the file and return how many articles it holds."""
    lines = [json.dumps(article, ensure_ascii=False) + "\n" for article in record_articles()]
    ARTICLES_FILE.write_text("".join(lines), "utf-8")
    return len(lines)


if __name__ == "__main__":
    write_record()
