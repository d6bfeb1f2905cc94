"""Made-up content for measuring, loaded like any other file; the same seed gives the same portal."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from trangxa.demo.packaged import MEDIA_FOLDER, read_record
from trangxa.demo.records import document_record, picture_records
from trangxa.demo.sample import sample_articles, sample_documents
from trangxa.imports.loading import Outcome, Progress, load

# After the period of the model commune's report, which therefore stays as it is.
FIRST_DAY, LAST_DAY = date(2024, 1, 2), date(2025, 12, 31)

Record = dict[str, Any]


def load_sample(*, articles: int, documents: int, seed: int, progress: Progress | None = None) -> Outcome:
    """Load made-up articles and documents named sample-SEED-…; what is there already stays."""
    with TemporaryDirectory(prefix="trangxa-sample-") as folder:
        path = Path(folder) / "sample.jsonl"
        write_lines(path, sample_records(articles=articles, documents=documents, seed=seed))
        return load(path, media=MEDIA_FOLDER, progress=progress)


def sample_records(*, articles: int, documents: int, seed: int) -> Iterator[Record]:
    yield from picture_records()
    categories = [category["name"] for category in read_record()["categories"] if category["counted"]]
    prefix = f"sample-{seed}"
    yield from sample_articles(
        articles, seed=seed, categories=categories, id_prefix=prefix, first_day=FIRST_DAY, last_day=LAST_DAY
    )
    # Numbers are unique per issuing body: the sample has an issuing body of its own.
    made = sample_documents(
        documents,
        seed=seed,
        commune=f"xã Mẫu {seed}",
        id_prefix=prefix,
        first_day=FIRST_DAY,
        last_day=LAST_DAY,
    )
    yield from (document_record(document) for document in made)


def write_lines(path: Path, records: Iterable[Record]) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
