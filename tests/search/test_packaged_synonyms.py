"""Synonyms that come with the portal: right in themselves, offered once, moved with the portal."""

import json
from pathlib import Path
from typing import Any

import pytest

from trangxa.core.models import HomePage
from trangxa.core.preparing import prepare
from trangxa.imports.dumping import dump
from trangxa.imports.loading import load
from trangxa.search.models import SeededSynonym, Synonym
from trangxa.search.seeding import packaged_synonyms, seed_synonyms
from trangxa.search.synonyms import alternatives
from trangxa.search.words import Words
from trangxa.vitext import is_syllable, nfc

pytestmark = pytest.mark.django_db
COMMITTEE = ("uy", "ban", "nhan", "dan")


# --- The list -----------------------------------------------------------------------------------------------------


def test_a_prepared_portal_knows_the_abbreviations_of_a_commune(portal: HomePage) -> None:
    assert ("ubnd",) in alternatives()[COMMITTEE]
    assert Synonym.objects.count() == len(list(packaged_synonyms())) >= 170


def test_every_pair_may_be_entered_by_hand_too(portal: HomePage) -> None:
    for synonym in Synonym.objects.all():
        synonym.full_clean()
        assert (synonym.short, synonym.long) == (nfc(synonym.short), nfc(synonym.long))


def test_no_abbreviation_is_a_word_of_everyday_without_its_marks(portal: HomePage) -> None:
    """ĐA would stand for đề án in every query with da, đã, đá."""
    single = [words.fold[0] for each in packaged_synonyms() if len((words := Words.of(each.short)).fold) == 1]
    assert [word for word in single if is_syllable(word)] == []


# --- Offered once -------------------------------------------------------------------------------------------------


def test_preparing_again_changes_nothing(portal: HomePage) -> None:
    before = list(Synonym.objects.values_list())
    assert not [change for change in prepare() if "synonym" in change]
    assert list(Synonym.objects.values_list()) == before


def test_what_staff_deleted_or_changed_does_not_come_back(portal: HomePage) -> None:
    Synonym.objects.get(short="UBND").delete()
    Synonym.objects.filter(short="HĐND").update(long="Hội đồng nhân dân các cấp")
    count = Synonym.objects.count()
    assert seed_synonyms() == 0
    assert Synonym.objects.count() == count


def test_a_new_release_adds_what_is_new(portal: HomePage) -> None:
    SeededSynonym.objects.filter(short__in=["UBND", "HĐND"]).delete()
    Synonym.objects.filter(short="UBND").delete()
    # Staff had entered the other one already, in their own way.
    Synonym.objects.filter(short="HĐND").update(short="hội đồng nhân dân", long="hđnd")
    assert seed_synonyms() == 1
    assert Synonym.objects.filter(short="UBND").count() == 1
    assert Synonym.objects.filter(short="HĐND").count() == 0
    assert ("ubnd",) in alternatives()[COMMITTEE]


# --- Moved with the portal ----------------------------------------------------------------------------------------


def records_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def put_back() -> None:
    """Leave the portal as a new one is."""
    Synonym.objects.all().delete()
    SeededSynonym.objects.all().delete()
    seed_synonyms()


def test_what_staff_made_of_the_list_survives_dump_and_load(portal: HomePage, tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    Synonym.objects.get(short="UBND").delete()
    changed = Synonym.objects.get(short="HĐND")
    changed.short = "Hđnd"
    changed.save()
    Synonym.objects.create(short="TB", long="trạm bơm", note="Của xã", valid_from="2025-07-01")
    dump(first)
    put_back()
    load(first)
    assert not Synonym.objects.filter(short="UBND").exists()
    assert Synonym.objects.filter(long="Hội đồng nhân dân").get().short == "Hđnd"
    assert Synonym.objects.get(short="TB", long="trạm bơm").note == "Của xã"
    dump(second)
    assert second.read_bytes() == first.read_bytes()
    assert [each["short"] for each in records_of(first) if each["type"] == "removed_synonym"] == [
        "HĐND",
        "UBND",
    ]


def test_a_pair_that_is_there_the_other_way_round_is_joined(portal: HomePage, tmp_path: Path) -> None:
    record = {"type": "synonym", "id": "s", "short": "ủy ban nhân dân", "long": "ubnd", "note": "Từ trang cũ"}
    path = tmp_path / "old.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    load(path)
    [joined] = Synonym.objects.filter(note="Từ trang cũ")
    assert (joined.short, joined.long) == ("ủy ban nhân dân", "ubnd")
    assert not Synonym.objects.filter(short="UBND").exists()
