"""Sizes of the page and of the type (Nghị định 30/2020/NĐ-CP, Phụ lục I), in millimetres and points."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"
POINTS_PER_MM = 72 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 210, 297
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
HEADER_FROM_EDGE = 10
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEAD_COLUMNS = (65, 100)  # the wider one holds Quốc hiệu on one line
SIGNATURE_COLUMNS = (82.5, 82.5)
FIRST_LINE_INDENT = 12.7

BODY_RULE_SHARE = 0.42  # a third to a half of the line above
SUBJECT_RULE_SHARE = 0.4


@cache
def _bold_face() -> ImageFont.FreeTypeFont:
    # Liberation Serif has the widths of Times New Roman. Basic layout: no shaping library needed.
    return ImageFont.truetype(FONTS / "LiberationSerif-Bold.ttf", 1000, layout_engine=ImageFont.Layout.BASIC)


def bold_width(text: str, size: float) -> float:
    """Return the width in points of `text` in bold type of `size` points."""
    return _bold_face().getlength(text) * size / 1000


def points(millimetres: float) -> float:
    return millimetres * POINTS_PER_MM
