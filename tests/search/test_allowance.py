"""So many requests for each address, and no memory filled by many addresses."""

import pytest

from trangxa.search import allowance
from trangxa.search.allowance import Allowance

pytestmark = pytest.mark.one_database


def test_some_at_once_and_then_so_many_a_minute() -> None:
    given = Allowance(at_once=3, a_minute=60)
    assert [given.seconds_to_wait("203.0.113.7", 100.0) for _ in range(4)] == [0, 0, 0, 1]
    assert [given.seconds_to_wait("203.0.113.7", moment) for moment in (100.5, 101.0, 101.5)] == [1, 0, 1]
    assert [given.seconds_to_wait("203.0.113.7", 200.0) for _ in range(4)] == [0, 0, 0, 1]


def test_who_is_refused_is_not_punished_for_asking_again() -> None:
    given = Allowance(at_once=1, a_minute=60)
    given.seconds_to_wait("203.0.113.7", 100.0)
    for _ in range(50):
        assert given.seconds_to_wait("203.0.113.7", 100.2) == 1
    assert given.seconds_to_wait("203.0.113.7", 101.0) == 0


def test_addresses_are_apart_and_a_household_of_ipv6_is_one() -> None:
    given = Allowance(at_once=1, a_minute=60)
    assert given.seconds_to_wait("203.0.113.7", 100.0) == 0
    assert given.seconds_to_wait("203.0.113.8", 100.0) == 0
    assert given.seconds_to_wait("2001:db8:1:2::1", 100.0) == 0
    assert given.seconds_to_wait("2001:db8:1:2:ffff::9", 100.0) == 1
    assert given.seconds_to_wait("2001:db8:1:3::1", 100.0) == 0
    assert given.seconds_to_wait("", 100.0) == 0


def test_many_addresses_fill_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "MOST_ADDRESSES", 10)
    given = Allowance(at_once=1, a_minute=60)
    for number in range(100):
        given.seconds_to_wait(f"203.0.113.{number}", 100.0)
    assert len(given._used_until) == 10
    assert given.seconds_to_wait("203.0.113.99", 100.0) == 1
