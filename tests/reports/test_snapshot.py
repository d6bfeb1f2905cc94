"""A report's figures are stored as JSON and come back the same; corrections keep what was counted."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from trangxa.reports.corrections import NegativeFigure, NotAFigure, with_correction
from trangxa.reports.figures import Incident, MonthCount, ReportFigures, Security, Visits

NOW = datetime(2023, 11, 9, 8, tzinfo=UTC)


def test_figures_come_back_from_json_unchanged(figures):
    full = replace(
        figures,
        made_at=NOW,
        visits=Visits(total=530, days=10, measured_from=date(2023, 10, 1), previous_average=Decimal("51.5")),
        security=Security(incidents=(Incident(date(2023, 3, 9), "Mất điện"),)),
        content=replace(figures.content, months=(MonthCount(date(2023, 3, 1), 40),)),
    )

    assert ReportFigures.from_dict(json.loads(json.dumps(full.to_dict()))) == full


def test_the_empty_report_comes_back_too(empty):
    assert ReportFigures.from_dict(json.loads(json.dumps(empty.to_dict()))) == empty


def test_keys_of_another_release_are_passed_over(figures):
    stored = figures.to_dict()
    stored["khoa_moi"] = 1
    del stored["broken_links"]

    assert ReportFigures.from_dict(stored) == figures


def test_a_correction_is_printed_and_keeps_the_old_value(figures, printed):
    corrected = with_correction(
        figures, "content.categories.0.count", 106, label="Tin tức", by="Trần Thị Lan", at=NOW
    )

    assert "với 182 tin" in printed(corrected)
    (change,) = corrected.corrections
    assert (change.counted, change.printed, change.by, change.at) == (105, 106, "Trần Thị Lan", NOW)


def test_a_second_correction_still_knows_what_was_counted(figures):
    once = with_correction(figures, "content.banners", 5, label="Banner", by="Lan", at=NOW)
    twice = with_correction(once, "content.banners", 6, label="Banner", by="Hoa", at=NOW)

    (change,) = twice.corrections
    assert (change.counted, change.printed, change.by) == (4, 6, "Hoa")


def test_going_back_to_the_counted_value_ends_the_correction(figures):
    once = with_correction(figures, "content.banners", 5, label="Banner", by="Lan", at=NOW)

    assert with_correction(once, "content.banners", 4, label="Banner", by="Lan", at=NOW) == figures


@pytest.mark.parametrize(
    "field",
    [
        "content.total",
        "content.categories.9.count",
        "content.khong_co",
        "organisation.name",
        "content.categories.-1.count",
        "",
    ],
)
def test_what_is_no_stored_number_cannot_be_corrected(figures, field):
    with pytest.raises(NotAFigure):
        with_correction(figures, field, 1, label="", by="", at=NOW)


def test_a_negative_figure_is_refused(figures):
    with pytest.raises(NegativeFigure):
        with_correction(figures, "content.banners", -1, label="", by="", at=NOW)
