"""The bar chart: right heights, a round scale, no lost or negative values."""

import re

import pytest

from trangxa.theme.charts import Column, bar_chart, shares

pytestmark = pytest.mark.one_database


def chart(*values: int):
    columns = [Column(f"T{month}", f"Tháng {month}", value) for month, value in enumerate(values, 1)]
    return bar_chart(columns, title="Lượt xem", summary="Tăng đều.", row_name="Tháng", unit="Lượt")


def heights(drawn) -> list[int]:
    tops = [re.findall(r"V(\d+)q", bar.path) for bar in drawn.bars]
    return [300 - int(top[0]) + 4 if top else 0 for top in tops]


def test_bars_are_as_high_as_their_values():
    drawn = chart(500, 1000, 2000)
    first, second, third = heights(drawn)
    assert third == 270
    assert abs(second - 135) <= 1
    assert abs(first - 68) <= 1


def test_the_scale_is_round_and_reaches_the_greatest_value():
    assert [line.label for line in chart(1302, 1811).lines] == ["0", "500", "1.000", "1.500", "2.000"]
    assert [line.label for line in chart(3).lines] == ["0", "1", "2", "3", "4"]


def test_the_table_beside_it_adds_up():
    assert chart(1302, 742).total == "2.044"


def test_months_without_visits_have_a_number_and_no_bar():
    drawn = chart(0, 5)
    assert next(bar.path for bar in drawn.bars) == ""
    assert drawn.bars[0].value == "0"


@pytest.mark.parametrize("values", [(), (0,), (0, 0)])
def test_a_portal_without_visits_has_an_empty_chart(values):
    assert chart(*values).total == "0"


def test_many_columns_stay_inside_the_frame():
    drawn = chart(*range(1, 61))
    assert min(bar.middle for bar in drawn.bars) >= 64
    assert max(bar.middle for bar in drawn.bars) <= 750


def test_of_many_columns_some_are_named_and_the_highest_has_its_number():
    drawn = chart(*range(1, 30), 7)
    assert [bar.mark for bar in drawn.bars if bar.mark] == ["29"]
    names = [bar.name for bar in drawn.bars if bar.name]
    assert 5 <= len(names) <= 16
    assert names[-1] == "T30"
    assert all(bar.full_name and bar.value for bar in drawn.bars)


def test_a_negative_value_is_refused():
    with pytest.raises(ValueError, match="negative"):
        chart(-1)


def test_the_greatest_share_fills_the_line():
    assert [share.width for share in shares([("A", 105, "105 tin"), ("B", 21, "21 tin")])] == [1000, 200]
    assert [share.width for share in shares([("A", 0, "0 tin")])] == [0]
