"""The search answers what readers of a commune's portal type, whatever they type it on."""

import json
import os
import unicodedata
from io import StringIO

import pytest
from django.core.management import call_command

from tests.search.asking import ids_found
from tests.search.quality import measuring
from tests.search.quality.measuring import FIRST, FOLDER, Answer, Figures, by_kind, missed, table

LEAST_RECALL = 0.97
LEAST_RECIPROCAL_RANK = 0.9
LEAST_RECALL_OF_A_KIND = 0.85
ORDER = FOLDER / "order.json"

pytestmark = pytest.mark.django_db


def test_what_a_reader_looks_for_is_among_the_first(answers: list[Answer]) -> None:
    figures = Figures.of(answers)
    told = f"\n{table(answers)}\n\n{missed(answers)}"
    assert figures.recall >= LEAST_RECALL, told
    assert figures.reciprocal_rank >= LEAST_RECIPROCAL_RANK, told


def test_no_kind_of_difficulty_is_left_behind(answers: list[Answer]) -> None:
    weak = {
        kind: missed(given)
        for kind, given in by_kind(answers).items()
        if Figures.of(given).recall < LEAST_RECALL_OF_A_KIND
    }
    assert not weak, "\n\n".join(f"{kind}:\n{told}" for kind, told in weak.items())


def test_both_databases_give_the_same_order(answers: list[Answer]) -> None:
    """order.json is what each of them must find; UPDATE_ORDER=1 writes it anew, for a change that is wanted."""
    found = {answer.pair.query: list(answer.found[:FIRST]) for answer in answers}
    if os.environ.get("UPDATE_ORDER"):
        lines = [f"{_readable(query)}: {json.dumps(ids)}" for query, ids in found.items()]
        ORDER.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    stored = json.loads(ORDER.read_text(encoding="utf-8"))
    other = {query: (ids, stored.get(query)) for query, ids in found.items() if ids != stored.get(query)}
    assert not other, "\n".join(f"{query}: {now}, stored {before}" for query, (now, before) in other.items())


@pytest.mark.parametrize("typed", ["qwertyuiop", "zxcvbnm asdfgh", "jjjjjjjjjj", "🔥 wkfjqx"])
def test_forgiveness_does_not_find_what_nobody_asked_for(loaded: None, typed: str) -> None:
    assert ids_found(typed) == []


@pytest.mark.parametrize("kind", ["exact", "no-marks", "document-number"])
def test_the_command_answers_as_the_page_does(loaded: None, kind: str) -> None:
    for pair in [pair for pair in measuring.pairs() if pair.kind == kind][:5]:
        out = StringIO()
        call_command("search", pair.query, "--json", stdout=out)
        ids = [result["id"] for result in json.loads(out.getvalue())["results"]]
        assert pair.expected & set(ids[:FIRST]), pair


def _readable(query: str) -> str:
    """Return the query as JSON; one typed decomposed is escaped, lest an editor composes it."""
    return json.dumps(query, ensure_ascii=not unicodedata.is_normalized("NFC", query))
