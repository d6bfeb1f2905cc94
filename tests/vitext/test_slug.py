import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.vitext import vi_slug

# The same table tests the formatter in the browser.
SLUG_TEST_TABLE = json.loads((Path(__file__).parent / "slug_table.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", SLUG_TEST_TABLE, ids=lambda row: row["slug"] or "nothing")
def test_a_title_gives_the_address_in_the_table(row):
    assert vi_slug(row["text"], row.get("max_length", 80)) == row["slug"]


@given(st.text(), st.integers(1, 30))
def test_an_address_has_only_ascii_letters_digits_and_single_hyphens(text, max_length):
    slug = vi_slug(text, max_length)
    assert slug == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= max_length


@given(st.text())
def test_an_address_made_again_stays_the_same(text):
    assert vi_slug(vi_slug(text)) == vi_slug(text)


def test_a_limit_of_zero_is_refused():
    with pytest.raises(ValueError, match="max_length"):
        vi_slug("tin", 0)
