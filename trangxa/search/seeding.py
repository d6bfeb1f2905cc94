"""Synonyms that come with the portal: each is offered once, and then it is the staff's."""

import csv
from collections.abc import Iterator
from pathlib import Path

from trangxa.search.models import SeededSynonym, Synonym
from trangxa.search.models.synonym import pair
from trangxa.search.synonyms import forget_synonyms

_FILE = Path(__file__).parent / "data" / "synonyms.csv"


def packaged_synonyms() -> Iterator[Synonym]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            yield Synonym(short=row["short"], long=row["long"], note=row["note"])


def seed_synonyms() -> int:
    """Add what a new release brings; return how many. What staff deleted or changed does not come back."""
    offered = set(SeededSynonym.objects.values_list("short", "long"))
    new = [each for each in packaged_synonyms() if (each.short, each.long) not in offered]
    if not new:
        return 0
    own = {pair(*sides) for sides in Synonym.objects.values_list("short", "long")}
    added = Synonym.objects.bulk_create(each for each in new if pair(each.short, each.long) not in own)
    SeededSynonym.objects.bulk_create(SeededSynonym(short=each.short, long=each.long) for each in new)
    forget_synonyms()
    return len(added)
