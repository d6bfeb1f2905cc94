"""Which identity, board and superiors were valid on a day, the same on both databases."""

from datetime import date

import pytest

from trangxa.organisation.models import Commune, EditorialBoard
from trangxa.organisation.queries import board_on, commune_on


def commune(name: str, first: date | None, last: date | None) -> Commune:
    return Commune.objects.create(
        bare_name=name, authority_name=f"UBND xã {name}", site_name=name, valid_from=first, valid_until=last
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2005, 1, 1), "không ngày"),
        (date(2015, 6, 1), "cũ"),
        (date(2022, 1, 1), "mới"),
        (date(2026, 1, 1), "mới"),  # after the last known day the latest name stays
    ],
)
def test_the_latest_identity_that_was_valid_counts(day: date, expected: str, db: None) -> None:
    commune("không ngày", None, date(2009, 12, 31))
    commune("cũ", date(2010, 1, 1), date(2019, 12, 31))
    commune("mới", date(2020, 1, 1), date(2024, 12, 31))
    found = commune_on(day)
    assert found is not None
    assert found.bare_name == expected


def test_a_board_with_a_date_is_newer_than_one_without(db: None) -> None:
    EditorialBoard.objects.create(name="không ngày")
    EditorialBoard.objects.create(name="2024", valid_from=date(2024, 1, 1))
    found = board_on(date(2025, 1, 1))
    assert found is not None
    assert found.name == "2024"


def test_an_empty_portal_has_no_identity(db: None) -> None:
    assert commune_on(date(2025, 1, 1)) is None
    assert board_on(date(2025, 1, 1)) is None
