"""The drawn pictures are small, described and credited."""

from pathlib import Path

import pytest
from PIL import Image

from trangxa.demo.packaged import MEDIA_FOLDER, read_pictures

DRAWINGS_FOLDER = MEDIA_FOLDER.parents[1] / "drawings"
PICTURES = sorted(read_pictures())


def test_at_least_fourteen_pictures_are_listed():
    assert len(PICTURES) >= 14


def test_the_folder_holds_the_listed_pictures_and_no_other():
    assert sorted(file.name for file in MEDIA_FOLDER.glob("*.jpg")) == PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_three_by_two_and_at_most_60_kilobytes(name):
    file = MEDIA_FOLDER / name
    with Image.open(file) as picture:
        assert picture.size == (1200, 800)
        assert not picture.getexif()
    assert file.stat().st_size <= 60_000


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_alternative_text_credit_and_its_drawing(name):
    described = read_pictures()[name]
    assert len(described["alt"]) >= 20
    assert described["credit"] == "Tranh mẫu"
    assert (DRAWINGS_FOLDER / Path(name).with_suffix(".svg")).is_file()
