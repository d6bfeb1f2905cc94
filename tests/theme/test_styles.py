"""One style sheet a page: complete, small, and built without Django."""

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

from trangxa.theme import build
from trangxa.theme.bundles import BUNDLES, every_component

pytestmark = pytest.mark.one_database
MOST_BYTES = {"home": 6_400, "article": 6_400}
MOST_SCRIPT_BYTES = 12 * 1024


def test_building_writes_one_sheet_for_each_kind_of_page_the_print_sheet_and_the_scripts(tmp_path):
    written = build.build_styles(tmp_path)
    assert {path.name for path in written} == {f"{name}.css" for name in BUNDLES} | {
        "print.css",
        "behaviours.js",
    }
    assert all(path.read_text() for path in written)


def test_building_takes_away_what_is_no_longer_built(tmp_path):
    (tmp_path / "old.css").write_text("a{}")
    build.build_styles(tmp_path)
    assert not (tmp_path / "old.css").exists()


def test_building_again_leaves_what_has_not_changed(tmp_path):
    before = {path: path.stat().st_mtime_ns for path in build.build_styles(tmp_path)}
    assert {path: path.stat().st_mtime_ns for path in build.build_styles(tmp_path)} == before


def test_building_needs_no_django():
    code = "import sys, trangxa.theme.build; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(build.__file__).parents[2]).returncode == 0


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_every_address_in_a_sheet_leads_to_a_file(name):
    found = re.findall(r"url\(([^)]+)\)", build.bundle(name))
    assert found
    assert not [address for address in found if not (build.DIST_DIR / address).resolve().is_file()]


def test_a_component_without_a_sheet_is_refused(monkeypatch):
    monkeypatch.setitem(BUNDLES, "home", ("no-such-component",))
    with pytest.raises(build.BrokenSheet, match="no-such-component"):
        build.bundle("home")


def test_a_sheet_that_names_a_missing_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(build, "STATIC_DIR", tmp_path)
    (tmp_path / "a.css").write_text("a { background: url('images/missing.svg') }")
    with pytest.raises(build.BrokenSheet, match=r"missing\.svg"):
        build.compressed([tmp_path / "a.css"])


def test_every_component_sheet_is_used_by_some_page():
    sheets = {path.stem for path in (build.STATIC_DIR / "components").glob("*.css")}
    assert sheets == {*every_component(), "pattern"}


@pytest.mark.parametrize("name", sorted(MOST_BYTES))
def test_a_heavy_page_leaves_room_for_its_words(name):
    assert len(gzip.compress(build.bundle(name).encode(), 9)) <= MOST_BYTES[name]


def test_all_scripts_together_are_small():
    assert len(build.behaviours().encode()) <= MOST_SCRIPT_BYTES


def test_no_text_of_the_interface_is_in_capitals_and_nothing_moves_by_itself():
    everything = build.bundle("patterns")
    assert "text-transform" not in everything
    assert "animation" not in everything
    assert "@keyframes" not in everything
