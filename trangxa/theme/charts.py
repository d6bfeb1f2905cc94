"""Geometry of the bar chart, so that its template only writes numbers down."""

from collections.abc import Sequence
from dataclasses import dataclass

from trangxa.vitext import format_integer

WIDTH = 760
_LEFT, _RIGHT = 64, 750
_TOP, _BOTTOM = 30, 300
_MOST_BAR_WIDTH = 48
_ROUND = 4
_GRID_LINES = 4
_ROOM_ABOVE_BAR = 8
# More bars than this have no room for a name and a number each.
_MOST_NAMED = 16


@dataclass(frozen=True)
class Column:
    """One value over one stretch of time. `unfinished`: the stretch is not over yet."""

    name: str
    full_name: str
    value: int
    unfinished: bool = False


@dataclass(frozen=True)
class Bar:
    """`name` stands below and `mark` above the bar; both are empty where there is no room. The table has all."""

    name: str
    mark: str
    full_name: str
    value: str
    unfinished: bool
    path: str
    middle: int
    value_y: int


@dataclass(frozen=True)
class GridLine:
    path: str
    label: str
    label_y: int


@dataclass(frozen=True)
class Chart:
    title: str
    summary: str
    row_name: str
    unit: str
    total: str
    bars: list[Bar]
    lines: list[GridLine]
    width: int = WIDTH
    height: int = _BOTTOM + 40
    label_x: int = _LEFT - 8
    names_y: int = _BOTTOM + 24


@dataclass(frozen=True)
class Share:
    label: str
    value: str
    width: int


def bar_chart(columns: Sequence[Column], *, title: str, summary: str, row_name: str, unit: str) -> Chart:
    """Return the chart of `columns`, none of them negative.

    `summary` says in words what the chart shows; `row_name` and `unit` head the table beside it.
    """
    if any(column.value < 0 for column in columns):
        raise ValueError("a bar has no negative length")
    top_value = _round_above(max((column.value for column in columns), default=0))
    step = (_RIGHT - _LEFT) / max(len(columns), 1)
    bar_width = min(_MOST_BAR_WIDTH, int(step * 0.7))
    named, marked = _places_with_words(columns)
    bars = [
        _bar(
            column,
            middle=round(_LEFT + step * (place + 0.5)),
            width=bar_width,
            top_value=top_value,
            is_named=place in named,
            is_marked=place in marked,
        )
        for place, column in enumerate(columns)
    ]
    total = format_integer(sum(column.value for column in columns))
    return Chart(title, summary, row_name, unit, total, bars, _grid(top_value))


def shares(parts: Sequence[tuple[str, int, str]]) -> list[Share]:
    """Return (label, value, value in words) as bars of at most 1000, the greatest part being the full width."""
    greatest = max((value for _label, value, _words in parts), default=0) or 1
    return [Share(label, words, round(1000 * value / greatest)) for label, value, words in parts]


def _places_with_words(columns: Sequence[Column]) -> tuple[set[int], set[int]]:
    """Return which bars have a name below and which a number above; of many, some of each: the last, the highest."""
    places = range(len(columns))
    if len(columns) <= _MOST_NAMED:
        return set(places), set(places)
    highest = max(places, key=lambda place: columns[place].value)
    every = -(-len(columns) * 2 // _MOST_NAMED)
    return set(places[::-every]), {highest}


def _round_above(value: int) -> int:
    """Return a round number that is not below `value` and that four grid lines divide evenly."""
    size = 1
    while True:
        for step in (1, 2, 5):
            if step * size * _GRID_LINES >= value:
                return step * size * _GRID_LINES
        size *= 10


def _height(value: float, top_value: int) -> int:
    return round(value / top_value * (_BOTTOM - _TOP))


def _bar(column: Column, *, middle: int, width: int, top_value: int, is_named: bool, is_marked: bool) -> Bar:
    height = _height(column.value, top_value)
    path = ""
    if height:
        left, top, corner = middle - width // 2, _BOTTOM - height, min(_ROUND, height)
        across = width - 2 * corner
        path = (
            f"M{left} {_BOTTOM}V{top + corner}q0-{corner} {corner}-{corner}h{across}"
            f"q{corner} 0 {corner} {corner}V{_BOTTOM}z"
        )
    value_y = _BOTTOM - height - _ROOM_ABOVE_BAR
    value = format_integer(column.value)
    return Bar(
        column.name if is_named else "",
        value if is_marked else "",
        column.full_name,
        value,
        column.unfinished,
        path,
        middle,
        value_y,
    )


def _grid(top_value: int) -> list[GridLine]:
    lines = []
    for place in range(_GRID_LINES + 1):
        value = top_value * place // _GRID_LINES
        y = _BOTTOM - _height(value, top_value)
        lines.append(GridLine(f"M{_LEFT} {y}H{_RIGHT}", format_integer(value), y + 5))
    return lines
