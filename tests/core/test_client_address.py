"""Who sent a request, seen through the proxies that are trusted and no others."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from trangxa.config import env
from trangxa.core.client_address import client_address

READER = "203.0.113.7"


def meta(peer: str, forwarded: str | None = None) -> dict[str, str]:
    return {"REMOTE_ADDR": peer, **({} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded})}


def test_the_reader_behind_our_own_server_is_found() -> None:
    assert client_address(meta("127.0.0.1", READER)) == READER


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        (READER, None, READER),
        (READER, "198.51.100.9", READER),  # a stranger may write what he likes
        ("127.0.0.1", None, "127.0.0.1"),
        ("", READER, READER),  # a socket of this machine
        ("", None, ""),
        ("127.0.0.1", f"198.51.100.9, {READER}", READER),  # only the last entry was written by our server
        ("127.0.0.1", f"198.51.100.9, {READER}, 10.0.0.5", READER),
        ("127.0.0.1", f"{READER}, nonsense, 10.0.0.5", READER),
        ("127.0.0.1", "10.0.0.5, 10.0.0.6", "10.0.0.5"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", ",,;", "127.0.0.1"),
        ("::1", "[2001:db8::9]:443", "2001:db8::9"),
        ("127.0.0.1", f"{READER}:51034", READER),
        ("::ffff:127.0.0.1", READER, READER),
        ("127.0.0.1", f"::ffff:{READER}", READER),
        ("127.0.0.1", "2001:DB8:0::9", "2001:db8::9"),
    ],
)
def test_the_last_address_that_is_none_of_ours_counts(
    settings: Any, peer: str, forwarded: str | None, expected: str
) -> None:
    settings.TRUSTED_PROXIES = ["127.0.0.0/8", "::1", "10.0.0.0/8"]
    assert client_address(meta(peer, forwarded)) == expected


def test_without_trusted_proxies_nobody_is_believed(settings: Any) -> None:
    settings.TRUSTED_PROXIES = []
    assert client_address(meta("127.0.0.1", READER)) == "127.0.0.1"


@given(st.text(), st.text())
def test_whatever_is_sent_has_an_answer(peer: str, forwarded: str) -> None:
    assert isinstance(client_address(meta(peer, forwarded)), str)


def test_a_proxy_that_is_no_address_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_TRUSTED_PROXIES", "10.0.0.0/8, proxy.example")
    with pytest.raises(ImproperlyConfigured, match="PORTAL_TRUSTED_PROXIES"):
        env.networks("PORTAL_TRUSTED_PROXIES")
