"""Nobody who works in the portal meets an English sentence, a broken placeholder or a misplaced tone mark."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import pytest

from tests.locale.phrases import vietnamese_of

pytestmark = pytest.mark.one_database

# The same in both languages, with the reason.
SAME_IN_BOTH = {
    "…": "punctuation",
    ":": "punctuation",
    ", ": "punctuation",
    ":?.!": "punctuation",
    "%(field_label)s:": "punctuation",
    "%(truncated_text)s…": "punctuation",
    "IPv4": "name of a protocol",
    "IPv6": "name of a protocol",
    "%(size)d byte": "unit",
    "%s KB": "unit",
    "%s MB": "unit",
    "%s GB": "unit",
    "%s TB": "unit",
    "%s PB": "unit",
    "Wagtail API v2": "name of a product",
    "Wagtail API v3": "name of a product",
}
# Translated differently by two parts on purpose; the first file by name wins.
SETTLED = {
    "Clear": "Django's box that empties a file field, and the button that drops a filter: one word for both"
}

PLACEHOLDER = re.compile(r"%\(\w+\)[-#0 +]?[\d.]*[a-zA-Z]|%[sdrif]|\{\w*\}")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# "hòa", "khỏe", "hủy", not "hoà", "khoẻ", "huỷ"; "quý" and "quỹ" have their u with the q.
NEW_STYLE_TONE = re.compile(r"\b\w*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])\b", re.IGNORECASE)


def is_written_in_house_style(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not NEW_STYLE_TONE.search(text)


def listed(names: Iterable[str]) -> str:
    found = sorted(set(names))
    return "\n".join([f"{len(found)} strings:", *found])


def test_every_string_of_wagtail_django_and_taggit_is_in_vietnamese(phrases):
    missing = [phrase.name for phrase in phrases if not phrase.vietnamese]
    assert len(phrases) > 2000
    assert not missing, listed(missing)


def test_no_translation_repeats_the_english(phrases):
    english = [
        phrase.name
        for phrase in phrases
        if phrase.vietnamese == phrase.english and phrase.english not in SAME_IN_BOTH
    ]
    assert not english, listed(english)


def test_every_placeholder_is_kept(phrases):
    broken = [
        phrase.name
        for phrase in phrases
        if phrase.vietnamese
        and Counter(PLACEHOLDER.findall(phrase.vietnamese))
        != Counter(PLACEHOLDER.findall(phrase.counted_english))
    ]
    assert not broken, listed(broken)


def test_every_html_tag_is_kept(phrases):
    broken = [
        phrase.name
        for phrase in phrases
        if phrase.vietnamese
        and Counter(TAG.findall(phrase.vietnamese))
        != Counter(TAG.findall(phrase.english_plural or phrase.english))
    ]
    assert not broken, listed(broken)


def test_spaces_at_the_ends_are_kept(phrases):
    broken = [
        phrase.name
        for phrase in phrases
        if phrase.vietnamese
        and [phrase.vietnamese[:1].isspace(), phrase.vietnamese[-1:].isspace()]
        != [phrase.english[:1].isspace(), phrase.english[-1:].isspace()]
    ]
    assert not broken, listed(broken)


def test_letters_are_composed_and_tone_marks_stand_in_the_traditional_place(phrases):
    written_otherwise = [
        phrase.name
        for phrase in phrases
        if phrase.vietnamese and not is_written_in_house_style(phrase.vietnamese)
    ]
    assert not written_otherwise, listed(written_otherwise)


def test_nothing_in_the_portals_catalogues_is_fuzzy_or_empty(own_entries):
    unfinished = [
        f"{file}: {entry.msgid!r}" for file, entry in own_entries if entry.fuzzy or not vietnamese_of(entry)
    ]
    assert own_entries
    assert not unfinished, listed(unfinished)


def test_the_portals_catalogues_do_not_contradict_each_other(own_entries):
    seen: dict[tuple[bool, str, str], dict[str, str]] = {}
    for file, entry in own_entries:
        key = ("_js" in file, entry.msgctxt or "", entry.msgid)
        seen.setdefault(key, {})[file] = vietnamese_of(entry)
    contradictions = [
        f"{key[2]!r}: {found}"
        for key, found in seen.items()
        if len(set(found.values())) > 1 and key[2] not in SETTLED
    ]
    assert not contradictions, listed(contradictions)
